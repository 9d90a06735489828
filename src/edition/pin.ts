/** The pin of an edition: what it is made from, written before anything else of it and never changed. */
import { z } from 'zod';
import { readStored } from '../run/stored-json.ts';
import type { ObjectStore } from '../storage/object-store.ts';
import { locales } from '../words/locale.ts';
import { monthsPrefix, pinKey } from './keys.ts';
import { monthSchema } from './month.ts';

export const pinSchema = z.strictObject({
  month: monthSchema,
  release: z.string(),
  releaseSha256: z.string(),
  /** The month of the edition that this one is compared with: the last one published before it. */
  previous: monthSchema.nullable(),
  /** The words of the index. */
  locale: z.enum(locales),
  begunAt: z.iso.datetime(),
});

export type Pin = z.infer<typeof pinSchema>;

/** The pin of a month, or null where its edition was not begun. */
export async function findPin(store: ObjectStore, month: string): Promise<Pin | null> {
  return readStored(store, pinKey(month), pinSchema);
}

/** The months whose editions were begun, ascending. */
export async function begunMonths(store: ObjectStore): Promise<string[]> {
  const months: string[] = [];
  for await (const { key } of store.list(monthsPrefix)) {
    const month = key.slice(monthsPrefix.length, -'.json'.length);
    if (monthSchema.safeParse(month).success) months.push(month);
  }
  return months;
}
