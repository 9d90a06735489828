/** How a title becomes a role's id. */
import { createHash } from 'node:crypto';

/** What ids of roles look like. */
export const roleIdPattern = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** Apostrophes, and the accents that decomposed letters leave behind. */
const dropped = /[\u0300-\u036f'\u2018\u2019]/g;
/** A letter or a digit that kebab case would lose with nothing in its place: `\u0434`, `\u5de5`, `\u0663`. */
const otherScript = /(?![0-9])[\p{L}\p{N}]/u;
const latin = /\p{Script=Latin}/gu;

/**
 * The id of a title: lower case, apostrophes dropped, accents removed, all else joined by hyphens. A title in another
 * script, even in part, keeps too little of itself that way to differ from others; its id is `role-` and the first 8
 * hexadecimal digits of the sha256 of the title in lower case. Empty where there is neither letter nor digit.
 */
export function roleId(title: string): string {
  const plain = title.normalize('NFKD').replace(dropped, '').toLowerCase();
  if (otherScript.test(plain.replace(latin, ''))) return hashedId(title);
  const id = plain.replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '');
  return id === '' && otherScript.test(plain) ? hashedId(title) : id;
}

/** Spellings that look alike give the same id. */
function hashedId(title: string): string {
  const spelt = title.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();
  return `role-${createHash('sha256').update(spelt).digest('hex').slice(0, 8)}`;
}
