/** Imports the prevailing wages of the Department of Labor: a mean estimated for every occupation and metropolitan area. */

import { join } from 'node:path';
import type { Metros, PayUnit } from '../breakdown.ts';
import { hoursOfAYear } from '../hours-of-a-year.ts';
import type { Metro } from '../places.ts';
import { readNumber, unexpectedCell } from './cell.ts';
import { readTable } from './read-table.ts';
import { type RowReader, rowReader } from './row-reader.ts';
import { rowsBelowHeader } from './table.ts';

type MetroTable = Exclude<Metros, { missing: string }>;

export interface PrevailingWagesOptions {
  /** Folder of the two tables, `ALC_Export` and `Geography`. */
  readonly folder: string;
  /** Id of the source in the registry. */
  readonly source: string;
  /** Occupations that OEWS publishes by the hour only. */
  readonly hourlyOnly: ReadonlySet<string>;
}

export interface PrevailingWages {
  /** Every metropolitan area of the table, ascending by code: the order of all columns. */
  readonly metros: readonly Metro[];
  readonly occupations: ReadonlyMap<string, MetroTable>;
}

const wageColumns = 'Area SocCode GeoLvl Level1 Level2 Level3 Level4 Average Label'.split(' ');
const geographyColumns = 'Area AreaName StateAb State CountyTownName'.split(' ');

/** Wages are by the hour unless their label says otherwise. */
const annualLabel = 'annual';

/** The states of a metropolitan area end its name, the main one first: Allentown-Bethlehem-Easton, PA-NJ. */
const statesInName = /, ([A-Z]{2})(?:-[A-Z]{2})*$/;

/**
 * The estimated mean of each occupation and area: (Level 1 + 2 x Level 4) / 3, which the table holds as its
 * Average. US dollars a year, or an hour for occupations that are paid by the hour only.
 * Fails with `missing-file` or `unexpected-layout`; the latter also when an area has an occupation twice.
 */
export async function importPrevailingWages(options: PrevailingWagesOptions): Promise<PrevailingWages> {
  const { folder, source, hourlyOnly } = options;
  const rows = await readRows(join(folder, 'ALC_Export'), wageColumns, source);
  const metros = metrosOf(rows, await readNames(join(folder, 'Geography'), source));
  const positions = new Map(metros.map(({ code }, position) => [code, position]));
  const occupations = new Map<string, MetroTable>();
  const seen = new Set<string>();
  for (const row of rows) {
    const area = row.text('Area');
    const soc = row.text('SocCode');
    const key = `${area} ${soc}`;
    if (seen.has(key)) throw unexpectedCell(soc, row.place('SocCode'), 'a code once for each area');
    seen.add(key);
    const table = occupations.get(soc) ?? emptyTable(metros.length, source, hourlyOnly.has(soc));
    occupations.set(soc, table);
    const position = positions.get(area);
    if (position !== undefined) table.mean[position] = meanIn(table.unit, row);
  }
  return { metros, occupations };
}

async function readRows(path: string, columns: readonly string[], source: string): Promise<RowReader[]> {
  const table = await readTable(path);
  return rowsBelowHeader(table, { row: 1, names: [columns] }).map((row) =>
    rowReader(table.file, columns, row, source),
  );
}

/** The name of each area by its code; areas have a row for each of their counties. */
async function readNames(path: string, source: string): Promise<ReadonlyMap<string, string>> {
  const rows = await readRows(path, geographyColumns, source);
  // One name holds a control character where a letter was lost.
  return new Map(rows.map((row) => [row.text('Area'), row.text('AreaName').replace(/\p{Cc}/gu, '')]));
}

function metrosOf(rows: readonly RowReader[], names: ReadonlyMap<string, string>): Metro[] {
  const metros = new Map<string, Metro>();
  for (const row of rows) {
    const code = row.text('Area');
    if (metros.has(code)) continue;
    const name = names.get(code);
    const state = statesInName.exec(name ?? '')?.[1];
    if (name === undefined || state === undefined)
      throw unexpectedCell(code, row.place('Area'), 'an area that Geography names with its state');
    metros.set(code, { code, name, state });
  }
  return [...metros.values()].toSorted((a, b) => (a.code < b.code ? -1 : 1));
}

function emptyTable(metros: number, source: string, byHour: boolean): MetroTable {
  const mean = Array.from({ length: metros }, () => null);
  return { source, unit: byHour ? 'usd-hour' : 'usd-year', mean };
}

/** Null where a wage by the year stands for an occupation that has none. */
function meanIn(unit: PayUnit, row: RowReader): number | null {
  const average = readNumber(row.cell('Average'), row.place('Average'));
  const label = row.cell('Label');
  if (label !== null && label !== annualLabel)
    throw unexpectedCell(label, row.place('Label'), 'nothing or a label', [annualLabel]);
  const isAnnual = label === annualLabel;
  if (unit === 'usd-hour') return isAnnual ? null : average;
  return Math.round(isAnnual ? average : average * hoursOfAYear);
}
