/** Reads and writes JSON of the store by its schema: an object, or the lines of a plan. */
import type { z } from 'zod';
import { CodedError } from '../errors.ts';
import type { ObjectStore } from '../storage/object-store.ts';

function unreadable(key: string, cause: unknown): CodedError {
  return new CodedError(
    'storage-failed',
    `${key} cannot be read: it is not what it should be.`,
    { value: key },
    cause,
  );
}

/** The text as JSON of this schema. Throws `storage-failed`, naming the key that it stands under. */
export function parseStored<Schema extends z.ZodType>(
  key: string,
  text: string,
  schema: Schema,
): z.infer<Schema> {
  try {
    return schema.parse(JSON.parse(text));
  } catch (cause) {
    throw unreadable(key, cause);
  }
}

/** The object, or null where there is none. Throws `storage-failed` for one that does not fit its schema. */
export async function readStored<Schema extends z.ZodType>(
  store: ObjectStore,
  key: string,
  schema: Schema,
): Promise<z.infer<Schema> | null> {
  const bytes = await store.get(key);
  return bytes === null ? null : parseStored(key, new TextDecoder().decode(bytes), schema);
}

/** Stores the value; answers as `put` does. */
export async function writeStored(
  store: ObjectStore,
  key: string,
  value: unknown,
  { ifAbsent = false } = {},
): Promise<boolean> {
  const bytes = new TextEncoder().encode(`${JSON.stringify(value)}\n`);
  return store.put(key, bytes, { contentType: 'application/json', ifAbsent });
}

/** The lines of a plan, or null where there is none. Throws `storage-failed` for one that does not fit its schema. */
export async function readPlan<Schema extends z.ZodType>(
  store: ObjectStore,
  key: string,
  schema: Schema,
): Promise<z.infer<Schema>[] | null> {
  const bytes = await store.get(key);
  if (bytes === null) return null;
  const lines = new TextDecoder().decode(bytes).split('\n');
  return lines.filter((line) => line !== '').map((line) => parseStored(key, line, schema));
}

/** Stores the lines of a plan, unless it is there already, and answers those that are there: all who plan get the same. */
export async function keepPlan<Schema extends z.ZodType>(
  store: ObjectStore,
  key: string,
  items: readonly z.infer<Schema>[],
  schema: Schema,
): Promise<z.infer<Schema>[]> {
  const lines = items.map((item) => `${JSON.stringify(item)}\n`).join('');
  await store.put(key, new TextEncoder().encode(lines), {
    contentType: 'application/x-ndjson',
    ifAbsent: true,
  });
  const kept = await readPlan(store, key, schema);
  if (kept !== null) return kept;
  throw new CodedError('storage-failed', `${key} is gone from storage.`, { value: key });
}
