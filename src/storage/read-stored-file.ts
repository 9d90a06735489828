/** Reads a stored file chunk by chunk, and makes sure that it is still what its receipt says. */
import { createHash } from 'node:crypto';
import { CodedError } from '../errors.ts';
import type { ObjectStore } from './object-store.ts';
import type { StoredFile } from './stored-file.ts';

/** The chunks; the last is held back until all of them are known to be right. */
async function* checked(
  chunks: AsyncIterable<Uint8Array>,
  { key, sha256 }: StoredFile,
  mend: string,
): AsyncGenerator<Uint8Array> {
  const hash = createHash('sha256');
  let held: Uint8Array | null = null;
  for await (const chunk of chunks) {
    hash.update(chunk);
    if (held !== null) yield held;
    held = chunk;
  }
  if (hash.digest('hex') !== sha256) {
    const message = `The file ${key} is not what its receipt says: ${mend}.`;
    throw new CodedError('storage-failed', message, { value: key });
  }
  if (held !== null) yield held;
}

/**
 * The file as a stream. Throws `storage-failed` when it is gone; the stream throws it before its last chunk when the
 * file no longer has the sha256 of its receipt, and then says what mends that.
 */
export async function readStoredFile(
  store: ObjectStore,
  file: StoredFile,
  mend: string,
): Promise<AsyncIterable<Uint8Array>> {
  const { key } = file;
  const chunks = await store.getStream(key);
  if (chunks === null)
    throw new CodedError('storage-failed', `The file ${key} is gone from storage.`, { value: key });
  return checked(chunks, file, mend);
}
