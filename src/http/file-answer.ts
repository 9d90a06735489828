/** Answers with one file of a report: its bytes, its name, and the tag that its receipt holds. */
import { z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { CodedError } from '../errors.ts';
import { formats } from '../render/renderer.ts';
import { readReportFile } from '../report/read-report-file.ts';
import type { Receipt } from '../report/receipt.ts';
import { attachment } from '../storage/content-disposition.ts';
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

/**
 * The file, a link to where it is stored, or 304 without reading it for a reader who has it. Throws what
 * `readReportFile` and `downloadLink` throw.
 */
export async function answerFile(
  c: Context,
  receipt: Receipt,
  file: Receipt['files'][number],
  services: Pick<HttpServices, 'reports' | 'downloads'>,
): Promise<Response> {
  const tag = `"${file.sha256}"`;
  if (isFresh(c, tag)) return c.body(null, 304, { ETag: tag });
  const link = await downloadLink(services, receipt, file, c.req.method);
  if (link !== null) return c.redirect(link, 302);
  const bytes = await readReportFile(services.reports, receipt, file);
  return c.body(bytes, 200, {
    'Content-Type': formats[file.format].mediaType,
    'Content-Disposition': attachment(file.name),
    'Content-Length': String(bytes.length),
    'Accept-Ranges': 'none',
    ETag: tag,
  });
}
