/** Reads the stored file of an export chunk by chunk, and makes sure that it is still what its receipt says. */
import { createHash } from 'node:crypto';
import { CodedError } from '../errors.ts';
import type { ObjectStore } from '../storage/object-store.ts';
import { type ExportReceipt, exportFileKey } from './receipt.ts';

/** The chunks; the last is held back until all of them are known to be right. */
async function* checked(
  chunks: AsyncIterable<Uint8Array>,
  key: string,
  sha256: string,
): AsyncGenerator<Uint8Array> {
  const hash = createHash('sha256');
  let held: Uint8Array | null = null;
  for await (const chunk of chunks) {
    hash.update(chunk);
    if (held !== null) yield held;
    held = chunk;
  }
  if (hash.digest('hex') !== sha256) {
    const message = `The file ${key} is not what its receipt says: delete the export to have it made again.`;
    throw new CodedError('storage-failed', message, { value: key });
  }
  if (held !== null) yield held;
}

/**
 * The file of an export as a stream. Throws `storage-failed` when it is gone; the stream throws it before its last
 * chunk when the file no longer has the sha256 of its receipt.
 */
export async function readExportFile(
  store: ObjectStore,
  { id, request, file }: ExportReceipt,
): Promise<AsyncIterable<Uint8Array>> {
  const key = exportFileKey(id, request.format);
  const chunks = await store.getStream(key);
  if (chunks === null)
    throw new CodedError('storage-failed', `The file ${key} is gone from storage.`, { value: key });
  return checked(chunks, key, file.sha256);
}
