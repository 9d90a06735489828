/** Families of rows: a metric that has one row for each item, such as each skill. */
import type { Comparison, ComparisonRow } from '../src/comparison/comparison.ts';

/** Name of the metric or family that a row belongs to: `skill/java` is of `skill`. */
export function familyOf({ metric }: Pick<ComparisonRow, 'metric'>): string {
  return metric.split('/')[0] ?? metric;
}

/** The rows of a family, one for each item. */
export function familyRows({ rows }: Comparison, family: string): ComparisonRow[] {
  const start = `${family}/`;
  return rows.filter(({ metric }) => metric.startsWith(start));
}
