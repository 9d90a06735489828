/** The addresses of the pages of roles and of groups: one for each. */
import type { Dataset } from '../dataset/dataset.ts';
import type { Group } from '../dataset/manifest.ts';
import { roleId } from '../dataset/role-id.ts';
import { CodedError } from '../errors.ts';

/** The page of a role. */
export function roleAddress(id: string): string {
  return `/roles/${encodeURIComponent(id)}`;
}

/** By what the roles of a group can be put in order; the first is usual and is left out of addresses. */
export const sortOrders = ['title', 'pay', 'jobs', 'growth'] as const;
export type SortOrder = (typeof sortOrders)[number];

/** The page of a group: `/groups/computer-and-mathematical`. */
export function groupAddress({ title }: Pick<Group, 'title'>, sort: SortOrder = 'title'): string {
  return `/groups/${roleId(title)}${sort === 'title' ? '' : `?sort=${sort}`}`;
}

/** The group that an address names by its title or by its SOC code. Throws `not-found`, which names the closest. */
export function groupInAddress(text: string, { manifest }: Pick<Dataset, 'manifest'>): Group {
  const { groups } = manifest;
  const id = roleId(text);
  const found = groups.find(({ code, title }) => code === text || roleId(title) === id);
  if (found !== undefined) return found;
  const allowed = groups.map((group) => groupAddress(group));
  const value = text.slice(0, 100);
  throw new CodedError('not-found', `There is no group '${value}'. See /groups.`, { value, allowed });
}
