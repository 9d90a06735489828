/** Some metrics stand in two sections of a report; where all rows stand together, each is wanted once. */
import type { ComparisonRow } from '../src/comparison/comparison.ts';

/** The rows, each metric where it first stands. */
export function distinctRows(rows: readonly ComparisonRow[]): ComparisonRow[] {
  const found = new Map<string, ComparisonRow>();
  for (const row of rows) if (!found.has(row.metric)) found.set(row.metric, row);
  return [...found.values()];
}
