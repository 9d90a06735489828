/** Comparisons for tests, made by the product's own `compare`. */
import { compare } from '../../src/comparison/compare.ts';
import type { Comparison, ComparisonRow } from '../../src/comparison/comparison.ts';
import type { Exclusion } from '../../src/comparison/exclusions.ts';
import type { Source } from '../../src/dataset/manifest.ts';
import type { Profile } from '../../src/dataset/profile.ts';
import { resolvePlace } from '../../src/dataset/resolve-place.ts';
import type { Locale } from '../../src/words/locale.ts';
import { places } from './places.ts';
import { type Facts, profileWith } from './profiles.ts';

function source(id: string, vintage: string): Source {
  const about = { publisher: 'A bureau', licence: 'Public domain', method: 'Asked.' };
  return { id, name: 'A survey', vintage, ...about };
}

/** The sources that `profileWith` names. */
export const sources = [source('test', '2025'), source('test-before', '2024')];

export const groups = [{ code: '15-0000', title: 'Computer and Mathematical' }];

export interface Asked {
  /** Id of the baseline; the first profile when absent. */
  readonly baseline?: string;
  /** A place of `places`, as a person would write it; the nation alone when absent. */
  readonly location?: string;
  readonly exclude?: readonly Exclusion[];
  /** Whether pay in every state is wanted. */
  readonly statePay?: boolean;
  /** US English when absent. */
  readonly locale?: Locale;
}

/** The comparison of these profiles. */
export function comparisonOf(
  profiles: readonly Profile[],
  {
    baseline = profiles[0]?.id ?? '',
    location,
    exclude = [],
    statePay = false,
    locale = 'en-US',
  }: Asked = {},
): Comparison {
  const place = location === undefined ? null : resolvePlace(location, places);
  return compare({
    release: '2026.11',
    locale,
    releaseSha256: '5a'.repeat(32),
    location: place && { place, priceParitySource: places.priceParitySource },
    places: statePay ? places : null,
    profiles,
    baseline,
    exclude,
    sources,
    groups,
    similar: [],
    related: [],
  });
}

/** The comparison of roles that are given by their titles and a few facts. */
export function comparisonWith(roles: Readonly<Record<string, Facts>>, asked: Asked = {}): Comparison {
  return comparisonOf(
    Object.entries(roles).map(([title, facts]) => profileWith(title, facts)),
    asked,
  );
}

/** The row of a metric; fails where there is none. */
export function rowOf({ rows }: Comparison, metric: string): ComparisonRow {
  const row = rows.find((candidate) => candidate.metric === metric);
  if (row === undefined) throw new Error(`no row ${metric}`);
  return row;
}
