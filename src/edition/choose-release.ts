/** Which release of the dataset an edition is made from. */
import type { Releases } from '../dataset/releases.ts';
import { CodedError } from '../errors.ts';
import { monthOfRelease } from './month.ts';

function unknownRelease(value: string, message: string, allowed: readonly string[]): CodedError {
  return new CodedError('unknown-release', `${message} Releases: ${allowed.join(', ') || 'none'}.`, {
    value,
    allowed,
  });
}

/** What stands after the month in the id of an organisation's own release. */
const ownPart = (release: string) => release.slice(7);

/**
 * The release in force, unless it is of a later month than the edition: then the newest of the edition's month or
 * before, of the same organisation if it has any. Throws `unknown-release`, which names those that there are.
 */
export async function chooseRelease(month: string, releases: Releases, asked?: string): Promise<string> {
  const ids = await releases.ids();
  if (asked !== undefined) {
    if (ids.includes(asked)) return asked;
    throw unknownRelease(asked, `No release '${asked}'.`, ids);
  }
  const inForce = await releases.inForce();
  if (monthOfRelease(inForce) <= month) return inForce;
  const before = ids.filter((id) => monthOfRelease(id) <= month);
  const newestMonth = before.map(monthOfRelease).toSorted().at(-1);
  const newest = before.filter((id) => monthOfRelease(id) === newestMonth);
  const found = newest.find((id) => ownPart(id) === ownPart(inForce)) ?? newest[0];
  if (found !== undefined) return found;
  throw unknownRelease(month, `No release is of ${month} or before.`, ids);
}
