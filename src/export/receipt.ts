/** The receipt of an export: what was asked for, from which release, and that all of it was written. It is written last. */
import { z } from 'zod';
import { csvProfiles } from '../document/csv-choice.ts';
import { CodedError } from '../errors.ts';
import type { ObjectStore } from '../storage/object-store.ts';
import type { StoredFile } from '../storage/stored-file.ts';
import { type ExportFormat, exportFormats } from './request.ts';

export const exportIdSchema = z.string().regex(/^[0-9a-f]{32}$/);

const countSchema = z.number().int().nonnegative();

export const exportReceiptSchema = z.strictObject({
  id: exportIdSchema,
  /** The request with every default filled in. */
  request: z.strictObject({
    table: z.string(),
    format: z.enum(exportFormats),
    where: z.array(z.string()),
    columns: z.array(z.string()),
    /** Null but for a CSV. */
    csv: z.strictObject({ profile: z.enum(csvProfiles) }).nullable(),
  }),
  release: z.string(),
  /** sha256 of the release's manifest. */
  releaseSha256: z.string(),
  exportVersion: z.number().int(),
  createdAt: z.iso.datetime(),
  /** How many roles the conditions leave. */
  roles: countSchema,
  /** Rows that the roles must give, reckoned without making them, and rows that were written; without headings. */
  rows: z.strictObject({ expected: countSchema, written: countSchema }),
  /** Sheets with rows of the table; none in a CSV. */
  sheets: z.array(z.strictObject({ name: z.string(), rows: countSchema })),
  file: z.strictObject({
    /** Name for a download. */
    name: z.string(),
    mediaType: z.string(),
    bytes: countSchema,
    sha256: z.string(),
  }),
});

export type ExportReceipt = z.infer<typeof exportReceiptSchema>;

/** Key of an export's file. */
export function exportFileKey(id: string, format: ExportFormat): string {
  return `exports/${id}/export.${format}`;
}

/** The file of an export, as the store has it. */
export function storedExportFile({ id, request, file }: ExportReceipt): StoredFile {
  return { key: exportFileKey(id, request.format), ...file };
}

/** Key of an export's receipt. */
export function exportReceiptKey(id: string): string {
  return `exports/${id}/export.json`;
}

/** The receipt under an id, or null where there is none. Throws `storage-failed` for one that cannot be read. */
export async function findExportReceipt(store: ObjectStore, id: string): Promise<ExportReceipt | null> {
  const key = exportReceiptKey(id);
  const bytes = await store.get(key);
  if (bytes === null) return null;
  try {
    return exportReceiptSchema.parse(JSON.parse(new TextDecoder().decode(bytes)));
  } catch (cause) {
    throw new CodedError('storage-failed', `The receipt ${key} cannot be read.`, { value: id }, cause);
  }
}
