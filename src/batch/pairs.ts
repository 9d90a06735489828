/** Every pair of occupations of a SOC group, major or smaller. */
import type { Dataset } from '../dataset/dataset.ts';
import type { IndexEntry } from '../dataset/manifest.ts';
import { isSoc } from '../dataset/soc.ts';
import { CodedError } from '../errors.ts';
import { mostComparisons } from './most-comparisons.ts';

/** What the codes of a group begin with: 15-0000 has every 15-, 15-1200 every 15-12. */
const beginning = (group: string) => group.replace(/0+$/, '');

/** The group that the beginning of a code names. */
const groupOf = (start: string) => start.padEnd('15-0000'.length, '0');

const pairCount = (roles: number) => (roles * (roles - 1)) / 2;

function occupationsOf(start: string, { roles }: Dataset): IndexEntry[] {
  return roles.filter(({ kind, soc }) => kind === 'occupation' && soc?.startsWith(start));
}

const fits = (start: string, dataset: Dataset) => {
  const count = occupationsOf(start, dataset).length;
  return count >= 2 && pairCount(count) <= mostComparisons;
};

/** The groups one digit smaller whose pairs are not too many. */
function smallerGroups(start: string, dataset: Dataset): string[] {
  const starts = Array.from({ length: 10 }, (_, digit) => `${start}${digit}`);
  return starts.filter((smaller) => fits(smaller, dataset)).map(groupOf);
}

function tooMany(group: string, count: number, dataset: Dataset): CodedError {
  const allowed = smallerGroups(beginning(group), dataset);
  const message = `The group ${group} has ${pairCount(count)} pairs of occupations, and a batch takes at most ${mostComparisons} comparisons. Groups of it that fit: ${allowed.join(', ') || 'none'}.`;
  return new CodedError('invalid-batch', message, { value: pairCount(count), allowed });
}

/**
 * The pairs, as ids, in the order of the release. Throws `unknown-group` for a group without two occupations, and
 * `invalid-batch` where the pairs are too many, which names the groups that fit.
 */
export function pairsOf(group: string, dataset: Dataset): [string, string][] {
  const found = isSoc(group) ? occupationsOf(beginning(group), dataset) : [];
  if (found.length < 2) {
    const allowed = dataset.manifest.groups.map(({ code }) => code);
    const message = `No group '${group.slice(0, 100)}' with two occupations. Allowed: ${allowed.join(', ')}, or a smaller group such as 15-1200.`;
    throw new CodedError('unknown-group', message, { value: group, allowed });
  }
  if (pairCount(found.length) > mostComparisons) throw tooMany(group, found.length, dataset);
  const ids = found.map(({ id }) => id);
  return ids.flatMap((first, position) =>
    ids.slice(position + 1).map((second): [string, string] => [first, second]),
  );
}
