/** Turns what a person wrote for a role (its id, its SOC code, or a title that people use) into the role. */
import { CodedError } from '../errors.ts';
import type { Dataset } from './dataset.ts';
import type { IndexEntry } from './manifest.ts';
import { roleId } from './role-id.ts';
import type { RoleMatch, RoleSearch } from './role-search.ts';
import { isSoc } from './soc.ts';

const closestCount = 3;
/** As many roles as the message about a title of several names. */
const namedCount = 5;
/** Longer than any title; looking for the closest to more would only cost time, and no error shows more. */
export const longestText = 200;

/** The role whose id, own title or SOC code the text is, or undefined. No titles are loaded for it. */
export function findRole(dataset: Dataset, text: string): IndexEntry | undefined {
  const bySoc = (role: IndexEntry) => role.soc === text.trim();
  return dataset.find(text) ?? dataset.find(roleId(text)) ?? dataset.roles.find(bySoc);
}

/** The title that a role was found by, where that is neither its own nor its SOC code; or null. */
export function otherTitle({ role, title }: RoleMatch): string | null {
  return title === role.title || title === role.soc ? null : title;
}

/** The search is loaded with the titles, when a text names no role by itself. */
async function loadSearch(dataset: Dataset): Promise<RoleSearch> {
  const [{ roleSearchOf }, titles] = await Promise.all([import('./role-search.ts'), dataset.titles()]);
  return roleSearchOf(dataset.roles, titles);
}

/** Those whose own title it is; where there is none, whose alias; else all. */
function owners(matches: readonly RoleMatch[]): readonly RoleMatch[] {
  const byTitle = matches.filter((match) => otherTitle(match) === null);
  if (byTitle.length > 0) return byTitle;
  const byAlias = matches.filter(({ role, title }) => role.aliases.includes(title));
  return byAlias.length > 0 ? byAlias : matches;
}

function ambiguous(value: string, matches: readonly RoleMatch[]): CodedError {
  const closest = matches.map(({ role }) => role.title);
  const more = closest.length > namedCount ? `; and ${closest.length - namedCount} more` : '';
  const named = closest.slice(0, namedCount).join('; ');
  const message = `'${value}' is a title of ${closest.length} roles; name one of them: ${named}${more}.`;
  return new CodedError('ambiguous-role', message, { value, closest });
}

function unknown(value: string, search: RoleSearch): CodedError {
  const closest = search.closest(value, closestCount);
  const named = closest.map((match) => {
    const other = otherTitle(match);
    return other === null ? match.role.title : `${match.role.title} (${other})`;
  });
  const hint = named.length === 0 ? 'Search with a word of its title.' : `Closest: ${named.join('; ')}.`;
  const details = { value, closest: closest.map(({ role }) => role.title) };
  return new CodedError('unknown-role', `No role '${value}'. ${hint}`, details);
}

const numberOf = (soc: string) => Number(soc.replace('-', ''));

/** A SOC code says nothing in words: the closest are those of the nearest codes. */
function unknownSoc(soc: string, dataset: Dataset): CodedError {
  const distance = (code: string) => Math.abs(numberOf(code) - numberOf(soc));
  const closest = dataset.roles
    .flatMap((role) => (role.soc === null ? [] : [{ soc: role.soc, title: role.title }]))
    .toSorted((a, b) => distance(a.soc) - distance(b.soc) || numberOf(a.soc) - numberOf(b.soc))
    .slice(0, closestCount);
  const named = closest.map((role) => `${role.soc} (${role.title})`);
  const message = `No role has the SOC code '${soc}'. Closest: ${named.join('; ')}.`;
  return new CodedError('unknown-role', message, { value: soc, closest: closest.map(({ title }) => title) });
}

/**
 * The role that the text names, also by an alternate title. Throws `ambiguous-role` where the title belongs to
 * several roles and is none's own, and `unknown-role`; both name the closest titles.
 */
export async function resolveRole(dataset: Dataset, text: string): Promise<RoleMatch> {
  const found = findRole(dataset, text);
  if (found !== undefined) return { role: found, title: found.title };
  const value = text.slice(0, longestText);
  if (isSoc(value.trim())) throw unknownSoc(value.trim(), dataset);
  const search = await loadSearch(dataset);
  const [match, ...others] = owners(search.exact(value));
  if (match === undefined) throw unknown(value, search);
  if (others.length > 0) throw ambiguous(value, [match, ...others]);
  return match;
}

/**
 * The one of these roles that the text names, or undefined. A title of several roles is no question where only
 * one of them is among these.
 */
export async function findRoleAmong(
  roles: readonly IndexEntry[],
  text: string,
  dataset: Dataset,
): Promise<IndexEntry | undefined> {
  const found = findRole(dataset, text);
  if (found !== undefined) return roles.find((role) => role === found);
  const search = await loadSearch(dataset);
  const matches = search.exact(text).filter(({ role }) => roles.includes(role));
  const [match, ...others] = owners(matches);
  return others.length === 0 ? match?.role : undefined;
}
