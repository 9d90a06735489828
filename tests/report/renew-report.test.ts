/** Writing a report anew: the same bytes, for a store that removes what is old. */
import { describe, expect, it } from 'vitest';
import { createReport } from '../../src/report/create-report.ts';
import { fileKey, receiptKey } from '../../src/report/receipt.ts';
import { renewReport } from '../../src/report/renew-report.ts';
import type { ObjectStore } from '../../src/storage/object-store.ts';
import { testServices } from '../support/services.ts';

const made = new Date('2026-11-15T12:00:00Z');
const later = (hours: number) => new Date(made.getTime() + hours * 3_600_000);
const request = { roles: ['technical-specialist', 'lead-technician'], formats: ['csv'] };

/** A report, and a store that tells what is written to it. */
async function storedReport() {
  const { reports, ...services } = await testServices();
  const { receipt } = await createReport(request, { ...services, reports });
  const written: string[] = [];
  const store: ObjectStore = {
    ...reports,
    put: async (key, body, options) => {
      expect(Buffer.from((await reports.get(key)) ?? []).equals(body), key).toBe(true);
      written.push(key);
      return reports.put(key, body, options);
    },
  };
  return { receipt, store, written, keys: receipt.files.map(({ format }) => fileKey(receipt.id, format)) };
}

describe('a report', () => {
  it('is written anew, byte for byte, its receipt last', async () => {
    const { receipt, store, written, keys } = await storedReport();
    expect(await renewReport(store, receipt.id, later(25))).toBe(true);
    expect(written).toEqual([...keys, receiptKey(receipt.id)]);
  });

  it('of today is left as it is', async () => {
    const { receipt, store, written } = await storedReport();
    expect(await renewReport(store, receipt.id, later(23))).toBe(false);
    expect(written).toEqual([]);
  });

  it('that is not there stays so', async () => {
    const { store, written } = await storedReport();
    expect(await renewReport(store, '0'.repeat(32), later(25))).toBe(false);
    expect(written).toEqual([]);
  });

  it('whose bytes changed is not made to last', async () => {
    const { receipt, store, keys } = await storedReport();
    await store.delete(keys[0] ?? '');
    await expect(renewReport(store, receipt.id, later(25))).rejects.toMatchObject({ code: 'storage-failed' });
  });
});
