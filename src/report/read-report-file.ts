/** Reads a stored file of a report and makes sure that it is still what its receipt says. */
import { createHash } from 'node:crypto';
import { CodedError } from '../errors.ts';
import type { ObjectStore } from '../storage/object-store.ts';
import { fileKey, type Receipt } from './receipt.ts';

/** The file's bytes. Throws `storage-failed` when it is gone, or no longer has the sha256 of its receipt. */
export async function readReportFile(
  store: ObjectStore,
  { id }: Receipt,
  { format, sha256 }: Receipt['files'][number],
): Promise<Uint8Array<ArrayBuffer>> {
  const key = fileKey(id, format);
  const bytes = await store.get(key);
  if (bytes === null)
    throw new CodedError('storage-failed', `The file ${key} is gone from storage.`, { value: key });
  if (createHash('sha256').update(bytes).digest('hex') === sha256) return new Uint8Array(bytes);
  const message = `The file ${key} is not what its receipt says: delete the report to have it made again.`;
  throw new CodedError('storage-failed', message, { value: key });
}
