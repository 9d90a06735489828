/** The manifest and the index of a release, and the pointer to the one in force, each described by one schema. */
import { createHash } from 'node:crypto';
import { z } from 'zod';
import { roleIdPattern } from './role-id.ts';
import { roleKinds } from './role-kinds.ts';

/** The layout this code reads and writes; a release of another version is refused. */
export const schemaVersion = 2;

/** A release's id is its month, with an optional suffix for an organisation's own: 2026.11 or 2026.11-acme. */
export const releaseIdSchema = z.string().regex(/^\d{4}\.(0[1-9]|1[0-2])(-[a-z0-9]+)*$/);

const sha256Schema = z.string().regex(/^[0-9a-f]{64}$/);
const countSchema = z.number().int().nonnegative();

const sourceSchema = z.strictObject({
  id: z.string().min(1),
  name: z.string().min(1),
  publisher: z.string().min(1),
  /** The period the figures describe, such as "May 2025". */
  vintage: z.string().min(1),
  licence: z.string().min(1),
  url: z.url().optional(),
  /** How the figures are made and what to mind when using them. */
  method: z.string().min(1),
});

const groupSchema = z.strictObject({ code: z.string().regex(/^\d{2}-0000$/), title: z.string().min(1) });
const industrySchema = z.strictObject({
  /** NAICS code of a sector (31-33) or of a three-digit industry (311). */
  code: z.string().min(2),
  title: z.string().min(1),
  level: z.enum(['sector', 'three-digit']),
});
const fileSchema = z.strictObject({ bytes: countSchema, sha256: sha256Schema });

export const manifestSchema = z.strictObject({
  schemaVersion: z.literal(schemaVersion),
  release: releaseIdSchema,
  sources: z.array(sourceSchema).min(1),
  groups: z.array(groupSchema).min(1),
  /** Industries whose codes profiles name. */
  industries: z.array(industrySchema),
  counts: z.strictObject({ roles: countSchema, figures: countSchema, missing: countSchema }),
  files: z.strictObject({
    'index.json': fileSchema,
    'places.json': fileSchema,
    'roles.ndjson': fileSchema,
    /** Compressed, as it is the largest file that is read whole, and by few. */
    'titles.json.gz': fileSchema,
  }),
});

const indexEntrySchema = z.strictObject({
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

export const indexSchema = z.strictObject({ roles: z.array(indexEntrySchema).min(1) });

/** The same of bytes that were published, where every entry was checked. */
export const publishedIndexSchema = z.object({
  roles: z.custom<z.infer<typeof indexSchema>['roles']>((value) => Array.isArray(value) && value.length > 0),
});

/** The digest of a profile's line that its index entry holds. */
export function lineDigest(line: Uint8Array): string {
  return createHash('sha256').update(line).digest('hex').slice(0, 32);
}

export const currentSchema = z.strictObject({ release: releaseIdSchema });

export type Manifest = z.infer<typeof manifestSchema>;
export type Source = z.infer<typeof sourceSchema>;
export type Industry = z.infer<typeof industrySchema>;
export type Group = z.infer<typeof groupSchema>;
export type IndexEntry = z.infer<typeof indexEntrySchema>;
