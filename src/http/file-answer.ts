/** Answers with a stored file: its bytes, its name, and the tag that its receipt holds. */
import { z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { CodedError } from '../errors.ts';
import { readReportFile } from '../report/read-report-file.ts';
import { type Receipt, storedReportFile } from '../report/receipt.ts';
import { attachment } from '../storage/content-disposition.ts';
import { checkStoredFile, type StoredFile } from '../storage/stored-file.ts';
import { downloadLink } from './downloads.ts';
import { isFresh } from './etag.ts';
import type { HttpServices } from './services.ts';

/** The file of a format. Throws `unknown-format`, naming those that the report has. */
export function fileOf(receipt: Receipt, format: string): Receipt['files'][number] {
  const file = receipt.files.find((candidate) => candidate.format === format);
  if (file) return file;
  const allowed = receipt.files.map((candidate) => candidate.format);
  const message = `The report has no format '${format}'. Allowed: ${allowed.join(', ')}.`;
  throw new CodedError('unknown-format', message, { value: format, allowed });
}

/** How OpenAPI describes the answer that is a link. */
export const fileLinkResponse = {
  description: 'Where the file can be had from for a few minutes, without a token',
  headers: z.object({ Location: z.url() }),
};

/** A body of a file: whole, or as its chunks come. */
type FileBody = Uint8Array<ArrayBuffer> | ReadableStream<Uint8Array>;

/**
 * A stored file, a link to where it is stored, or 304 without reading it for a reader who has it. `read` is asked for
 * the body where that is sent. Throws what `read`, `checkStoredFile` and `downloadLink` throw.
 */
export async function answerStoredFile(
  c: Context,
  file: StoredFile,
  services: Pick<HttpServices, 'reports' | 'downloads'>,
  read: () => Promise<FileBody>,
): Promise<Response> {
  const tag = `"${file.sha256}"`;
  if (isFresh(c, tag)) return c.body(null, 304, { ETag: tag });
  const link = await downloadLink(services, file, c.req.method);
  if (link !== null) return c.redirect(link, 302);
  const headers = {
    'Content-Type': file.mediaType,
    'Content-Disposition': attachment(file.name),
    'Content-Length': String(file.bytes),
    'Accept-Ranges': 'none',
    ETag: tag,
  };
  if (c.req.method !== 'HEAD') return c.body(await read(), 200, headers);
  await checkStoredFile(services.reports, file);
  return c.body(null, 200, headers);
}

/** A file of a report, as `answerStoredFile` answers. */
export async function answerFile(
  c: Context,
  receipt: Receipt,
  file: Receipt['files'][number],
  services: Pick<HttpServices, 'reports' | 'downloads'>,
): Promise<Response> {
  return answerStoredFile(c, storedReportFile(receipt, file), services, () =>
    readReportFile(services.reports, receipt, file),
  );
}
