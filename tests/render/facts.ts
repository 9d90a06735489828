/** The facts of a comparison, one by one, and whether each is found in a file of it. */
import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import type { Comparison, ComparisonRow, Difference, Value } from '../../src/comparison/comparison.ts';
import { formatChange, formatNumber } from '../../src/document/format-cell.ts';
import type { UnitId } from '../../src/document/unit.ts';
import { cleanText } from '../../src/render/text/clean-text.ts';
import { withoutIsolates } from '../../src/render/text/direction-marks.ts';
import { wordsOf } from '../../src/words/catalogue.ts';
import type { Locale } from '../../src/words/locale.ts';
import { type PdfElement, readPdf, squash } from './pdf/read-pdf.ts';
import { foundValue, openWorkbook } from './xlsx/read-workbook.ts';

/** A value of a role, or why it has none. */
interface ValueFact {
  readonly kind: 'value';
  readonly row: ComparisonRow;
  readonly role: Comparison['roles'][number];
  readonly value: Value;
}

/** A difference of a role from the baseline. */
interface DifferenceFact {
  readonly kind: 'difference';
  readonly row: ComparisonRow;
  readonly role: Comparison['roles'][number];
  readonly difference: Difference;
}

interface TextFact {
  readonly kind: 'source' | 'sentence' | 'place' | 'release';
  readonly text: string;
}

export type Fact = ValueFact | DifferenceFact | TextFact;

/** Every fact of a comparison, with the sentences that it is summed up in. */
export function factsOf(comparison: Comparison, sentences: readonly string[]): Fact[] {
  const { rows, roles, sources, place, release, releaseSha256 } = comparison;
  return [
    ...rows.flatMap((row) =>
      roles.flatMap((role, position): Fact[] => {
        const value = row.values[position];
        if (value === undefined) throw new Error(`${row.metric} has no value for ${role.id}`);
        const difference = row.differences[position] ?? null;
        const fact: Fact = { kind: 'value', row, role, value };
        return difference === null ? [fact] : [fact, { kind: 'difference', row, role, difference }];
      }),
    ),
    ...sources.map(({ name: text }) => ({ kind: 'source', text }) as const),
    ...sentences.map((text) => ({ kind: 'sentence', text }) as const),
    { kind: 'place', text: place },
    { kind: 'release', text: release },
    { kind: 'release', text: releaseSha256 },
  ];
}

/** The fact in a line, for the message of a test that does not find it. */
export function nameOf(fact: Fact): string {
  if (fact.kind !== 'value' && fact.kind !== 'difference') return `${fact.kind} ${fact.text}`;
  return `${fact.kind} of ${fact.row.section}, ${fact.row.label}, for ${fact.role.title}`;
}

/** Says of a fact whether a file has it. */
export type Finder = (fact: Fact) => boolean;

/** A value as a bare table of data writes it. */
function asData(value: Value): string {
  if (value.kind !== 'missing') return String(value.value);
  return value.bound === undefined ? value.reason : `>=${value.bound}`;
}

/** A value as a person reads it. */
function asShown(value: Value, unit: UnitId | null, locale: Locale): string {
  const words = wordsOf(locale);
  if (value.kind === 'text') return value.value;
  if (value.kind === 'number')
    return unit === null ? String(value.value) : formatNumber(value.value, unit, locale);
  return value.bound !== undefined && unit !== null
    ? words.orMore(formatNumber(value.bound, unit, locale))
    : `\u2013 ${words.missing[value.reason]}`;
}

/** The heading of a difference column: with two roles it needs no name. */
function differenceHeading(heading: string, { title }: { title: string }, { roles }: Comparison): string {
  return roles.length === 2 ? heading : `${heading}: ${title}`;
}

function recordsOf(csv: Uint8Array): Record<string, string>[] {
  return z.array(z.record(z.string(), z.string())).parse(parse(Buffer.from(csv), { columns: true }));
}

const descriptionSchema = z.looseObject({
  'dc:abstract': z.array(z.string()),
  'dc:spatial': z.string(),
  'prov:wasDerivedFrom': z.looseObject({ 'schema:version': z.string(), 'schema:sha256': z.string() }),
});

/** What stands in the description beside a CSV, which is part of the format. */
function finderInDescription(description: Uint8Array): (fact: TextFact) => boolean {
  const found = descriptionSchema.parse(JSON.parse(Buffer.from(description).toString('utf8')));
  const texts: Partial<Record<Fact['kind'], readonly string[]>> = {
    sentence: found['dc:abstract'],
    place: [found['dc:spatial']],
    release: [found['prov:wasDerivedFrom']['schema:version'], found['prov:wasDerivedFrom']['schema:sha256']],
  };
  return ({ kind, text }) => texts[kind]?.includes(text) ?? false;
}

/** Looks in a wide CSV of the profile `machine`. */
export function wideCsvFinder(csv: Uint8Array, description: Uint8Array, comparison: Comparison): Finder {
  const records = recordsOf(csv);
  const isDescribed = finderInDescription(description);
  return (fact) => {
    if (fact.kind === 'source') return records.some((record) => record.Source?.includes(fact.text));
    if (fact.kind !== 'value' && fact.kind !== 'difference') return isDescribed(fact);
    const { row, role } = fact;
    const record = records.find(({ Section, Metric }) => Section === row.section && Metric === row.label);
    if (fact.kind === 'value') return record?.[role.title] === asData(fact.value);
    const { amount, percent } = fact.difference;
    return (
      record?.[differenceHeading('Difference', role, comparison)] === String(amount) &&
      record[differenceHeading('Percent difference', role, comparison)] === String(percent ?? '')
    );
  };
}

/** Looks in a long CSV of the profile `machine`. */
export function longCsvFinder(csv: Uint8Array, description: Uint8Array, { locale }: Comparison): Finder {
  const { units } = wordsOf(locale);
  const records = new Map(
    recordsOf(csv).map((record) => [`${record['Role id']} ${record['Metric id']}`, record]),
  );
  const isDescribed = finderInDescription(description);
  return (fact) => {
    if (fact.kind === 'source') return [...records.values()].some(({ Source }) => Source === fact.text);
    if (fact.kind !== 'value' && fact.kind !== 'difference') return isDescribed(fact);
    const record = records.get(`${fact.role.id} ${fact.row.metric}`);
    if (fact.kind === 'value') return record?.Value === asData(fact.value);
    const { amount, percent, unit } = fact.difference;
    return (
      record?.Difference === String(amount) &&
      record['Difference unit'] === units[unit] &&
      record['Percent difference'] === String(percent ?? '')
    );
  };
}

/** A number as a sheet holds it: percents are fractions there. */
function inSheet(value: number, unit: UnitId | null): number {
  return unit === 'percent' ? Number((value / 100).toPrecision(15)) : value;
}

/** Looks in a workbook, read by exceljs: figures on the sheet Comparison, sentences and release where people look. */
export async function workbookFinder(bytes: Uint8Array, comparison: Comparison): Promise<Finder> {
  const { sheets, columns } = wordsOf(comparison.locale);
  const workbook = await openWorkbook(bytes);
  const rowsOf = (name: string): unknown[][] => {
    const rows: unknown[][] = [];
    workbook.getWorksheet(name)?.eachRow((row) => {
      rows.push(Array.from({ length: row.cellCount }, (_, column) => foundValue(row.getCell(column + 1))));
    });
    return rows;
  };
  const [header = [], ...body] = rowsOf(sheets.comparison);
  const rows = new Map(body.map((row) => [`${String(row[0])}/${String(row[1])}`, row]));
  const texts = new Set([sheets.summary, sheets.sources].flatMap((name) => rowsOf(name).flat()));
  return (fact) => {
    if (fact.kind !== 'value' && fact.kind !== 'difference') return texts.has(fact.text);
    const { row, role } = fact;
    const cell = (heading: string) =>
      rows.get(`${row.section}/${row.label}`)?.[header.indexOf(heading)] ?? null;
    if (fact.kind === 'value') {
      const { value } = fact;
      const shown =
        value.kind === 'number'
          ? inSheet(value.value, row.unit)
          : asShown(value, row.unit, comparison.locale);
      return cell(role.title) === shown;
    }
    const { amount, unit, percent } = fact.difference;
    const inPercent = percent === null ? null : inSheet(percent, 'percent');
    return (
      cell(differenceHeading(columns.difference, role, comparison)) === inSheet(amount, unit) &&
      cell(differenceHeading(columns.percentDifference, role, comparison)) === inPercent
    );
  };
}

/** Beyond these, the fonts of pages may lack a character, which a box then stands for. */
const surelyPrinted = /[^!-~\u00a0-\u024f\u2010-\u2027\u2212]/gu;

/** A text as it is drawn, without its spaces: where a line ends is the renderer's to choose. */
export function drawn(text: string): string {
  return squash(withoutIsolates(cleanText(text))).replaceAll(surelyPrinted, '\u25a1');
}

const proseSections: ReadonlySet<string> = new Set(['what-they-do', 'duties']);

interface PdfTable {
  readonly headings: readonly string[];
  readonly rows: string[][];
}

function flat(elements: readonly PdfElement[]): PdfElement[] {
  return elements.flatMap((element) => [element, ...flat(element.children)]);
}

/** The tables of the pages, by their tags; a row of heading cells alone begins one. */
function tablesOf(elements: readonly PdfElement[]): PdfTable[] {
  const tables: PdfTable[] = [];
  for (const { children } of elements.filter(({ role }) => role === 'TR')) {
    const cells = children.map(({ text }) => drawn(text));
    if (children.every(({ role }) => role === 'TH')) tables.push({ headings: cells, rows: [] });
    else tables.at(-1)?.rows.push(cells);
  }
  return tables;
}

/** The running text below each heading of level 1, and below each of level 2 in it, by `section` and `section/title`. */
function proseOf(elements: readonly PdfElement[]): Map<string, string> {
  const prose = new Map<string, string>();
  let section = '';
  let part = '';
  for (const { role, text } of elements) {
    if (role === 'H2') [section, part] = [drawn(text), ''];
    if (role === 'H3') part = drawn(text);
    if (role !== 'P' && role !== 'LBody') continue;
    for (const key of new Set([section, `${section}/${part}`]))
      prose.set(key, (prose.get(key) ?? '') + drawn(text));
  }
  return prose;
}

/** Looks on the pages of a PDF, read by pdfjs: figures in tables, running text below the title of its role. */
export async function pdfFinder(bytes: Uint8Array, { roles, locale }: Comparison): Promise<Finder> {
  const { columns, forRoles } = wordsOf(locale);
  const pdf = await readPdf(bytes);
  const elements = flat(pdf.pages.flatMap((page) => page.elements));
  const tables = tablesOf(elements);
  const prose = proseOf(elements);
  const all = drawn(pdf.pages.flatMap(({ texts }) => texts.map(({ text }) => text)).join(''));
  const titles = roles.map(({ title }) => drawn(title));
  const hasFigures = ({ headings }: PdfTable) => titles.every((title) => headings.includes(title));

  function isIn(of: readonly PdfTable[], label: string, heading: string, shown: string): boolean {
    return of.some(({ headings, rows }) =>
      rows.some((row) => row[0] === drawn(label) && row[headings.indexOf(drawn(heading))] === drawn(shown)),
    );
  }

  function hasProse({ row, role, value }: ValueFact): boolean {
    const section = drawn(row.section);
    const shown = drawn(asShown(value, null, locale));
    if (value.kind === 'text') return prose.get(`${section}/${drawn(role.title)}`)?.includes(shown) ?? false;
    const rest = prose.get(section) ?? '';
    return (
      rest.includes(drawn(forRoles(asShown(value, null, locale), ''))) && rest.includes(drawn(role.title))
    );
  }

  function hasDifference({ row, role, difference }: DifferenceFact): boolean {
    const beside = roles.length === 2;
    const where = tables.filter((table) => hasFigures(table) === beside);
    const { amount, unit, percent } = difference;
    const headings = beside ? [columns.difference, columns.inPercent] : [role.title, role.title];
    return (
      isIn(where, row.label, headings[0] ?? '', formatChange(amount, unit, locale)) &&
      (percent === null ||
        isIn(where, row.label, headings[1] ?? '', formatChange(percent, 'percent', locale)))
    );
  }

  return (fact) => {
    if (fact.kind === 'difference') return hasDifference(fact);
    if (fact.kind !== 'value') return all.includes(drawn(fact.text));
    const { row, role, value } = fact;
    if (proseSections.has(row.sectionId)) return hasProse(fact);
    return isIn(tables.filter(hasFigures), row.label, role.title, asShown(value, row.unit, locale));
  };
}

/** Looks in the answer of the API. */
export function jsonFinder(answer: Comparison & { readonly summary: readonly string[] }): Finder {
  const texts: Readonly<Record<TextFact['kind'], readonly string[]>> = {
    source: answer.sources.map(({ name }) => name),
    sentence: answer.summary,
    place: [answer.place],
    release: [answer.release, answer.releaseSha256],
  };
  return (fact) => {
    if (fact.kind !== 'value' && fact.kind !== 'difference') return texts[fact.kind].includes(fact.text);
    const role = answer.roles.findIndex(({ id }) => id === fact.role.id);
    const { section, metric } = fact.row;
    const row = answer.rows.find((each) => each.section === section && each.metric === metric);
    return fact.kind === 'value'
      ? JSON.stringify(row?.values[role]) === JSON.stringify(fact.value)
      : JSON.stringify(row?.differences[role]) === JSON.stringify(fact.difference);
  };
}
