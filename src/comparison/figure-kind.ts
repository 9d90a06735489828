/** Which kind of figure a role has in a row that different things share, and what is not compared for that. */
import type { Profile } from '../dataset/profile.ts';
import type { ComparisonRow } from './comparison.ts';
import type { FigureKind, RangeKind } from './figure-kinds.ts';

/** The kind of a metric's figures by what the role is. */
export type KindsByRole<Kind extends FigureKind = FigureKind> = Readonly<Record<Profile['kind'], Kind>>;

/** An own role's range is the organisation's. */
export const rangeKindOf: KindsByRole<RangeKind> = {
  occupation: 'percentiles',
  'job-title': 'as-published',
  'own-role': 'own-range',
};

/** An own role has the experience of its matched occupation. */
export const timeKindOf: KindsByRole = {
  occupation: 'related-experience',
  'job-title': 'time-to-reach',
  'own-role': 'related-experience',
};

/** The row with the kind of each role's figure, and without differences between kinds. */
export function ofKinds(row: ComparisonRow, kinds: readonly FigureKind[], baseline: number): ComparisonRow {
  const differences = row.differences.map((difference, position) =>
    kinds[position] === kinds[baseline] ? difference : null,
  );
  return { ...row, kinds: [...kinds], differences };
}

/** Whether the numbers of a row are of several kinds, so that none of them is the highest. */
export function isOfSeveralKinds({ kinds = [], values }: ComparisonRow): boolean {
  return new Set(kinds.filter((_, position) => values[position]?.kind === 'number')).size > 1;
}
