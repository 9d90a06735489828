/** Writes a stored report anew, byte for byte: where the store removes what is old, its days begin again. */
import type { ObjectStore } from '../storage/object-store.ts';
import { readReportFile } from './read-report-file.ts';
import { findReceipt, receiptKey, storedReportFile } from './receipt.ts';

const day = 24 * 60 * 60 * 1000;

/**
 * Writes the report anew, unless it was made within a day before `now`: a bucket counts in days. True where it was
 * written. A report that is not there is none of its business; one whose bytes changed gives `storage-failed`.
 */
export async function renewReport(store: ObjectStore, id: string, now: Date): Promise<boolean> {
  const receipt = await findReceipt(store, id);
  if (receipt === null || now.getTime() - Date.parse(receipt.createdAt) < day) return false;
  for (const file of receipt.files) {
    const { key, mediaType } = storedReportFile(receipt, file);
    await store.put(key, await readReportFile(store, receipt, file), { contentType: mediaType });
  }
  const bytes = await store.get(receiptKey(id));
  if (bytes !== null) await store.put(receiptKey(id), bytes, { contentType: 'application/json' });
  return true;
}
