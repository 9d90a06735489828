/** Reads a release from a store: verified when it is opened, then one range read for each profile. */
import { createHash } from 'node:crypto';
import type { z } from 'zod';
import { CodedError } from '../errors.ts';
import type { ObjectStore } from '../storage/object-store.ts';
import {
  currentSchema,
  type Group,
  type IndexEntry,
  indexSchema,
  type Manifest,
  manifestSchema,
  schemaVersion,
} from './manifest.ts';
import { type Profile, profileSchema } from './profile.ts';

/** One release, open for reading. */
export interface Dataset {
  readonly manifest: Manifest;
  /** Every role of the release, ascending by id. */
  readonly roles: readonly IndexEntry[];
  /** The index entry of a role's id, or undefined. */
  find(id: string): IndexEntry | undefined;
  /** The profile behind an index entry: one range read. Throws `damaged-release` when it cannot be read. */
  profile(entry: IndexEntry): Promise<Profile>;
  /** The SOC major group with this code. Throws `unknown-group`. */
  group(code: string): Group;
}

const lineFeed = 0x0a;
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

async function readVerified(
  store: ObjectStore,
  folder: string,
  name: keyof Manifest['files'],
  manifest: Manifest,
) {
  const key = `${folder}/${name}`;
  const bytes = await readFile(store, key);
  const expected = manifest.files[name];
  if (bytes.length !== expected.bytes)
    throw damaged(key, `it has ${bytes.length} bytes, and the manifest says ${expected.bytes}`);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  if (sha256 !== expected.sha256)
    throw damaged(key, `its sha256 is ${sha256}, and the manifest says ${expected.sha256}`);
  return bytes;
}

/** Each index entry must name one whole line, and each line must have its entry. */
function checkLines(
  entries: readonly IndexEntry[],
  lines: Uint8Array,
  manifest: Manifest,
  key: string,
): void {
  if (entries.length !== manifest.counts.roles)
    throw damaged(
      key,
      `the index has ${entries.length} roles, and the manifest says ${manifest.counts.roles}`,
    );
  let next = 0;
  for (const entry of entries.toSorted((a, b) => a.offset - b.offset)) {
    const end = entry.offset + entry.length;
    if (entry.offset !== next || lines[end] !== lineFeed || lines.subarray(next, end).includes(lineFeed))
      throw damaged(key, `the line of ${entry.id} is not where the index says (byte ${entry.offset})`);
    next = end + 1;
  }
  if (next !== lines.length) throw damaged(key, `a line from byte ${next} on is not in the index`);
}

async function readProfile(store: ObjectStore, key: string, entry: IndexEntry): Promise<Profile> {
  const line = await store.getRange(key, entry.offset, entry.length);
  if (line === null) throw damaged(key, 'the file is missing');
  const profile = check(profileSchema, parseJson(line, `${key} (${entry.id})`), `${key} (${entry.id})`);
  if (profile.id !== entry.id) throw damaged(key, `the line of ${entry.id} holds ${profile.id}`);
  return profile;
}

/** The id of the release in force, from `current.json`. Throws `damaged-release` when there is none. */
export async function currentRelease(store: ObjectStore): Promise<string> {
  const bytes = await store.get('current.json');
  if (bytes === null)
    throw damaged('current.json', 'the file is missing; DATASET names a store without a published release');
  return check(currentSchema, parseJson(bytes, 'current.json'), 'current.json').release;
}

/**
 * Opens a release after verifying it whole: schema version, sizes, sha256 and every line's place.
 * Throws `damaged-release` with the file and the reason.
 */
export async function openDataset(store: ObjectStore, release?: string): Promise<Dataset> {
  const folder = release ?? (await currentRelease(store));
  const manifestKey = `${folder}/manifest.json`;
  const manifestJson = parseJson(await readFile(store, manifestKey), manifestKey);
  checkSchemaVersion(manifestJson, manifestKey);
  const manifest = check(manifestSchema, manifestJson, manifestKey);
  if (manifest.release !== folder) throw damaged(manifestKey, `it belongs to release ${manifest.release}`);

  const indexKey = `${folder}/index.json`;
  const indexBytes = await readVerified(store, folder, 'index.json', manifest);
  const { roles } = check(indexSchema, parseJson(indexBytes, indexKey), indexKey);
  const linesKey = `${folder}/roles.ndjson`;
  checkLines(roles, await readVerified(store, folder, 'roles.ndjson', manifest), manifest, linesKey);

  const byId = new Map(roles.map((entry) => [entry.id, entry]));
  const groups = new Map(manifest.groups.map((group) => [group.code, group]));
  return {
    manifest,
    roles,
    find: (id) => byId.get(id),
    profile: (entry) => readProfile(store, linesKey, entry),
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
