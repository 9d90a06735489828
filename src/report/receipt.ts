/** The receipt of a report: what was asked for, from which release, and what was written. It is written last. */
import { z } from 'zod';
import { exclusions } from '../comparison/exclusions.ts';
import { csvProfiles, csvShapes } from '../document/csv-choice.ts';
import { papers } from '../document/document.ts';
import { CodedError } from '../errors.ts';
import { once } from '../once.ts';
import { type FileFormat, fileFormats, formatNames, formats, warningCodes } from '../render/renderer.ts';
import type { ObjectStore } from '../storage/object-store.ts';
import type { StoredFile } from '../storage/stored-file.ts';
import { locales } from '../words/locale.ts';

export const reportIdSchema = z.string().regex(/^[0-9a-f]{32}$/);

/** The schema; made when the first receipt is read. */
export const receiptSchema = once(() =>
  z.strictObject({
    id: reportIdSchema,
    title: z.string(),
    /** The request with every default filled in. */
    request: z.strictObject({
      roles: z.array(z.string()),
      formats: z.array(z.enum(formatNames)),
      location: z.string(),
      baseline: z.string(),
      paper: z.enum(papers),
      csv: z.strictObject({ shape: z.enum(csvShapes), profile: z.enum(csvProfiles) }),
      exclude: z.array(z.enum(exclusions)),
      locale: z.enum(locales),
    }),
    release: z.string(),
    /** sha256 of the release's manifest. */
    releaseSha256: z.string(),
    templateVersion: z.number().int(),
    createdAt: z.iso.datetime(),
    files: z.array(
      z.strictObject({
        format: z.enum(fileFormats),
        /** Name for a download. */
        name: z.string(),
        bytes: z.number().int().nonnegative(),
        sha256: z.string(),
        /** What a reader of the file should know went wrong in it. */
        warnings: z.array(z.strictObject({ code: z.enum(warningCodes), message: z.string() })).optional(),
      }),
    ),
  }),
);

export type Receipt = z.infer<ReturnType<typeof receiptSchema>>;

/** Key of a report's file. */
export function fileKey(id: string, format: FileFormat): string {
  return `reports/${id}/report.${formats[format].extension}`;
}

/** A file of a report, as the store has it. */
export function storedReportFile(
  { id }: Pick<Receipt, 'id'>,
  { format, name, bytes, sha256 }: Receipt['files'][number],
): StoredFile {
  return { key: fileKey(id, format), name, mediaType: formats[format].mediaType, bytes, sha256 };
}

/** Key of a report's receipt. */
export function receiptKey(id: string): string {
  return `reports/${id}/report.json`;
}

/** The receipt under an id, or null where there is none. Throws `storage-failed` for one that cannot be read. */
export async function findReceipt(store: ObjectStore, id: string): Promise<Receipt | null> {
  const bytes = await store.get(receiptKey(id));
  if (bytes === null) return null;
  try {
    return receiptSchema().parse(JSON.parse(new TextDecoder().decode(bytes)));
  } catch (cause) {
    throw new CodedError(
      'storage-failed',
      `The receipt ${receiptKey(id)} cannot be read.`,
      { value: id },
      cause,
    );
  }
}
