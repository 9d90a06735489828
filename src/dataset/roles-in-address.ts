/** How the roles of a comparison stand in an address: `a-vs-b-vs-c`. */
import type { Dataset } from './dataset.ts';

/** What stands between two roles. */
export const versus = '-vs-';

/** No id has more of them in it: looking for longer ones in a long address would only cost time. */
const mostParts = 4;

/**
 * What the address names, one text for each role. An id may itself have `-vs-` in it, so that the longest id of the
 * release is taken from each place on.
 */
export function rolesInAddress(address: string, { find }: Pick<Dataset, 'find'>): string[] {
  const parts = address.split(versus);
  const texts: string[] = [];
  while (parts.length > 0) {
    let count = Math.min(parts.length, mostParts);
    while (count > 1 && find(parts.slice(0, count).join(versus)) === undefined) count -= 1;
    texts.push(parts.splice(0, count).join(versus));
  }
  return texts;
}
