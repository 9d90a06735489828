/** Comparisons for tests, made by the product's own `compare`. */
import { compare } from '../../src/comparison/compare.ts';
import type { Comparison } from '../../src/comparison/comparison.ts';
import type { Profile } from '../../src/dataset/profile.ts';
import { type Facts, profileWith } from './profiles.ts';

const sources = [
  {
    id: 'test',
    name: 'A survey',
    publisher: 'A bureau',
    vintage: '2025',
    licence: 'Public domain',
    method: 'Asked.',
  },
];

/** The comparison of these profiles against the first, or another baseline. */
export function comparisonOf(profiles: readonly Profile[], baseline = profiles[0]?.id ?? ''): Comparison {
  const groups = [{ code: '15-0000', title: 'Computer and Mathematical' }];
  return compare({ release: '2026.11', location: 'US', profiles, baseline, sources, groups, related: [] });
}

/** The comparison of roles that are given by their titles and a few facts. */
export function comparisonWith(roles: Readonly<Record<string, Facts>>): Comparison {
  return comparisonOf(Object.entries(roles).map(([title, facts]) => profileWith(title, facts)));
}
