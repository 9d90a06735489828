/** Which keys a store accepts: one rule for every driver, so that what works in a folder works in S3. */

import { CodedError } from '../errors.ts';

/**
 * S3 takes 1,024 bytes of UTF-8 for a whole key, which has the store's prefix and a slash before ours; file systems
 * take 255 for one name.
 */
const LONGEST_KEY = 896;
const LONGEST_ROOT = 127;
const LONGEST_SEGMENT = 255;

/** Where the local folder keeps files that are still being written; no key may begin with this segment. */
export const incompleteFolder = '.incomplete';

/** Control characters, and the two code points that the XML of an S3 listing cannot carry. */
const FORBIDDEN = /[\p{Cc}\uFFFE\uFFFF]/u;

/**
 * The key, when it is legal.
 * @throws CodedError `invalid-request`, naming the key and the rule it breaks.
 */
export function checkKey(key: string): string {
  const fault = faultOfKey(key);
  if (fault !== null) throw refusal('key', key, fault);
  return key;
}

/** Whether the key is legal: listings pass over files and objects of others that no `get` would accept. */
export function isKey(key: string): boolean {
  return faultOfKey(key) === null;
}

/** Whether a store's root may be this prefix of a bucket: a key that leaves room for the longest one after it. */
export function isRoot(prefix: string): boolean {
  return isKey(prefix) && Buffer.byteLength(prefix) <= LONGEST_ROOT;
}

/**
 * The prefix, when legal keys can begin with it: '' or the beginning of a key, cut anywhere.
 * @throws CodedError `invalid-request`, naming the prefix and the rule it breaks.
 */
export function checkPrefix(prefix: string): string {
  const folders = prefix.split('/').slice(0, -1);
  const fault = faultOfText(prefix) ?? folders.map(faultOfSegment).find((found) => found !== null) ?? null;
  if (fault !== null) throw refusal('prefix', prefix, fault);
  return prefix;
}

function faultOfKey(key: string): string | null {
  const segments = key.split('/');
  if (key === '') return 'is empty';
  if (segments[0] === incompleteFolder) return `begins with the reserved folder ${incompleteFolder}`;
  return faultOfText(key) ?? segments.map(faultOfSegment).find((fault) => fault !== null) ?? null;
}

function faultOfText(text: string): string | null {
  if (!text.isWellFormed()) return 'is not well-formed Unicode';
  if (FORBIDDEN.test(text)) return 'holds a control character';
  if (text.includes('\\')) return 'holds a backslash';
  if (text.startsWith('/')) return 'begins with a slash';
  if (Buffer.byteLength(text) > LONGEST_KEY) return `is longer than ${LONGEST_KEY} bytes`;
  return null;
}

function faultOfSegment(segment: string): string | null {
  if (segment === '') return 'has an empty segment';
  if (segment === '.' || segment === '..') return `has the segment "${segment}"`;
  if (Buffer.byteLength(segment) > LONGEST_SEGMENT)
    return `has a segment longer than ${LONGEST_SEGMENT} bytes`;
  return null;
}

/** JSON's quotes keep the message on one line, whatever the value holds. */
function refusal(what: string, value: string, fault: string): CodedError {
  return new CodedError('invalid-request', `The storage ${what} ${JSON.stringify(value)} ${fault}.`, {
    value,
  });
}
