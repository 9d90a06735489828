/** Reads a list, a CSV file as people keep it in a spreadsheet: its rows, and what is wrong with its headings. */
import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import { CodedError } from '../errors.ts';

/** A row with something in it. */
export interface ListRow {
  /** The line of the file that the row ends on. */
  readonly line: number;
  readonly cells: readonly string[];
}

/** The columns that a list can have, and those that it must have. */
export interface ListColumns {
  readonly all: readonly string[];
  readonly required: readonly string[];
}

/** What csv-parse gives when it is asked for lines. */
const recordsSchema = z.array(
  z.object({ record: z.array(z.string()), info: z.object({ lines: z.number() }) }),
);

/** Spreadsheets of most of Europe part columns by semicolons. The headings have neither in them. */
function delimiterOf(text: string): string {
  const [header = ''] = text.split(/\r?\n/, 1);
  return header.includes(';') ? ';' : ',';
}

/** The rows, the headings first. Throws `unexpected-layout` for what is no CSV in UTF-8. */
export function parseList(file: string, bytes: Uint8Array): ListRow[] {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    const records = parse(text, {
      delimiter: delimiterOf(text),
      trim: true,
      bom: true,
      relax_column_count: true,
      skip_empty_lines: true,
      info: true,
    });
    return recordsSchema
      .parse(records)
      .map(({ record, info }) => ({ line: info.lines, cells: record }))
      .filter(({ cells }) => cells.some((cell) => cell !== ''));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const message = `${file} is no CSV in UTF-8: ${reason}`;
    throw new CodedError('unexpected-layout', message, { value: file }, error);
  }
}

/** What is wrong with the headings: every one that is unknown, repeated or missing. */
export function headingProblems({ line, cells }: ListRow, { all, required }: ListColumns): string[] {
  const allowed = `Allowed: ${all.join(', ')}`;
  const wrong = cells.flatMap((cell, position) => {
    if (!all.includes(cell))
      return [`Line ${line}, column ${position + 1}: '${cell}' is no column of this list. ${allowed}.`];
    return cells.indexOf(cell) === position
      ? []
      : [`Line ${line}: the column ${cell} stands twice. Allowed: once.`];
  });
  const missing = required.filter((name) => !cells.includes(name));
  return [...wrong, ...missing.map((name) => `Line ${line}: the column ${name} is missing. ${allowed}.`)];
}

/** The cell of a row under a heading: without spaces around it, '' where it has none. */
export function cellUnder(column: string, row: ListRow, header: ListRow): string {
  return row.cells[header.cells.indexOf(column)] ?? '';
}

/** What is wrong with the length of a row. */
export function widthProblems({ cells }: ListRow, header: ListRow): string[] {
  const width = header.cells.length;
  if (cells.length <= width) return [];
  return [`column ${width + 1}: a cell without a heading. Allowed: ${width} cells.`];
}

/** The values of a cell, which are parted by `|`. */
export function valuesOf(cell: string): string[] {
  return cell
    .split('|')
    .map((value) => value.trim())
    .filter((value) => value !== '');
}
