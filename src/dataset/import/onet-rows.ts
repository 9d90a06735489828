/** What the O*NET importers share: the rows of a file by occupation, and how several O*NET codes become one. */
import { join } from 'node:path';
import { readNumber, unexpectedCell } from './cell.ts';
import type { OnetOccupations } from './onet-occupations.ts';
import { readWorkbook } from './read-workbook.ts';
import { type RowReader, rowReader } from './row-reader.ts';
import { type NumberedRow, rowsBelowHeader } from './table.ts';

/** What an importer of O*NET is given. */
export interface OnetImport {
  /** Folder of the O*NET workbooks, under the names that their publisher gives them. */
  readonly folder: string;
  /** Id of the source in the registry. */
  readonly source: string;
  readonly crosswalk: OnetOccupations;
}

/** A row of an O*NET file, and the occupation of the release that it belongs to. */
export interface OnetRow {
  readonly onetCode: string;
  readonly soc: string;
  readonly row: RowReader;
}

/** What one or more O*NET occupations say of an occupation of the release. */
export interface Group<Value> {
  readonly soc: string;
  readonly parts: readonly { readonly onetCode: string; readonly value: Value }[];
}

/** The column that every O*NET file begins with. */
export const onetCodeColumn = 'O*NET-SOC Code';

/**
 * Reads a workbook and gives its rows one at a time, without those of occupations that the crosswalk leaves
 * out. Fails with `missing-file` or `unexpected-layout`.
 */
export async function readOnetRows(
  file: string,
  columns: readonly string[],
  { folder, source, crosswalk }: OnetImport,
): Promise<Iterable<OnetRow>> {
  const table = await readWorkbook(join(folder, file));
  const rows = rowsBelowHeader(table, { row: 1, names: [columns] });
  const read = (row: NumberedRow) => rowReader(table.file, columns, row, source);
  return rowsOfOccupations(rows, read, crosswalk);
}

function* rowsOfOccupations(
  rows: readonly NumberedRow[],
  read: (row: NumberedRow) => RowReader,
  crosswalk: OnetOccupations,
): Generator<OnetRow> {
  for (const numberedRow of rows) {
    const row = read(numberedRow);
    const onetCode = row.text(onetCodeColumn);
    const soc = crosswalk.ofOnet(onetCode);
    if (soc !== undefined) yield { onetCode, soc, row };
  }
}

/** True for Y, false for N or an empty cell; anything else fails with `unexpected-layout`. */
export function isMarked(row: RowReader, column: string): boolean {
  const cell = row.cell(column);
  if (cell === 'Y' || cell === 'N' || cell === null) return cell === 'Y';
  throw unexpectedCell(cell, row.place(column), 'Y, N or nothing');
}

/** The number of a column, which must lie within bounds; another fails with `unexpected-layout`. */
export function numberWithin(row: RowReader, column: string, low: number, high: number): number {
  const number = readNumber(row.cell(column), row.place(column));
  if (number >= low && number <= high) return number;
  throw unexpectedCell(number, row.place(column), `a number from ${low} to ${high}`);
}

/** Groups what O*NET occupations have by the occupation of the release that they belong to. */
export function groupByOccupation<Value>(
  byOnetCode: ReadonlyMap<string, Value>,
  crosswalk: OnetOccupations,
): Group<Value>[] {
  const groups = new Map<string, { onetCode: string; value: Value }[]>();
  for (const [onetCode, value] of byOnetCode) {
    const soc = crosswalk.ofOnet(onetCode);
    if (soc === undefined) continue;
    const parts = groups.get(soc) ?? [];
    groups.set(soc, parts);
    parts.push({ onetCode, value });
  }
  return [...groups].map(([soc, parts]) => ({ soc, parts }));
}

/**
 * The same without the finer codes of an occupation that has data itself: a code that ends in .00 stands for
 * all that share its six digits, so these speak for it only where it is silent.
 */
export function groupPreferred<Value>(
  byOnetCode: ReadonlyMap<string, Value>,
  crosswalk: OnetOccupations,
): Group<Value>[] {
  const preferred = [...byOnetCode].filter(([onetCode]) => {
    const whole = `${onetCode.slice(0, 7)}.00`;
    return onetCode === whole || !byOnetCode.has(whole);
  });
  return groupByOccupation(new Map(preferred), crosswalk);
}

/**
 * What a reader must know of the O*NET occupations behind a figure: `how` several became one, such as
 * "Plain mean", or the only one that has data. Undefined when it is the occupation itself.
 */
export function coverageNote(
  { soc, parts }: Group<unknown>,
  how: string,
  crosswalk: OnetOccupations,
): string | undefined {
  const [first, ...others] = parts;
  if (first === undefined || others.length > 0) return `${how} of ${parts.length} O*NET occupations`;
  if (first.onetCode === `${soc}.00`) return undefined;
  return `Covers only the O*NET occupation "${crosswalk.titleOf(first.onetCode) ?? first.onetCode}"`;
}

/** The plain mean; it has no value without numbers. */
export function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
}
