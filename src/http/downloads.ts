/** How files leave: from the API itself, or by a redirect to where they are stored. */
import type { ObjectStore } from '../storage/object-store.ts';
import { type StoredFile, signStoredFile } from '../storage/stored-file.ts';
import type { DownloadWay } from './download-ways.ts';

/** The largest file that `auto` hands out itself, in bytes: Lambda answers 6 MB at most, of which base64 takes a quarter. */
export const largestDirect = 4_000_000;

/**
 * A signed link to the file, made anew for each request; null where it is to be answered directly, or the store has
 * no links. A link works for the method it was signed for only. Throws as `signStoredFile`.
 */
export async function downloadLink(
  { reports, downloads }: { readonly reports: ObjectStore; readonly downloads: DownloadWay },
  file: StoredFile,
  method: string,
): Promise<string | null> {
  const isDirect = downloads === 'direct' || (downloads === 'auto' && file.bytes <= largestDirect);
  return isDirect ? null : signStoredFile(reports, file, method === 'HEAD' ? 'HEAD' : 'GET');
}
