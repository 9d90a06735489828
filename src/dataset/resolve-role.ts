/** Turns what a person wrote for a role (its id, its title or its SOC code) into an entry of the index. */
import { CodedError } from '../errors.ts';
import type { Dataset } from './dataset.ts';
import type { IndexEntry } from './manifest.ts';
import { roleId } from './role-id.ts';

const closestCount = 3;
/** Longer than any title; looking for the closest to more would only cost time. */
const longestText = 200;

/** The role that the text names, or undefined. */
export function findRole(dataset: Dataset, text: string): IndexEntry | undefined {
  const bySoc = (role: IndexEntry) => role.soc === text.trim();
  return dataset.find(text) ?? dataset.find(roleId(text)) ?? dataset.roles.find(bySoc);
}

/**
 * The role that the text names. Throws `unknown-role` with the closest titles; the search behind them is
 * loaded only then.
 */
export async function resolveRole(dataset: Dataset, text: string): Promise<IndexEntry> {
  const found = findRole(dataset, text);
  if (found) return found;
  const { roleSearchOf } = await import('./role-search.ts');
  const value = text.slice(0, longestText);
  const closest = roleSearchOf(dataset.roles).closestTitles(value, closestCount);
  const hint = closest.length === 0 ? 'Search with a word of its title.' : `Closest: ${closest.join('; ')}.`;
  throw new CodedError('unknown-role', `No role '${value}'. ${hint}`, { value, closest });
}
