/** The manifest of a batch: what was asked for, what was written, and the bytes and sha256 of it all. It is written last. */
import { z } from 'zod';
import { errorCodes } from '../errors.ts';
import { reportIdSchema } from '../report/receipt.ts';
import { readStored } from '../run/stored-json.ts';
import type { ObjectStore } from '../storage/object-store.ts';
import type { StoredFile } from '../storage/stored-file.ts';
import { manifestKey, zipKey } from './keys.ts';
import { pinSchema } from './pin.ts';

const countSchema = z.number().int().nonnegative();

/** One comparison as it was asked for. */
export const manifestItemSchema = z.strictObject({
  /** From 1. */
  position: z.number().int().positive(),
  roles: z.array(z.string()),
  status: z.enum(['written', 'failed']),
  /** Id of the report; null where none was written. Comparisons that are the same have the same. */
  report: reportIdSchema.nullable(),
  error: z.strictObject({ code: z.enum(errorCodes), message: z.string() }).nullable(),
});

export const batchCountsSchema = z.strictObject({
  /** The comparisons. */
  expected: countSchema,
  written: countSchema,
  /** Not delivered, because the request cannot be met. */
  failed: countSchema,
  /** Files in the zip beside its own manifest. */
  files: countSchema,
});

/** The zip. */
export const batchFileSchema = z.strictObject({
  /** Name for a download. */
  name: z.string(),
  mediaType: z.literal('application/zip'),
  bytes: countSchema,
  sha256: z.string(),
});

export const batchManifestSchema = pinSchema.extend({
  publishedAt: z.iso.datetime(),
  counts: batchCountsSchema,
  file: batchFileSchema,
  /** In the order in which they were asked for. */
  items: z.array(manifestItemSchema),
});

export type BatchManifest = z.infer<typeof batchManifestSchema>;
export type ManifestItem = z.infer<typeof manifestItemSchema>;

/** The manifest of a batch, or null where there is none. Whether its zip is there is another question. */
export async function findManifest(store: ObjectStore, id: string): Promise<BatchManifest | null> {
  return readStored(store, manifestKey(id), batchManifestSchema);
}

/** The manifest of a published batch, one whose zip is there in its size; null where it has to be made. */
export async function findPublished(store: ObjectStore, id: string): Promise<BatchManifest | null> {
  const manifest = await findManifest(store, id);
  if (manifest === null) return null;
  return (await store.head(zipKey(id)))?.bytes === manifest.file.bytes ? manifest : null;
}

/** Whether a batch is published, so that nothing is left to do for it. */
export async function isPublished(store: ObjectStore, id: string): Promise<boolean> {
  return (await findPublished(store, id)) !== null;
}

/** The same for a list of batches, without reading their manifests, which can be long: the size of the zip is not compared. */
export async function seemsPublished(store: ObjectStore, id: string): Promise<boolean> {
  const parts = await Promise.all([manifestKey(id), zipKey(id)].map((key) => store.head(key)));
  return parts.every((part) => part !== null);
}

/** The zip of a batch, as the store has it. */
export function storedBatchFile({ id, file }: Pick<BatchManifest, 'id' | 'file'>): StoredFile {
  return { key: zipKey(id), ...file };
}
