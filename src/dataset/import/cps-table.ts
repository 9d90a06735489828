/** What the CPS occupation tables share: several header rows, a row for each category, one mark, a closing note. */
import { CodedError } from '../../errors.ts';
import { type Place, readNumber, unexpectedCell } from './cell.ts';
import type { CpsCategory, CpsGroup, CpsOccupations } from './cps-occupations.ts';
import { readWorkbook } from './read-workbook.ts';
import { type Cell, type Header, type NumberedRow, quoted, rowsBelowHeader } from './table.ts';

/** Why a category has no figure, in a reader's words. */
export const smallBase = 'Not published: fewer than 50,000 people';

const notPublished = '–';
const closingNote = 'NOTE:';

/** What an importer of a CPS table is given. */
export interface CpsImport {
  readonly path: string;
  /** Id of the source in the registry. */
  readonly source: string;
  readonly map: CpsOccupations;
  readonly occupations: readonly { readonly soc: string; readonly title: string }[];
}

/** The row of a category, or of a group of them. */
export interface CpsRow {
  readonly category: CpsCategory | CpsGroup;
  /** The number in a column, counted from 0, or null where CPS does not publish it. */
  readonly number: (column: number) => number | null;
}

/**
 * The row of every category and group, by title. Fails with `missing-file`, or with `unexpected-layout` when the header
 * differs, a title is not in our map or stands twice, or a mapped category is not in the table.
 */
export async function readCpsTable(
  path: string,
  header: Header,
  occupations: CpsOccupations,
): Promise<ReadonlyMap<string, CpsRow>> {
  const table = await readWorkbook(path);
  const rows = new Map<string, CpsRow>();
  for (const row of rowsBelowHeader(table, header)) {
    const title = row.cells[0] ?? null;
    if (typeof title === 'string' && title.startsWith(closingNote)) break;
    if (row.cells.every((cell) => cell === null) || occupations.summaries.has(String(title))) continue;
    const category = occupations.categories.get(String(title)) ?? occupations.groups.get(String(title));
    if (category === undefined) throw unknownTitle(table.file, row, title);
    if (rows.has(category.title)) throw repeatedTitle(table.file, row, category.title);
    rows.set(category.title, { category, number: numberReader(table.file, header, row) });
  }
  for (const title of [...occupations.categories.keys(), ...occupations.groups.keys()]) {
    if (!rows.has(title)) throw absentTitle(table.file, title);
  }
  return rows;
}

/** The titles of rows in a sentence: in quotes, for they hold commas and the word "and" themselves. */
export function titlesOf(rows: readonly CpsRow[]): string {
  return rows.map((row) => `"${row.category.title}"`).join(' and ');
}

function numberReader(file: string, header: Header, row: NumberedRow): CpsRow['number'] {
  return (column) => {
    const cell = row.cells[column] ?? null;
    const place: Place = { file, row: row.number, column: columnName(header, column) };
    return cell === notPublished ? null : readNumber(cell, place);
  };
}

/** The lowest name in a column, which is the most specific one; some stand in an upper row of the header. */
function columnName(header: Header, column: number): string {
  const names = header.names.map((row) => row[column] ?? null);
  return names.findLast((name) => name !== null)?.replaceAll('\n', ' ') ?? '';
}

function unknownTitle(file: string, row: NumberedRow, title: Cell): CodedError {
  return new CodedError(
    'unexpected-layout',
    `${file}: row ${row.number}, column "Occupation" holds ${quoted(title)}, which our map of CPS titles does not know`,
    { value: title },
  );
}

function repeatedTitle(file: string, row: NumberedRow, title: string): CodedError {
  const place: Place = { file, row: row.number, column: 'Occupation' };
  return unexpectedCell(title, place, 'a title that no row above has');
}

function absentTitle(file: string, title: string): CodedError {
  return new CodedError(
    'unexpected-layout',
    `${file} has no row "${title}", which our map of CPS titles names`,
    { value: title },
  );
}
