/** The manifest and the index of a release, and the pointer to the one in force, each described by one schema. */
import { createHash } from 'node:crypto';
import { z } from 'zod';
import { once } from '../once.ts';
import { roleIdPattern } from './role-id.ts';
import { roleKinds } from './role-kinds.ts';

/** The layout this code reads and writes; a release of another version is refused. */
export const schemaVersion = 2;

/** A release's id is its month, with an optional suffix for an organisation's own: 2026.11 or 2026.11-acme. */
export const releaseIdSchema = z.string().regex(/^\d{4}\.(0[1-9]|1[0-2])(-[a-z0-9]+)*$/);

const countSchema = z.number().int().nonnegative();

const fileNames = ['index.json', 'places.json', 'roles.ndjson', 'titles.json.gz'] as const;

/** The manifest of a release, every value of it looked at: made where releases are made, verified and described. */
export const manifestSchema = once(() => {
  const text = z.string().min(1);
  const source = z.strictObject({
    id: text,
    name: text,
    publisher: text,
    /** The period the figures describe, such as "May 2025". */
    vintage: text,
    licence: text,
    url: z.url().optional(),
    /** How the figures are made and what to mind when using them. */
    method: text,
  });
  const industry = z.strictObject({
    /** NAICS code of a sector (31-33) or of a three-digit industry (311). */
    code: z.string().min(2),
    title: text,
    level: z.enum(['sector', 'three-digit']),
  });
  const file = z.strictObject({ bytes: countSchema, sha256: z.string().regex(/^[0-9a-f]{64}$/) });
  return z.strictObject({
    schemaVersion: z.literal(schemaVersion),
    release: releaseIdSchema,
    sources: z.array(source).min(1),
    groups: z.array(z.strictObject({ code: z.string().regex(/^\d{2}-0000$/), title: text })).min(1),
    /** Industries whose codes profiles name. */
    industries: z.array(industry),
    counts: z.strictObject({ roles: countSchema, figures: countSchema, missing: countSchema }),
    files: z.strictObject({
      'index.json': file,
      'places.json': file,
      'roles.ndjson': file,
      /** Compressed, as it is the largest file that is read whole, and by few. */
      'titles.json.gz': file,
    }),
  });
});

/** The index of a release, every entry of it looked at. */
export const indexSchema = once(() => {
  const entry = z.strictObject({
    id: z.string().regex(roleIdPattern),
    title: z.string().min(1),
    kind: z.enum(roleKinds),
    soc: z.string().nullable(),
    group: z.string(),
    aliases: z.array(z.string()),
    /** Where the profile's line stands in roles.ndjson, in bytes, without its line end. */
    offset: countSchema,
    length: countSchema,
    /** First 32 hexadecimal digits of the line's sha256. */
    digest: z.string().regex(/^[0-9a-f]{32}$/),
  });
  return z.strictObject({ roles: z.array(entry).min(1) });
});

const hasArrays = (value: object, names: readonly string[]) =>
  names.every((name) => Array.isArray(Reflect.get(value, name)));

function namesFiles(files: unknown): boolean {
  if (typeof files !== 'object' || files === null) return false;
  return fileNames.every((name) => typeof Reflect.get(files, name)?.sha256 === 'string');
}

/** A manifest that was published, where all of it was looked at: only that what reading relies on is there. */
export const publishedManifestSchema = z.custom<Manifest>(
  (value) =>
    typeof value === 'object' &&
    value !== null &&
    hasArrays(value, ['sources', 'groups', 'industries']) &&
    'counts' in value &&
    'files' in value &&
    namesFiles(value.files),
);

/** An index that was published. */
export const publishedIndexSchema = z.custom<Index>(
  (value) => typeof value === 'object' && value !== null && hasArrays(value, ['roles']),
);

/** The digest of a profile's line that its index entry holds. */
export function lineDigest(line: Uint8Array): string {
  return createHash('sha256').update(line).digest('hex').slice(0, 32);
}

export const currentSchema = z.strictObject({ release: releaseIdSchema });

export type Manifest = z.infer<ReturnType<typeof manifestSchema>>;
export type Source = Manifest['sources'][number];
export type Industry = Manifest['industries'][number];
export type Group = Manifest['groups'][number];
type Index = z.infer<ReturnType<typeof indexSchema>>;
export type IndexEntry = Index['roles'][number];
