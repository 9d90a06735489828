/** Turns profiles into the files of a release, checked and with every byte determined by what goes in. */
import { createHash } from 'node:crypto';
import { gzipSync } from 'fflate';
import { CodedError } from '../../errors.ts';
import {
  type Group,
  type IndexEntry,
  type Industry,
  lineDigest,
  type Manifest,
  manifestSchema,
  releaseIdSchema,
  type Source,
  schemaVersion,
} from '../manifest.ts';
import { type Places, placesSchema } from '../places.ts';
import { type Profile, profileSchema } from '../profile.ts';
import { countFigures } from './count-figures.ts';
import { titlesFile } from './titles-file.ts';

/** The bytes of each file of a release, by its name. */
export interface ReleaseFiles {
  readonly 'manifest.json': Uint8Array;
  readonly 'index.json': Uint8Array;
  readonly 'places.json': Uint8Array;
  readonly 'roles.ndjson': Uint8Array;
  readonly 'titles.json.gz': Uint8Array;
}

export interface BuiltRelease {
  readonly manifest: Manifest;
  readonly files: ReleaseFiles;
}

export interface ReleaseContent {
  readonly release: string;
  readonly sources: readonly Source[];
  readonly groups: readonly Group[];
  readonly industries: readonly Industry[];
  readonly places: Places;
  readonly profiles: readonly Profile[];
  /** Titles that people use, by the id of the role. */
  readonly titles: ReadonlyMap<string, readonly string[]>;
}

/**
 * Sorts the profiles by id and writes them, their index and the manifest. Fails with `repeated-role` when two
 * profiles share an id, `unexpected-layout` when a profile does not fit its schema or names a group or a
 * source that the release does not have, and `invalid-request` when the id of the release is none.
 */
export function releaseFiles(content: ReleaseContent): BuiltRelease {
  requireReleaseId(content.release);
  const profiles = content.profiles.map(validProfile).toSorted((a, b) => (a.id < b.id ? -1 : 1));
  refuseRepeatedIds(profiles);
  for (const profile of profiles) {
    requireListed(
      profile,
      'group',
      profile.group,
      content.groups.map(({ code }) => code),
    );
  }
  const { roles, index } = rolesAndIndex(profiles);
  const parts = {
    'index.json': index,
    'places.json': jsonFile(placesSchema().parse(content.places)),
    'roles.ndjson': roles,
    'titles.json.gz': compressed(jsonFile(titlesFile(profiles, content.titles))),
  };
  const manifest = manifestSchema().parse({
    schemaVersion,
    release: content.release,
    sources: content.sources,
    groups: content.groups,
    industries: content.industries,
    counts: { roles: profiles.length, ...totalFigures(profiles, content.sources) },
    files: Object.fromEntries(Object.entries(parts).map(([name, bytes]) => [name, description(bytes)])),
  });
  const manifestBytes = Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`);
  return { manifest, files: { 'manifest.json': manifestBytes, ...parts } };
}

/** By a compressor of our own dependencies: that of Node differs between versions, and these bytes must not. */
function compressed(bytes: Uint8Array): Uint8Array {
  return gzipSync(bytes, { level: 9, mtime: 0 });
}

function jsonFile(content: unknown): Buffer {
  return Buffer.from(`${JSON.stringify(content)}\n`);
}

function requireReleaseId(release: string): void {
  if (releaseIdSchema.safeParse(release).success) return;
  throw new CodedError(
    'invalid-request',
    `"${release}" is no release id; one is a year and a month, such as 2026.11 or 2026.11-acme`,
    { value: release },
  );
}

/** The profile as its schema reads it, which also fixes the order of its keys. */
function validProfile(profile: Profile): Profile {
  const parsed = profileSchema.safeParse(profile);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new CodedError(
    'unexpected-layout',
    `The profile of "${profile.title}" does not fit at ${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}`,
    { value: profile.title },
    parsed.error,
  );
}

function refuseRepeatedIds(profiles: readonly Profile[]): void {
  const titles = new Map<string, string>();
  for (const { id, title } of profiles) {
    const other = titles.get(id);
    if (other !== undefined) {
      throw new CodedError('repeated-role', `"${other}" and "${title}" have the same id ${id}`, {
        value: id,
      });
    }
    titles.set(id, title);
  }
}

function rolesAndIndex(profiles: readonly Profile[]): { roles: Buffer; index: Buffer } {
  const lines: Buffer[] = [];
  const entries: IndexEntry[] = [];
  let offset = 0;
  for (const profile of profiles) {
    const line = Buffer.from(`${JSON.stringify(profile)}\n`);
    const { id, title, kind, soc, group, aliases } = profile;
    // Without the line end, so that a range read gives JSON and nothing else.
    const length = line.length - 1;
    const digest = lineDigest(line.subarray(0, length));
    entries.push({ id, title, kind, soc, group, aliases, offset, length, digest });
    lines.push(line);
    offset += line.length;
  }
  return { roles: Buffer.concat(lines), index: jsonFile({ roles: entries }) };
}

function totalFigures(profiles: readonly Profile[], sources: readonly Source[]) {
  const ids = sources.map(({ id }) => id);
  let figures = 0;
  let missing = 0;
  for (const profile of profiles) {
    const counted = countFigures(profile);
    figures += counted.known;
    missing += counted.missing;
    for (const source of counted.sources) requireListed(profile, 'source', source, ids);
  }
  return { figures, missing };
}

function requireListed(profile: Profile, what: string, value: string, allowed: readonly string[]): void {
  if (allowed.includes(value)) return;
  throw new CodedError(
    'unexpected-layout',
    `The profile of "${profile.title}" names the ${what} ${value}, which the release does not have`,
    { value, allowed },
  );
}

function description(bytes: Uint8Array) {
  return { bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') };
}
