/** The use case behind a comparison: reads the profiles of the resolved roles and sets them side by side. */
import { compare } from '../comparison/compare.ts';
import type { Comparison } from '../comparison/comparison.ts';
import type { Dataset } from '../dataset/dataset.ts';
import { type ComparisonRequest, type ResolvedComparison, resolveComparison } from './request.ts';

/** The other roles of the compared roles' groups, by title. */
function relatedRoles(dataset: Dataset, { roles }: ResolvedComparison): Comparison['related'] {
  const groups = new Set(roles.map(({ group }) => group));
  return dataset.roles
    .filter((role) => groups.has(role.group) && !roles.includes(role))
    .map(({ id, title, group }) => ({ id, title, group }))
    .toSorted((a, b) => (a.title < b.title ? -1 : 1));
}

/** The comparison of roles that are already resolved: one range read for each. */
export async function compareResolved(resolved: ResolvedComparison, dataset: Dataset): Promise<Comparison> {
  const { manifest } = dataset;
  return compare({
    release: manifest.release,
    location: resolved.location,
    profiles: await Promise.all(resolved.roles.map((role) => dataset.profile(role))),
    baseline: resolved.baseline.id,
    sources: manifest.sources,
    groups: manifest.groups,
    related: relatedRoles(dataset, resolved),
  });
}

/** The comparison that a request asks for. Throws what `resolveComparison` throws. */
export async function compareRoles(request: ComparisonRequest, dataset: Dataset): Promise<Comparison> {
  return compareResolved(await resolveComparison(request, dataset), dataset);
}
