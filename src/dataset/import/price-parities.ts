/** Imports the regional price parities of BEA: the price level of each state, where the nation's is 100. */
import { readNumber, unexpectedCell } from './cell.ts';
import { readCsv } from './read-csv.ts';
import { rowReader } from './row-reader.ts';
import { rowsBelowHeader } from './table.ts';

const firstYear = 2008;
const lastYear = 2023;
const columns = [
  ...'GeoFIPS GeoName Region TableName LineCode IndustryClassification Description Unit'.split(' '),
  ...Array.from({ length: lastYear - firstYear + 1 }, (_, year) => String(firstYear + year)),
];

/** The line of all items; its description is checked, as line numbers change between editions. */
const allItems = { line: '5', description: 'RPPs: All items' };

/**
 * The parity of 2023 by the state's name, and 100 for the United States. Fails with `missing-file`, or with
 * `unexpected-layout`, also when the line of all items holds something else or a state stands there twice.
 */
export async function importPriceParities(path: string): Promise<ReadonlyMap<string, number>> {
  // BEA writes spaces before quotes and closes with notes of one cell.
  const table = await readCsv(path, { loose: true });
  const parities = new Map<string, number>();
  for (const numberedRow of rowsBelowHeader(table, { row: 1, names: [columns] })) {
    const row = rowReader(table.file, columns, numberedRow, '');
    if (row.cell('LineCode') !== allItems.line) continue;
    if (row.text('Description') !== allItems.description)
      throw unexpectedCell(
        row.cell('Description'),
        row.place('Description'),
        'the description of all items',
        [allItems.description],
      );
    const state = row.text('GeoName');
    if (parities.has(state))
      throw unexpectedCell(state, row.place('GeoName'), 'a name that no row above has');
    const year = String(lastYear);
    parities.set(state, readNumber(row.cell(year), row.place(year)));
  }
  return parities;
}
