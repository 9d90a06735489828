/** Turns what a person wrote for a role (its id, its title or its SOC code) into an entry of the index. */
import { CodedError } from '../errors.ts';
import type { Dataset } from './dataset.ts';
import type { IndexEntry } from './manifest.ts';
import { roleId } from './role-id.ts';

const closestCount = 3;

/**
 * The role that the text names. Throws `unknown-role` with the closest titles; the search behind them is
 * loaded only then.
 */
export async function resolveRole(dataset: Dataset, text: string): Promise<IndexEntry> {
  const found =
    dataset.find(text) ??
    dataset.find(roleId(text)) ??
    dataset.roles.find((role) => role.soc === text.trim());
  if (found) return found;
  const { createRoleSearch } = await import('./role-search.ts');
  const closest = createRoleSearch(dataset.roles).closestTitles(text, closestCount);
  const hint = closest.length === 0 ? 'Search with a word of its title.' : `Closest: ${closest.join('; ')}.`;
  throw new CodedError('unknown-role', `No role '${text}'. ${hint}`, { value: text, closest });
}
