/** The use case behind the pages of groups: which there are, and the roles of one with the figures people sort by. */
import type { Dataset } from '../dataset/dataset.ts';
import type { NumberFigure } from '../dataset/figure.ts';
import { hoursOfAYear } from '../dataset/hours-of-a-year.ts';
import type { Group } from '../dataset/manifest.ts';
import type { Profile } from '../dataset/profile.ts';
import { groupAddress, type SortOrder } from './browse-address.ts';
import type { GroupPageView, GroupRole, GroupView } from './views.ts';

/** The groups that have roles. */
export function groupsOf({ manifest, roles }: Dataset): GroupView[] {
  const counts = Map.groupBy(roles, ({ group }) => group);
  return manifest.groups.flatMap(({ code, title }) => {
    const count = counts.get(code)?.length ?? 0;
    return count === 0 ? [] : [{ code, title, roles: count, href: groupAddress({ title }) }];
  });
}

function roleOf({ id, title, soc, kind, pay, jobs }: Profile): GroupRole {
  return {
    id,
    title,
    soc,
    kind,
    pay: pay.annual.mean,
    hourly: pay.hourly.mean,
    jobs: jobs.employment,
    growth: jobs.growth,
  };
}

/** The roles of groups by the group's code: profiles are read with the first question for a group, and kept. */
export function createGroupRoles(dataset: Dataset): (code: string) => Promise<readonly GroupRole[]> {
  const known = new Map<string, Promise<readonly GroupRole[]>>();
  const read = async (code: string) => {
    const of = dataset.roles.filter(({ group }) => group === code);
    return Promise.all(of.map(async (entry) => roleOf(await dataset.profile(entry))));
  };
  return (code) => {
    const before = known.get(code);
    if (before !== undefined) return before;
    const roles = read(code);
    known.set(code, roles);
    // A failure is not kept: the next question reads again.
    roles.catch(() => known.delete(code));
    return roles;
  };
}

function numberOf(figure: NumberFigure): number {
  return 'missing' in figure ? Number.NEGATIVE_INFINITY : figure.value;
}

/** Pay of a year, or what the hourly pay would come to: occupations without a year stand among the others. */
function payOf({ pay, hourly }: GroupRole): number {
  if (!('missing' in pay)) return pay.value;
  if (pay.missing === 'top-coded') return pay.bound;
  return 'missing' in hourly ? Number.NEGATIVE_INFINITY : hourly.value * hoursOfAYear;
}

const sortedBy: Readonly<Record<SortOrder, (a: GroupRole, b: GroupRole) => number>> = {
  title: () => 0,
  pay: (a, b) => difference(payOf(b), payOf(a)),
  jobs: (a, b) => difference(numberOf(b.jobs), numberOf(a.jobs)),
  growth: (a, b) => difference(numberOf(b.growth), numberOf(a.growth)),
};

/** Two figures that are both missing are equal. */
function difference(a: number, b: number): number {
  return a === b ? 0 : a - b;
}

/** The page of a group: highest first where it is sorted by figures, and by title where those are equal. */
export function groupPage(
  { code, title }: Group,
  roles: readonly GroupRole[],
  sort: SortOrder,
  { manifest }: Dataset,
): GroupPageView {
  const byTitle = roles.toSorted((a, b) => (a.title.toLowerCase() < b.title.toLowerCase() ? -1 : 1));
  const named = new Set(
    roles.flatMap(({ pay, jobs, growth }) => [pay, jobs, growth].flatMap(({ source }) => source ?? [])),
  );
  return {
    code,
    title,
    sort,
    roles: byTitle.toSorted(sortedBy[sort]),
    release: manifest.release,
    sources: manifest.sources.filter(({ id }) => named.has(id)),
  };
}
