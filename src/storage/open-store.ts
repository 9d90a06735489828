/** Opens the store that a setting names: the scheme of its URL picks the driver. */

import { fileURLToPath } from 'node:url';
import { CodedError } from '../errors.ts';
import { isRoot } from './key.ts';
import { localFolder } from './local-folder.ts';
import type { ObjectStore } from './object-store.ts';

/**
 * Opens the store behind what follows the scheme, or answers null when that is not an address of its kind.
 * Each driver is imported on demand, so that a local run never loads the AWS SDK.
 */
type Driver = (rest: string) => Promise<ObjectStore | null>;

const drivers: ReadonlyMap<string, Driver> = new Map([
  ['file', openFolder],
  ['s3', openBucket],
]);

/** One address of each scheme, for the message. */
const examples = ['file:data/releases', 's3://bucket/prefix'];

/** S3's rule for the name of a bucket, as far as a pattern can say it. */
const BUCKET_ADDRESS = /^\/\/(?<bucket>[a-z0-9][a-z0-9.-]{1,61}[a-z0-9])(?:\/(?<prefix>.*))?$/s;

/**
 * The store at `url`: `file:data/releases` (relative to the working directory), `file:/absolute/folder`,
 * `file:///absolute/folder` (a full URL, in which `%20` is a space), or `s3://bucket/prefix`. Nothing is asked
 * of the store yet, and a folder need not be there.
 * @throws CodedError `invalid-setting`, naming the value and the forms that are allowed.
 */
export async function openStore(url: string): Promise<ObjectStore> {
  const colon = url.indexOf(':');
  const store = await drivers.get(url.slice(0, Math.max(0, colon)))?.(url.slice(colon + 1));
  if (store !== undefined && store !== null) return store;
  const allowed = [...drivers.keys()].map((scheme) => `${scheme}:`);
  throw new CodedError(
    'invalid-setting',
    `${JSON.stringify(url)} is not the address of a store: use ${allowed.join(' or ')}, as in ${examples.join(' or ')}.`,
    { value: url, allowed },
  );
}

async function openFolder(rest: string): Promise<ObjectStore | null> {
  const path = rest.startsWith('//') ? pathOfUrl(`file:${rest}`) : rest;
  if (path === null || path === '') return null;
  return localFolder(path);
}

/** Null for a URL that names another host, or whose escapes are not of a path. */
function pathOfUrl(url: string): string | null {
  try {
    return fileURLToPath(url);
  } catch {
    return null;
  }
}

async function openBucket(rest: string): Promise<ObjectStore | null> {
  const { bucket, prefix = '' } = BUCKET_ADDRESS.exec(rest)?.groups ?? {};
  const folder = prefix.replace(/\/$/, '');
  if (bucket === undefined || (folder !== '' && !isRoot(folder))) return null;
  const { s3Bucket } = await import('./s3-bucket.ts');
  return s3Bucket({ bucket, prefix: folder });
}
