/** Reads a file of an edition's index and makes sure that it is what the manifest says. */
import { createHash } from 'node:crypto';
import { CodedError } from '../errors.ts';
import type { ObjectStore } from '../storage/object-store.ts';
import { type IndexFormat, indexKey } from './keys.ts';
import { findManifest } from './manifest.ts';

/**
 * The file's bytes and its name for a download. Throws `unknown-edition` where the month is not published, and
 * `storage-failed` when the file is gone or no longer has the sha256 of the manifest.
 */
export async function readIndexFile(
  store: ObjectStore,
  month: string,
  format: IndexFormat,
): Promise<{ readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> }> {
  const manifest = await findManifest(store, month);
  const file = manifest?.index.find((candidate) => candidate.format === format);
  if (file === undefined)
    throw new CodedError('unknown-edition', `The edition of ${month} is not published.`, { value: month });
  const key = indexKey(month, format);
  const bytes = await store.get(key);
  if (bytes !== null && createHash('sha256').update(bytes).digest('hex') === file.sha256)
    return { name: file.name, bytes: new Uint8Array(bytes) };
  throw new CodedError('storage-failed', `The file ${key} is not what its manifest says.`, { value: key });
}
