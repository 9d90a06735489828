/** What is kept of a request with an Idempotency-Key: that it is being answered, or what was answered. */
import { createHash } from 'node:crypto';
import { z } from 'zod';
import { once } from '../once.ts';
import type { ObjectStore } from '../storage/object-store.ts';

/** Made with the first key of a process: most requests bring none. */
const recordSchema = once(() => {
  const common = z.object({
    /** Of method, path and body: the same key with another request is a mistake. */
    fingerprint: z.string(),
    /** From when on the key is free again. */
    expires: z.iso.datetime(),
  });
  return z.discriminatedUnion('state', [
    common.extend({ state: z.literal('in-flight'), owner: z.string() }),
    common.extend({
      state: z.literal('answered'),
      status: z.number().int(),
      headers: z.record(z.string(), z.string()),
      body: z.string(),
    }),
  ]);
});

export type IdempotencyRecord = z.infer<ReturnType<typeof recordSchema>>;

/** The sha256 of parts; each ends in a NUL, which none of them holds where it would matter. */
export function digestOf(...parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part).update('\0');
  return hash.digest('hex');
}

/** Where the record of a caller's key stands; neither can be read from it. */
export function recordKey(caller: string, idempotencyKey: string): string {
  return `idempotency/${digestOf(caller, idempotencyKey)}.json`;
}

/** The record; null where there is none, and for one that cannot be read, which is as good as none. */
export async function readRecord(store: ObjectStore, key: string): Promise<IdempotencyRecord | null> {
  const bytes = await store.get(key);
  if (bytes === null) return null;
  try {
    return recordSchema().parse(JSON.parse(new TextDecoder().decode(bytes)));
  } catch {
    return null;
  }
}

/** Writes the record; `ifAbsent` makes it a lock, and the answer says whether it was had. */
export async function writeRecord(
  store: ObjectStore,
  key: string,
  record: IdempotencyRecord,
  ifAbsent: boolean,
): Promise<boolean> {
  const bytes = new TextEncoder().encode(JSON.stringify(record));
  return store.put(key, bytes, { contentType: 'application/json', ifAbsent });
}
