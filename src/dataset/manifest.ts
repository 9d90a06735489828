/** The three files of a release and the pointer to the one in force, each described by one schema. */
import { z } from 'zod';
import { roleIdSchema } from './profile.ts';

/** The layout this code reads and writes; a release of another version is refused. */
export const schemaVersion = 1;

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
const fileSchema = z.strictObject({ bytes: countSchema, sha256: sha256Schema });

export const manifestSchema = z.strictObject({
  schemaVersion: z.literal(schemaVersion),
  release: releaseIdSchema,
  /** Places that the release has figures for: so far the nation alone. */
  locations: z.tuple([z.literal('US')]),
  sources: z.array(sourceSchema).min(1),
  groups: z.array(groupSchema).min(1),
  counts: z.strictObject({ roles: countSchema, figures: countSchema, missing: countSchema }),
  files: z.strictObject({ 'index.json': fileSchema, 'roles.ndjson': fileSchema }),
});

const indexEntrySchema = z.strictObject({
  id: roleIdSchema,
  title: z.string().min(1),
  soc: z.string().nullable(),
  group: z.string(),
  aliases: z.array(z.string()),
  /** Where the profile's line stands in roles.ndjson, in bytes, without its line end. */
  offset: countSchema,
  length: countSchema,
});

export const indexSchema = z.strictObject({ roles: z.array(indexEntrySchema).min(1) });
export const currentSchema = z.strictObject({ release: releaseIdSchema });

export type Manifest = z.infer<typeof manifestSchema>;
export type Source = z.infer<typeof sourceSchema>;
export type Group = z.infer<typeof groupSchema>;
export type IndexEntry = z.infer<typeof indexEntrySchema>;
