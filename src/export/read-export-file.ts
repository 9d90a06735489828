/** Reads the stored file of an export chunk by chunk. */
import type { ObjectStore } from '../storage/object-store.ts';
import { readStoredFile } from '../storage/read-stored-file.ts';
import { type ExportReceipt, storedExportFile } from './receipt.ts';

/** The file of an export as a stream. Throws, before its last chunk at the latest, as `readStoredFile` does. */
export async function readExportFile(
  store: ObjectStore,
  receipt: ExportReceipt,
): Promise<AsyncIterable<Uint8Array>> {
  return readStoredFile(store, storedExportFile(receipt), 'delete the export to have it made again');
}
