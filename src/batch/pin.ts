/** The pin of a batch: whose it is and what it is made from. It is written with the batch's beginning and never changed. */
import { z } from 'zod';
import { CodedError } from '../errors.ts';
import { formatNames } from '../render/renderer.ts';
import { inParallel } from '../run/in-parallel.ts';
import { readStored } from '../run/stored-json.ts';
import { maySee, type Viewer } from '../run/viewer.ts';
import type { ObjectStore } from '../storage/object-store.ts';
import { batchIdSchema, ownerDigits } from './batch-id.ts';
import { begunPrefix, pinKey } from './keys.ts';

const countSchema = z.number().int().positive();

export const pinSchema = z.strictObject({
  id: batchIdSchema,
  /** The subject of a token. */
  owner: z.string(),
  /** The group whose pairs are compared; null where the comparisons were listed. */
  group: z.string().nullable(),
  /** As many as were asked for. */
  comparisons: countSchema,
  /** As many as there are without those that were asked for twice. */
  reports: countSchema,
  /** Every format that one of them has. */
  formats: z.array(z.enum(formatNames)),
  release: z.string(),
  releaseSha256: z.string(),
  templateVersion: z.number().int(),
  begunAt: z.iso.datetime(),
});

export type Pin = z.infer<typeof pinSchema>;

const readsAtOnce = 16;

/** The pin of a batch, or null where there is none. */
export async function findPin(store: ObjectStore, id: string): Promise<Pin | null> {
  return batchIdSchema.safeParse(id).success ? readStored(store, pinKey(id), pinSchema) : null;
}

/**
 * The pin of a batch. Throws `unknown-batch` where there is none that the viewer may see: nobody learns which of the two.
 */
export async function pinOf(store: ObjectStore, id: string, viewer: Viewer): Promise<Pin> {
  const pin = await findPin(store, id);
  if (pin !== null && maySee(viewer, pin)) return pin;
  const allowed = ['the id of one of your batches'];
  throw new CodedError('unknown-batch', `You have no batch '${id.slice(0, 100)}'.`, { value: id, allowed });
}

/** The pins of all batches that the viewer may see, the newest first. */
export async function listPins(store: ObjectStore, viewer: Viewer): Promise<Pin[]> {
  const prefix = viewer.seesAll ? begunPrefix : `${begunPrefix}${ownerDigits(viewer.subject)}`;
  const keys: string[] = [];
  for await (const { key } of store.list(prefix)) if (key.endsWith('.json')) keys.push(key);
  const found = await inParallel(keys, readsAtOnce, (key) => readStored(store, key, pinSchema));
  return found
    .filter((pin) => pin !== null)
    .filter((pin) => maySee(viewer, pin))
    .toSorted((a, b) => (a.begunAt === b.begunAt ? (a.id < b.id ? -1 : 1) : a.begunAt < b.begunAt ? 1 : -1));
}
