/** The main use case: a request becomes a comparison, a document, files and, last of all, a receipt. */
import { createHash } from 'node:crypto';
import type { Comparison } from '../comparison/comparison.ts';
import type { Dataset } from '../dataset/dataset.ts';
import type { Place } from '../dataset/places.ts';
import type { RoleMatch } from '../dataset/role-search.ts';
import type { Document, DocumentOptions } from '../document/document.ts';
import type { RendererLookup } from '../render/registry.ts';
import { type FileFormat, filesOf, formats, type Warning } from '../render/renderer.ts';
import type { ObjectStore } from '../storage/object-store.ts';
import { compareResolved } from './compare-roles.ts';
import { fileKey, findReceipt, type Receipt, receiptKey } from './receipt.ts';
import { fileName, reportId } from './report-id.ts';
import { type ReportRequest, type ResolvedReport, resolveReport } from './request.ts';

/** What a report says and looks like; its version is part of a report's id. */
export interface ReportTemplate {
  readonly version: number;
  document(comparison: Comparison, options: DocumentOptions): Document;
  /** What matters most in the comparison, in sentences. */
  summary(comparison: Comparison): string[];
}

/** What making reports needs. */
export interface ReportServices {
  readonly dataset: Dataset;
  readonly reports: ObjectStore;
  readonly template: ReportTemplate;
  readonly renderer: RendererLookup;
  readonly clock: () => Date;
}

/** A report, whether it was made now or found, and by which titles its roles were asked for. */
export interface ReportResult {
  readonly receipt: Receipt;
  readonly created: boolean;
  /** In the order of the request; the report itself is the same whatever a role was called. */
  readonly matches: readonly RoleMatch[];
  /** The place that was asked for; null for the nation. */
  readonly place: Place | null;
}

interface RenderedFile {
  readonly entry: Receipt['files'][number];
  readonly bytes: Uint8Array;
}

/** A report counts as made when its receipt is there and every file it names still has its size. */
async function findWhole(reports: ObjectStore, id: string): Promise<Receipt | null> {
  // A receipt that cannot be read, perhaps of an older program, is as good as none: the report is made again.
  const receipt = await findReceipt(reports, id).catch(() => null);
  if (receipt === null) return null;
  const infos = await Promise.all(receipt.files.map((file) => reports.head(fileKey(id, file.format))));
  return receipt.files.every((file, position) => infos[position]?.bytes === file.bytes) ? receipt : null;
}

async function renderFile(
  format: FileFormat,
  document: Document,
  name: string,
  services: ReportServices,
): Promise<RenderedFile> {
  const renderer = await services.renderer(format);
  const warnings: Warning[] = [];
  const bytes = await renderer.render(document, (warning) => warnings.push(warning));
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return {
    bytes,
    entry: {
      format,
      name,
      bytes: bytes.length,
      sha256,
      ...(warnings.length > 0 ? { warnings } : {}),
    },
  };
}

async function render(resolved: ResolvedReport, id: string, services: ReportServices): Promise<Receipt> {
  const { dataset, template, reports, clock } = services;
  const { release } = dataset.manifest;
  // Only the workbook has room for every state.
  const extras = { statePay: resolved.formats.includes('xlsx') };
  const comparison = await compareResolved(resolved, dataset, extras);
  const nameOf = (format: FileFormat) => fileName(resolved, release, id, format);
  const { paper, csv } = resolved;
  const document = template.document(comparison, { paper, csv, csvFileName: nameOf('csv') });
  // Every file is rendered before the first is stored: a renderer that fails leaves nothing behind.
  const files: RenderedFile[] = [];
  for (const format of resolved.formats.flatMap((name) => filesOf[name]))
    files.push(await renderFile(format, document, nameOf(format), services));
  await Promise.all(
    files.map(({ entry: { format }, bytes }) =>
      reports.put(fileKey(id, format), bytes, { contentType: formats[format].mediaType }),
    ),
  );
  return {
    id,
    title: document.title,
    request: {
      roles: resolved.roles.map((role) => role.id),
      formats: [...resolved.formats],
      location: resolved.location,
      baseline: resolved.baseline.id,
      paper,
      csv,
      exclude: [...resolved.exclude],
      locale: resolved.locale,
    },
    release,
    releaseSha256: dataset.sha256,
    templateVersion: template.version,
    createdAt: clock().toISOString(),
    files: files.map(({ entry }) => entry),
  };
}

/**
 * The report that a request asks for, rendered now or found as it was stored before. Throws what
 * `resolveReport` throws, `damaged-release` and `storage-failed`; then no receipt is written.
 */
export async function createReport(request: ReportRequest, services: ReportServices): Promise<ReportResult> {
  const { dataset, template, reports } = services;
  const resolved = await resolveReport(request, dataset);
  const { matches } = resolved;
  const place = resolved.place?.place ?? null;
  const id = reportId(resolved, dataset.sha256, template.version);
  const found = await findWhole(reports, id);
  if (found !== null) return { receipt: found, created: false, matches, place };
  const receipt = await render(resolved, id, services);
  const bytes = new TextEncoder().encode(`${JSON.stringify(receipt, null, 2)}\n`);
  await reports.put(receiptKey(id), bytes, { contentType: 'application/json' });
  return { receipt, created: true, matches, place };
}
