/**
 * Reads a release from a store. What is read is verified as it is read: the manifest and the index when it is
 * opened, a profile by the digest of its line, places and titles when they are first asked for.
 */
import { createHash } from 'node:crypto';
import { z } from 'zod';
import { CodedError } from '../errors.ts';
import type { ObjectStore } from '../storage/object-store.ts';
import {
  currentSchema,
  type Group,
  type IndexEntry,
  indexSchema,
  lineDigest,
  type Manifest,
  manifestSchema,
  publishedIndexSchema,
  publishedManifestSchema,
  schemaVersion,
} from './manifest.ts';
import { type Places, placesSchema } from './places.ts';
import type { Profile } from './profile.ts';
import { roleLines } from './role-lines.ts';
import { type Titles, titlesSchema } from './titles.ts';

/** A profile in bytes that were published, where it was checked. */
const publishedProfileSchema = z.custom<Profile>((value) => typeof value === 'object' && value !== null);

export interface OpenOptions {
  /** The release; the one in force when absent. */
  readonly release?: string | undefined;
  /**
   * Take manifest, index and profiles without looking at each value, when their digests hold: publishing looked at
   * them, and a first look costs a process 25 ms.
   */
  readonly isPublished?: boolean;
}

/** One release, open for reading. */
export interface Dataset {
  readonly manifest: Manifest;
  /** sha256 of the manifest's bytes: it names all that the release holds, for the manifest has the sha256 of each file. */
  readonly sha256: string;
  /** Every role of the release, ascending by id. */
  readonly roles: readonly IndexEntry[];
  /** The index entry of a role's id, or undefined. */
  find(id: string): IndexEntry | undefined;
  /** The profile behind an index entry: one range read. Throws `damaged-release` when it cannot be read. */
  profile(entry: IndexEntry): Promise<Profile>;
  /**
   * The profiles of all wanted roles, one at a time, in the order of the file: one sequential read, in which each
   * wanted line is verified. Throws `damaged-release` when one cannot be read.
   */
  profiles(isWanted: (entry: IndexEntry) => boolean): AsyncIterable<Profile>;
  /** The states and metropolitan areas of the release: one read, kept. Throws `damaged-release`. */
  places(): Promise<Places>;
  /** The titles that people use, with their search index: one large read, kept. Throws `damaged-release`. */
  titles(): Promise<Titles>;
  /** The SOC major group with this code. Throws `unknown-group`. */
  group(code: string): Group;
}

function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

const decoder = new TextDecoder('utf-8', { fatal: true });

function damaged(file: string, reason: string, cause?: unknown): CodedError {
  return new CodedError(
    'damaged-release',
    `The dataset release is damaged: ${file}: ${reason}`,
    { value: file },
    cause,
  );
}

async function readFile(store: ObjectStore, key: string): Promise<Uint8Array> {
  const bytes = await store.get(key);
  if (bytes === null) throw damaged(key, 'the file is missing');
  return bytes;
}

/** Node's zlib is read with the first that is packed: most processes unpack nothing. */
async function unpacked(bytes: Uint8Array, file: string): Promise<Uint8Array> {
  const { gunzipSync } = await import('node:zlib');
  try {
    return gunzipSync(bytes);
  } catch (cause) {
    throw damaged(file, 'it is not compressed with gzip', cause);
  }
}

function parseJson(bytes: Uint8Array, file: string): unknown {
  try {
    return JSON.parse(decoder.decode(bytes));
  } catch (cause) {
    throw damaged(file, 'it is not valid JSON', cause);
  }
}

function check<Schema extends z.ZodType>(schema: Schema, value: unknown, file: string): z.infer<Schema> {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  throw damaged(
    file,
    `${issue?.path.join('.') || 'the document'}: ${issue?.message ?? 'unexpected content'}`,
  );
}

/** The version is looked at before the rest, so that a newer layout is named as such and not as a broken one. */
function checkSchemaVersion(value: unknown, file: string): void {
  const found =
    typeof value === 'object' && value !== null && 'schemaVersion' in value ? value.schemaVersion : 'none';
  if (found !== schemaVersion)
    throw damaged(file, `schema version ${String(found)}, and this program reads version ${schemaVersion}`);
}

/** The bytes, when they are those that the manifest names. */
function verified(bytes: Uint8Array, key: string, expected: Manifest['files']['index.json']): Uint8Array {
  if (bytes.length !== expected.bytes)
    throw damaged(key, `it has ${bytes.length} bytes, and the manifest says ${expected.bytes}`);
  const sha256 = sha256Of(bytes);
  if (sha256 !== expected.sha256)
    throw damaged(key, `its sha256 is ${sha256}, and the manifest says ${expected.sha256}`);
  return bytes;
}

/** What was read; its error is thrown here, when its turn has come. */
function fulfilled<Value>(settled: PromiseSettledResult<Value>): Value {
  if (settled.status === 'rejected') throw settled.reason;
  return settled.value;
}

/** The entries must tile roles.ndjson: a line after a line, from its first byte to its last. */
function checkTiling(entries: readonly IndexEntry[], manifest: Manifest, key: string): void {
  const { roles } = manifest.counts;
  if (entries.length !== roles)
    throw damaged(key, `the index has ${entries.length} roles, and the manifest says ${roles}`);
  let next = 0;
  for (const entry of entries.toSorted((a, b) => a.offset - b.offset)) {
    if (entry.offset !== next)
      throw damaged(key, `the line of ${entry.id} is not where the index says (byte ${entry.offset})`);
    next += entry.length + 1;
  }
  const { bytes } = manifest.files['roles.ndjson'];
  if (next !== bytes) throw damaged(key, `the index has lines up to byte ${next} of ${bytes}`);
}

/** The size alone is asked for: the lines are verified one by one as they are read. */
async function sizeOf(store: ObjectStore, key: string): Promise<number> {
  const info = await store.head(key);
  if (info === null) throw damaged(key, 'the file is missing');
  return info.bytes;
}

function checkSize(size: number, key: string, manifest: Manifest): void {
  const { bytes } = manifest.files['roles.ndjson'];
  if (size !== bytes) throw damaged(key, `it has ${size} bytes, and the manifest says ${bytes}`);
}

/** Calls the function when it is first needed; a failure is not kept. */
function once<Result>(read: () => Promise<Result>): () => Promise<Result> {
  let kept: Promise<Result> | undefined;
  return () => {
    kept ??= read().catch((error: unknown) => {
      kept = undefined;
      throw error;
    });
    return kept;
  };
}

/** The profile that a line holds, after its digest was found to be the index's. */
function parseLine(line: Uint8Array, key: string, entry: IndexEntry, schema: z.ZodType<Profile>): Profile {
  const digest = lineDigest(line);
  if (digest !== entry.digest)
    throw damaged(
      key,
      `the digest of the line of ${entry.id} is ${digest}, and the index says ${entry.digest}`,
    );
  const profile = check(schema, parseJson(line, `${key} (${entry.id})`), `${key} (${entry.id})`);
  if (profile.id !== entry.id) throw damaged(key, `the line of ${entry.id} holds ${profile.id}`);
  return profile;
}

async function readProfile(
  store: ObjectStore,
  key: string,
  entry: IndexEntry,
  schema: z.ZodType<Profile>,
): Promise<Profile> {
  const line = await store.getRange(key, entry.offset, entry.length);
  if (line === null) throw damaged(key, 'the file is missing');
  return parseLine(line, key, entry, schema);
}

/** The profiles of the wanted entries, cut out of one sequential read of the file. */
async function* readProfiles(
  store: ObjectStore,
  key: string,
  entries: readonly IndexEntry[],
  isWanted: (entry: IndexEntry) => boolean,
  schema: z.ZodType<Profile>,
): AsyncGenerator<Profile> {
  const stream = await store.getStream(key);
  if (stream === null) throw damaged(key, 'the file is missing');
  for await (const { entry, line } of roleLines(stream, entries))
    if (isWanted(entry)) yield parseLine(line, key, entry, schema);
}

/** The id of the release in force, from `current.json`. Throws `damaged-release` when there is none. */
export async function currentRelease(store: ObjectStore): Promise<string> {
  const bytes = await store.get('current.json');
  if (bytes === null)
    throw damaged('current.json', 'the file is missing; DATASET names a store without a published release');
  return check(currentSchema, parseJson(bytes, 'current.json'), 'current.json').release;
}

/**
 * Opens a release after verifying its manifest and its index: schema version, size, sha256, and that the lines
 * of the index make up the whole file of roles. Throws `damaged-release` with the file and the reason.
 */
export async function openDataset(
  store: ObjectStore,
  { release, isPublished = false }: OpenOptions = {},
): Promise<Dataset> {
  const folder = release ?? (await currentRelease(store));
  const manifestKey = `${folder}/manifest.json`;
  const indexKey = `${folder}/index.json`;
  const linesKey = `${folder}/roles.ndjson`;
  // Asked for together, and looked at in this order: what is damaged first is told.
  const [manifestFile, indexFile, linesSize] = await Promise.allSettled([
    readFile(store, manifestKey),
    readFile(store, indexKey),
    sizeOf(store, linesKey),
  ]);
  const manifestBytes = fulfilled(manifestFile);
  const manifestJson = parseJson(manifestBytes, manifestKey);
  checkSchemaVersion(manifestJson, manifestKey);
  const manifest = check(isPublished ? publishedManifestSchema : manifestSchema(), manifestJson, manifestKey);
  if (manifest.release !== folder) throw damaged(manifestKey, `it belongs to release ${manifest.release}`);

  const indexBytes = verified(fulfilled(indexFile), indexKey, manifest.files['index.json']);
  const { roles } = check(
    isPublished ? publishedIndexSchema : indexSchema(),
    parseJson(indexBytes, indexKey),
    indexKey,
  );
  checkTiling(roles, manifest, linesKey);
  checkSize(fulfilled(linesSize), linesKey, manifest);
  const readPart = async <Schema extends z.ZodType>(
    name: 'places.json' | 'titles.json.gz',
    schema: Schema,
  ) => {
    const key = `${folder}/${name}`;
    const bytes = verified(await readFile(store, key), key, manifest.files[name]);
    return check(schema, parseJson(name.endsWith('.gz') ? await unpacked(bytes, key) : bytes, key), key);
  };

  const byId = new Map(roles.map((entry) => [entry.id, entry]));
  const groups = new Map(manifest.groups.map((group) => [group.code, group]));
  const lineSchema = isPublished ? publishedProfileSchema : (await import('./profile.ts')).profileSchema;
  return {
    manifest,
    sha256: sha256Of(manifestBytes),
    roles,
    find: (id) => byId.get(id),
    profile: (entry) => readProfile(store, linesKey, entry, lineSchema),
    profiles: (isWanted) => readProfiles(store, linesKey, roles, isWanted, lineSchema),
    places: once(() => readPart('places.json', placesSchema())),
    titles: once(() => readPart('titles.json.gz', titlesSchema())),
    group(code) {
      const group = groups.get(code);
      if (group) return group;
      const allowed = [...groups.keys()];
      throw new CodedError('unknown-group', `No group '${code}'. Allowed: ${allowed.join(', ')}.`, {
        value: code,
        allowed,
      });
    },
  };
}
