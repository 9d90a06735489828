/** The use case behind a comparison: reads the profiles of the resolved roles and sets them side by side. */
import { compare } from '../comparison/compare.ts';
import type { Comparison } from '../comparison/comparison.ts';
import type { Dataset } from '../dataset/dataset.ts';
import type { IndexEntry } from '../dataset/manifest.ts';
import type { Profile } from '../dataset/profile.ts';
import { type ComparisonRequest, type ResolvedComparison, resolveComparison } from './request.ts';

/** The other roles of the compared roles' groups, by title. */
function relatedRoles(dataset: Dataset, { roles }: ResolvedComparison): Comparison['related'] {
  const groups = new Set(roles.map(({ group }) => group));
  return dataset.roles
    .filter((role) => groups.has(role.group) && !roles.includes(role))
    .map(({ id, title, group }) => ({ id, title, group }))
    .toSorted((a, b) => (a.title < b.title ? -1 : 1));
}

/** As many similar roles as a comparison names. */
const mostSimilar = 12;

/** The roles that resemble the compared ones: the closest of each in turn, and none twice. */
function similarRoles(
  profiles: readonly Profile[],
  dataset: Dataset,
  { roles }: ResolvedComparison,
): Comparison['similar'] {
  const bySoc = new Map(dataset.roles.map((role) => [role.soc, role]));
  const lists = profiles.map(({ id, related }) => ({
    id,
    related: 'missing' in related ? [] : related.value.map((soc) => bySoc.get(soc)),
  }));
  const longest = Math.max(...lists.map(({ related }) => related.length));
  const found = new Set<IndexEntry>();
  for (let rank = 0; rank < longest; rank += 1)
    for (const { related } of lists) {
      const role = related[rank];
      if (role !== undefined && !roles.includes(role)) found.add(role);
    }
  return [...found].slice(0, mostSimilar).map((role) => {
    const to = lists.filter(({ related }) => related.includes(role)).map(({ id }) => id);
    return { id: role.id, title: role.title, group: role.group, to };
  });
}

/** What a comparison can have beyond what every reader needs. */
export interface ComparisonExtras {
  /** Pay in every state; the release's places are read for it. */
  readonly statePay: boolean;
}

const nothingMore: ComparisonExtras = { statePay: false };

/** The comparison of roles that are already resolved: one range read for each. */
export async function compareResolved(
  resolved: ResolvedComparison,
  dataset: Dataset,
  extras = nothingMore,
): Promise<Comparison> {
  const { manifest, sha256 } = dataset;
  const profiles = await Promise.all(resolved.roles.map((role) => dataset.profile(role)));
  return compare({
    release: manifest.release,
    locale: resolved.locale,
    releaseSha256: sha256,
    location: resolved.place,
    places: extras.statePay ? await dataset.places() : null,
    profiles,
    baseline: resolved.baseline.id,
    exclude: resolved.exclude,
    sources: manifest.sources,
    groups: manifest.groups,
    similar: similarRoles(profiles, dataset, resolved),
    related: relatedRoles(dataset, resolved),
  });
}

/** The comparison that a request asks for. Throws what `resolveComparison` throws. */
export async function compareRoles(
  request: ComparisonRequest,
  dataset: Dataset,
  extras = nothingMore,
): Promise<Comparison> {
  return compareResolved(await resolveComparison(request, dataset), dataset, extras);
}
