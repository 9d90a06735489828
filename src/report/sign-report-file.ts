/** Where a stored file of a report can be downloaded without the API: an address that works for a few minutes. */
import { CodedError } from '../errors.ts';
import { formats } from '../render/renderer.ts';
import type { DownloadMethod, ObjectStore } from '../storage/object-store.ts';
import { fileKey, type Receipt } from './receipt.ts';

/** For how long it works, in seconds: enough to begin a download, and little for whoever finds it in a log. */
const seconds = 300;

/**
 * The address, or null where the store has none. The download carries the receipt's file name.
 * @throws CodedError `storage-failed` when the file is gone or has another size than its receipt says.
 */
export async function signReportFile(
  store: ObjectStore,
  { id }: Receipt,
  { format, name, bytes }: Receipt['files'][number],
  method: DownloadMethod = 'GET',
): Promise<string | null> {
  const key = fileKey(id, format);
  const contentType = formats[format].mediaType;
  const url = await store.signedUrl(key, { seconds, fileName: name, contentType, method });
  if (url === null) return null;
  const info = await store.head(key);
  if (info?.bytes === bytes) return url;
  const what = info === null ? 'is gone from storage' : 'is not what its receipt says';
  throw new CodedError('storage-failed', `The file ${key} ${what}.`, { value: key });
}
