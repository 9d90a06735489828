/** Columns of figures by place, and what to mind when reading one. */

/** A column of one number a state, in the order of the release's states. */
export const stateColumns = [
  'employment',
  'mean',
  'p10',
  'p25',
  'median',
  'p75',
  'p90',
  'employmentYearBefore',
  'meanYearBefore',
] as const;
export type StateColumn = (typeof stateColumns)[number];

/** Whether a value stands in several cells of a column: by areas it may then be that of a wider area. */
export function isShared(value: number, column: readonly (number | null)[]): boolean {
  return column.indexOf(value) !== column.lastIndexOf(value);
}
