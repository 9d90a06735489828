/** A file in a store as its receipt tells of it, and the address from which it can be had without the API. */
import { CodedError } from '../errors.ts';
import type { DownloadMethod, ObjectStore } from './object-store.ts';

export interface StoredFile {
  readonly key: string;
  /** The name of a download. */
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** For how long an address works, in seconds: enough to begin a download, and little for whoever finds it in a log. */
const seconds = 300;

/** Throws `storage-failed` when the file is gone or has another size than its receipt says; its bytes are not read. */
export async function checkStoredFile(store: ObjectStore, { key, bytes }: StoredFile): Promise<void> {
  const info = await store.head(key);
  if (info?.bytes === bytes) return;
  const what = info === null ? 'is gone from storage' : 'is not what its receipt says';
  throw new CodedError('storage-failed', `The file ${key} ${what}.`, { value: key });
}

/**
 * An address that works for a few minutes, or null where the store has none. The download carries the file's name.
 * @throws CodedError `storage-failed` as `checkStoredFile`.
 */
export async function signStoredFile(
  store: ObjectStore,
  file: StoredFile,
  method: DownloadMethod = 'GET',
): Promise<string | null> {
  const { key, name: fileName, mediaType: contentType } = file;
  const url = await store.signedUrl(key, { seconds, fileName, contentType, method });
  if (url !== null) await checkStoredFile(store, file);
  return url;
}
