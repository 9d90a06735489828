/** The manifest of an edition: what was owed, what was written, and every file's bytes and sha256. It is written last. */
import { z } from 'zod';
import { errorCodes } from '../errors.ts';
import { receiptSchema, reportIdSchema } from '../report/receipt.ts';
import { readStored } from '../run/stored-json.ts';
import type { ObjectStore } from '../storage/object-store.ts';
import { indexFormats, manifestKey } from './keys.ts';
import { monthSchema } from './month.ts';
import type { ItemResult } from './result.ts';
import { subscriptionIdSchema } from './subscription.ts';

const countSchema = z.number().int().nonnegative();

export const manifestItemSchema = z.strictObject({
  subscription: subscriptionIdSchema,
  owner: z.string(),
  name: z.string(),
  status: z.enum(['written', 'unchanged', 'failed']),
  /** Id of the report; null where none was written. */
  report: reportIdSchema.nullable(),
  files: z.array(
    receiptSchema().shape.files.element.pick({ format: true, name: true, bytes: true, sha256: true }),
  ),
  /** How many figures changed; null for a subscription that is new in this edition, or that failed. */
  changes: countSchema.nullable(),
  /** Key of the figures that the next edition is compared with. */
  figures: z.string().nullable(),
  error: z.strictObject({ code: z.enum(errorCodes), message: z.string() }).nullable(),
});

export const editionCountsSchema = z.strictObject({
  /** The items of the plan. */
  expected: countSchema,
  written: countSchema,
  /** Left out because nothing changed. */
  unchanged: countSchema,
  /** Not delivered, because the request cannot be met. */
  failed: countSchema,
  /** Subscriptions with at least one figure that changed. */
  changed: countSchema,
});

export const indexFileSchema = z.strictObject({
  format: z.enum(indexFormats),
  name: z.string(),
  bytes: countSchema,
  sha256: z.string(),
});

export const editionManifestSchema = z.strictObject({
  month: monthSchema,
  release: z.string(),
  releaseSha256: z.string(),
  templateVersion: z.number().int(),
  /** The edition that this one was compared with. */
  previous: monthSchema.nullable(),
  publishedAt: z.iso.datetime(),
  counts: editionCountsSchema,
  /** Bytes of all files together: of the reports and of the index. */
  bytes: countSchema,
  index: z.array(indexFileSchema),
  items: z.array(manifestItemSchema),
});

export type EditionManifest = z.infer<typeof editionManifestSchema>;
export type ManifestItem = z.infer<typeof manifestItemSchema>;
export type IndexFile = z.infer<typeof indexFileSchema>;

/** The manifest of a month, or null where its edition is not published. */
export async function findManifest(store: ObjectStore, month: string): Promise<EditionManifest | null> {
  return readStored(store, manifestKey(month), editionManifestSchema);
}

/** Whether the edition of a month is published, without reading its manifest. */
export async function isPublished(store: ObjectStore, month: string): Promise<boolean> {
  return (await store.head(manifestKey(month))) !== null;
}

/** The line of one item. */
export function manifestItem(result: ItemResult): ManifestItem {
  const { subscription, owner, name, status, figures } = result;
  return {
    subscription,
    owner,
    name,
    status,
    report: status === 'written' ? result.report : null,
    files:
      status === 'written'
        ? result.files.map(({ format, name: file, bytes, sha256 }) => ({ format, name: file, bytes, sha256 }))
        : [],
    changes: status === 'failed' ? null : (result.changes?.length ?? null),
    figures,
    error: status === 'failed' ? result.error : null,
  };
}

/** How many items came to what. */
export function countsOf(items: readonly ManifestItem[]): z.infer<typeof editionCountsSchema> {
  const count = (wanted: ManifestItem['status']) => items.filter(({ status }) => status === wanted).length;
  return {
    expected: items.length,
    written: count('written'),
    unchanged: count('unchanged'),
    failed: count('failed'),
    changed: items.filter(({ changes }) => changes !== null && changes > 0).length,
  };
}
