/** Imports OEWS by state: jobs and pay of every detailed occupation in each state, with the year before. */
import type { PayUnit, States } from '../breakdown.ts';
import { type StateColumn, stateColumns } from '../place-columns.ts';
import { unexpectedCell } from './cell.ts';
import { emptyCell, numberOrNull, oewsColumns, oewsRows } from './oews-layout.ts';
import { readTable } from './read-table.ts';
import type { RowReader } from './row-reader.ts';

type StateTable = Exclude<States, { missing: string }>;

export interface OewsStatesOptions {
  /** Paths of the tables without their ending. */
  readonly path: string;
  readonly pathYearBefore: string;
  /** Ids of the sources in the registry. */
  readonly source: string;
  readonly sourceYearBefore: string;
  /** Occupations that OEWS publishes by the hour only. */
  readonly hourlyOnly: ReadonlySet<string>;
}

export interface OewsStates {
  /** Every state of the table, ascending by its postal abbreviation: the order of all columns. */
  readonly states: readonly { readonly code: string; readonly name: string }[];
  readonly occupations: ReadonlyMap<string, StateTable>;
}

const employment = 'TOT_EMP';
const wageColumns = {
  'usd-year': {
    mean: 'A_MEAN',
    p10: 'A_PCT10',
    p25: 'A_PCT25',
    median: 'A_MEDIAN',
    p75: 'A_PCT75',
    p90: 'A_PCT90',
  },
  'usd-hour': {
    mean: 'H_MEAN',
    p10: 'H_PCT10',
    p25: 'H_PCT25',
    median: 'H_MEDIAN',
    p75: 'H_PCT75',
    p90: 'H_PCT90',
  },
} as const;

/** The tables leave a cell empty where a figure is suppressed or, in 2024, top-coded. */
const notPublished = [emptyCell];

interface StateRow {
  readonly state: string;
  readonly name: string;
  readonly soc: string;
  readonly row: RowReader;
}

/**
 * Jobs and pay by state. A state where OEWS publishes nothing for an occupation has a null in every column.
 * Fails with `missing-file` or `unexpected-layout`; the latter also when a state has an occupation twice.
 */
export async function importOewsStates(options: OewsStatesOptions): Promise<OewsStates> {
  const rows = await readRows(options.path, options.source);
  const rowsYearBefore = await readRows(options.pathYearBefore, options.sourceYearBefore);
  const names = new Map(rows.map(({ state, name }) => [state, name]));
  const states = [...names]
    .map(([code, name]) => ({ code, name }))
    .toSorted((a, b) => (a.code < b.code ? -1 : 1));
  const occupations = new Map<string, StateTable>();
  for (const { soc } of rows)
    if (!occupations.has(soc)) occupations.set(soc, emptyTable(soc, states.length, options));
  const positions = new Map(states.map(({ code }, position) => [code, position]));
  fillIn(rows, readCells, occupations, positions);
  fillIn(rowsYearBefore, readCellsYearBefore, occupations, positions);
  return { states, occupations };
}

async function readRows(path: string, source: string): Promise<StateRow[]> {
  const table = await readTable(path);
  const seen = new Set<string>();
  const rows: StateRow[] = [];
  for (const { row, level } of oewsRows(table, oewsColumns, source)) {
    if (level !== 'detailed') continue;
    const found = {
      state: row.text('PRIM_STATE'),
      name: row.text('AREA_TITLE'),
      soc: row.text('OCC_CODE'),
      row,
    };
    const key = `${found.state} ${found.soc}`;
    if (seen.has(key)) throw unexpectedCell(found.soc, row.place('OCC_CODE'), 'a code once for each state');
    seen.add(key);
    rows.push(found);
  }
  return rows;
}

function emptyTable(
  soc: string,
  states: number,
  { source, sourceYearBefore, hourlyOnly }: OewsStatesOptions,
): StateTable {
  const column = () => Array.from({ length: states }, () => null);
  return {
    source,
    sourceYearBefore,
    unit: hourlyOnly.has(soc) ? 'usd-hour' : 'usd-year',
    columns: {
      employment: column(),
      mean: column(),
      p10: column(),
      p25: column(),
      median: column(),
      p75: column(),
      p90: column(),
      employmentYearBefore: column(),
      meanYearBefore: column(),
    },
  };
}

type Cells = Partial<Record<StateColumn, number | null>>;

function readCells(row: RowReader, unit: PayUnit): Cells {
  const wages = wageColumns[unit];
  const number = (column: string) => numberOrNull(row, column, notPublished);
  return {
    employment: number(employment),
    mean: number(wages.mean),
    p10: number(wages.p10),
    p25: number(wages.p25),
    median: number(wages.median),
    p75: number(wages.p75),
    p90: number(wages.p90),
  };
}

function readCellsYearBefore(row: RowReader, unit: PayUnit): Cells {
  return {
    employmentYearBefore: numberOrNull(row, employment, notPublished),
    meanYearBefore: numberOrNull(row, wageColumns[unit].mean, notPublished),
  };
}

/** Occupations and states that the year before had and this one has not are left out. */
function fillIn(
  rows: readonly StateRow[],
  read: (row: RowReader, unit: PayUnit) => Cells,
  occupations: OewsStates['occupations'],
  positions: ReadonlyMap<string, number>,
): void {
  for (const { state, soc, row } of rows) {
    const table = occupations.get(soc);
    const position = positions.get(state);
    if (table === undefined || position === undefined) continue;
    const cells = read(row, table.unit);
    for (const name of stateColumns) {
      const cell = cells[name];
      if (cell !== undefined) table.columns[name][position] = cell;
    }
  }
}
