/** What the tables of OEWS share: the official layout of 32 columns and the levels of SOC in it. */
import { readNumber, unexpectedCell } from './cell.ts';
import { type RowReader, rowReader } from './row-reader.ts';
import { rowsBelowHeader, type Table } from './table.ts';

/** The official columns, in their order. */
export const oewsColumns = [
  'AREA AREA_TITLE AREA_TYPE PRIM_STATE NAICS NAICS_TITLE I_GROUP OWN_CODE OCC_CODE OCC_TITLE O_GROUP',
  'TOT_EMP EMP_PRSE JOBS_1000 LOC_QUOTIENT PCT_TOTAL PCT_RPT H_MEAN A_MEAN MEAN_PRSE',
  'H_PCT10 H_PCT25 H_MEDIAN H_PCT75 H_PCT90 A_PCT10 A_PCT25 A_MEDIAN A_PCT75 A_PCT90 ANNUAL HOURLY',
].flatMap((names) => names.split(' '));

const levels = ['total', 'major', 'minor', 'broad', 'detailed'];

/** The cell of a wage at or above the highest that is published. */
export const topCodeMark = '#';

/** How the marks of a table name a cell that holds nothing. */
export const emptyCell = '';

/** The highest wages that the OEWS of May 2024 published, US dollars; May 2025 has no such mark. */
export const topCodeOfMay2024 = { annual: 239_200, hourly: 115 };

/** The rows of a table with these columns, each with its level of SOC. Fails with `unexpected-layout`. */
export function* oewsRows(
  table: Table,
  columns: readonly string[],
  source: string,
): Generator<{ readonly row: RowReader; readonly level: string }> {
  for (const numberedRow of rowsBelowHeader(table, { row: 1, names: [columns] })) {
    const row = rowReader(table.file, columns, numberedRow, source);
    const level = row.text('O_GROUP');
    if (!levels.includes(level)) throw unexpectedCell(level, row.place('O_GROUP'), 'a level of SOC', levels);
    yield { row, level };
  }
}

/**
 * The number of a cell, or null where one of `marks` says that it is not published; the mark of an empty cell is
 * `emptyCell`. Anything else fails with `unexpected-layout`.
 */
export function numberOrNull(row: RowReader, column: string, marks: readonly string[]): number | null {
  const cell = row.cell(column);
  return marks.includes(String(cell ?? emptyCell)) ? null : readNumber(cell, row.place(column));
}
