/** The kinds of cell in a sheet of own roles: how each is read, and what may stand in it. */
import { codePoint, shown } from './sheet.ts';

/** What a cell reads as: its value, or what is wrong with it. */
export type Reading<Value> = { readonly value: Value } | { readonly problem: string };

/** The limits that a spreadsheet program can hold a cell to: of a number, or of the length of a text. */
export interface EntryRule {
  readonly type: 'decimal' | 'whole' | 'textLength';
  readonly least: number;
  readonly most: number;
}

export interface CellKind<Value> {
  /** What may stand in a cell, in words. */
  readonly allowed: string;
  /** The format of the column's cells in a workbook, as Excel writes it. */
  readonly format: string;
  readonly rule: EntryRule;
  readonly read: (cell: string | number) => Reading<Value>;
}

/** Excel keeps what is typed into such a cell; it would else make a date of the SOC code 11-2021. */
const textFormat = '@';

/** No text: controls, halves of a character, code points that are no characters, and letters lost on the way. */
const notText = /[\p{Cc}\p{Cs}\p{NChar}\ufffd]/u;

/**
 * What turns the order of the text around it, and what has no width: neither is seen, and both make a title look like
 * what it is not. The joiners U+200C and U+200D stay, since Persian and Hindi are written with them.
 */
const unseen = /[\u200b\u202a-\u202e\u2060\u2066-\u2069\ufeff]/u;

/** Characters that Excel holds in one cell. */
const mostInCell = 32_767;

const count = (value: number) => value.toLocaleString('en-US');

/** The text in one line, without spaces around it. */
function tidy(cell: string | number): string {
  return String(cell).replace(/\s+/g, ' ').trim();
}

function readLine(cell: string | number, longest: number): Reading<string> {
  const text = tidy(cell);
  // Before it is tidied: U+FEFF counts as a space.
  const [hidden] = unseen.exec(String(cell)) ?? [];
  if (hidden !== undefined)
    return { problem: `${shown(String(cell))} has a character that is not seen, ${codePoint(hidden)}` };
  const [bad] = notText.exec(text) ?? [];
  if (bad === '\ufffd') {
    return { problem: `${shown(text)} has lost letters; save the file as "CSV UTF-8" or as a workbook` };
  }
  if (bad !== undefined)
    return { problem: `${shown(text)} has a character that is no text, ${codePoint(bad)}` };
  if (text.length > longest) return { problem: `${shown(text)} has ${count(text.length)} characters` };
  return { value: text };
}

/** Text of one line; line breaks and repeated spaces become one space. */
export function line(longest: number): CellKind<string> {
  return {
    allowed: `text of at most ${count(longest)} characters`,
    format: textFormat,
    rule: { type: 'textLength', least: 0, most: longest },
    read: (cell) => readLine(cell, longest),
  };
}

/** An id: kebab case of the letters from a to z and digits. */
export function kebab(longest: number): CellKind<string> {
  return {
    allowed: `letters from a to z and digits, parted by single hyphens, at most ${longest} characters`,
    format: textFormat,
    rule: { type: 'textLength', least: 0, most: longest },
    read(cell) {
      const reading = readLine(cell, longest);
      if ('problem' in reading || /^[a-z0-9]+(-[a-z0-9]+)*$/.test(reading.value)) return reading;
      return { problem: `${shown(cell)} is no id` };
    },
  };
}

/** Several texts in one cell. Repeats, in any case, count once. */
export function list(most: number, longest: number): CellKind<readonly string[]> {
  return {
    allowed: `at most ${most} texts, each of at most ${longest} characters, parted by | or by line breaks`,
    format: textFormat,
    rule: { type: 'textLength', least: 0, most: mostInCell },
    read(cell) {
      const items = new Map<string, string>();
      for (const part of String(cell).split(/[|\r\n]/)) {
        const reading = readLine(part, longest);
        if ('problem' in reading) return reading;
        const key = reading.value.toLowerCase();
        if (key !== '' && !items.has(key)) items.set(key, reading.value);
      }
      if (items.size > most) return { problem: `holds ${items.size} texts` };
      return { value: [...items.values()] };
    },
  };
}

/** A number as people write it: 88000, 88,000.50, $88,000. */
const writtenNumber = /^-?\$?\s?(\d+|\d{1,3}(,\d{3})+)(\.\d+)?$/;

/** The number in a cell, or NaN. */
function numberIn(cell: string | number): number {
  if (typeof cell === 'number') return cell;
  const text = tidy(cell);
  return writtenNumber.test(text) ? Number(text.replace(/[$,\s]/g, '')) : Number.NaN;
}

function readNumber(cell: string | number, rule: EntryRule): Reading<number> {
  const value = numberIn(cell);
  if (Number.isNaN(value)) return { problem: `${shown(cell)} is not a number` };
  if (value < rule.least) return { problem: `${shown(cell)} is less than ${count(rule.least)}` };
  if (value > rule.most) return { problem: `${shown(cell)} is more than ${count(rule.most)}` };
  if (rule.type === 'whole' && !Number.isInteger(value)) {
    return { problem: `${shown(cell)} is not a whole number` };
  }
  // A formula's result may be off by a hair; nobody pays less than a cent.
  return { value: Math.round(value * 100) / 100 };
}

function numberKind(rule: EntryRule, what: string, format: string): CellKind<number> {
  return {
    allowed: `${what} from ${count(rule.least)} to ${count(rule.most)}`,
    format,
    rule,
    read: (cell) => readNumber(cell, rule),
  };
}

/** US dollars a year. */
export const dollars = numberKind(
  { type: 'decimal', least: 1, most: 1_000_000_000 },
  'US dollars a year',
  '"$"#,##0',
);

/** A number of people. */
export const people = numberKind({ type: 'whole', least: 0, most: 100_000_000 }, 'a whole number', '#,##0');
