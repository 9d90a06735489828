/** The rows that every program of the export bench writes: made by formula, like pay by state, no two of the pool alike. */
import type { ColumnInfo, ExportValue } from '../../../src/export/table.ts';

/** Twenty columns: nine of texts, eleven of numbers. */
export const benchColumns: readonly ColumnInfo[] = [
  { key: 'role', heading: 'Role', unit: null },
  { key: 'title', heading: 'Title', unit: null },
  { key: 'soc', heading: 'SOC code', unit: null },
  { key: 'group_title', heading: 'Group title', unit: null },
  { key: 'state', heading: 'State', unit: null },
  { key: 'state_name', heading: 'State name', unit: null },
  { key: 'employment', heading: 'Jobs', unit: 'jobs' },
  { key: 'mean', heading: 'Mean pay', unit: 'pay' },
  { key: 'p10', heading: '10th percentile', unit: 'pay' },
  { key: 'p25', heading: '25th percentile', unit: 'pay' },
  { key: 'median', heading: 'Median', unit: 'pay' },
  { key: 'p75', heading: '75th percentile', unit: 'pay' },
  { key: 'p90', heading: '90th percentile', unit: 'pay' },
  { key: 'before', heading: 'Jobs a year before', unit: 'jobs' },
  { key: 'mean_before', heading: 'Mean pay a year before', unit: 'pay' },
  { key: 'price_level', heading: 'Price level', unit: 'price-level' },
  { key: 'hourly', heading: 'Mean pay an hour', unit: 'usd-hour' },
  { key: 'source', heading: 'Source', unit: null },
  { key: 'vintage', heading: 'Vintage', unit: null },
  { key: 'note', heading: 'Note', unit: null },
];

/** Rows that differ from each other; a file of more repeats them. Far more numbers than any cache of numbers holds. */
const poolSize = 20_000;

const states = 50;

function row(position: number): (string | number)[] {
  const role = Math.floor(position / states);
  const state = position % states;
  const pay = 30_000 + ((position * 7919) % 170_003);
  return [
    `occupation-of-the-bench-${role}`,
    `Occupation, "of the bench" ${role}`,
    `${11 + (role % 22)}-${1000 + role}`,
    `Group ${role % 22} of occupations, and others`,
    `S${state}`,
    `State number ${state}`,
    100 + ((position * 104_729) % 1_000_003),
    pay,
    pay - 12_345,
    pay - 6789,
    pay + 11,
    pay + 9876,
    pay + 23_456,
    90 + ((position * 15_485_863) % 1_000_003),
    pay - 2468,
    (80_000 + ((position * 31) % 40_009)) / 1000,
    Math.round((pay / 2080) * 100) / 100,
    state % 2 === 0 ? 'survey-2025' : 'survey-2024',
    'May 2025',
    position % 10 === 0 ? 'Estimated from few answers; use it with care' : '',
  ];
}

/** The pool. */
export function benchPool(): (string | number)[][] {
  return Array.from({ length: poolSize }, (_, position) => row(position));
}

/** As many rows of the pool, over and over, in batches as an export has them. */
export async function* benchBatches(
  pool: readonly (readonly ExportValue[])[],
  rows: number,
): AsyncGenerator<readonly (readonly ExportValue[])[]> {
  const size = 50;
  for (let start = 0; start < rows; start += size) {
    const at = start % pool.length;
    yield pool.slice(at, Math.min(at + size, at + rows - start));
  }
}
