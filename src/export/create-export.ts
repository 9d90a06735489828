/** The use case: a request becomes rows, a file in the store and, last of all, a receipt that all of them are in it. */
import type { Dataset } from '../dataset/dataset.ts';
import { CodedError } from '../errors.ts';
import type { ObjectStore } from '../storage/object-store.ts';
import { summed } from '../storage/summed.ts';
import type { AboutExport } from './about.ts';
import { csvFile } from './csv-file.ts';
import { exportFileName, exportId, exportVersion } from './export-id.ts';
import { type ExportReceipt, exportFileKey, exportReceiptKey, findExportReceipt } from './receipt.ts';
import { type ExportRequest, exportMedia, type ResolvedExport, resolveExport } from './request.ts';
import { type Expected, exportRows } from './rows.ts';
import { whereTexts } from './where.ts';
import type { FileStream, Written } from './written.ts';
import { xlsxFile } from './xlsx-file.ts';

/** What exporting needs. */
export interface ExportServices {
  readonly dataset: Dataset;
  /** Where exports are kept, beside the reports. */
  readonly reports: ObjectStore;
  readonly clock: () => Date;
}

/** An export, whether it was made now or found. */
export interface ExportResult {
  readonly receipt: ExportReceipt;
  readonly created: boolean;
}

/** An export counts as made when its receipt is there and its file still has its size. */
async function findWhole(reports: ObjectStore, id: string): Promise<ExportReceipt | null> {
  // A receipt that cannot be read, perhaps of an older program, is as good as none: the export is made again.
  const receipt = await findExportReceipt(reports, id).catch(() => null);
  if (receipt === null) return null;
  const info = await reports.head(exportFileKey(id, receipt.request.format));
  return info?.bytes === receipt.file.bytes ? receipt : null;
}

function aboutOf({ table, where }: ResolvedExport, { manifest, sha256 }: Dataset): AboutExport {
  const { release, sources } = manifest;
  const [year, month] = release.split(/[.-]/);
  return {
    sheet: table.title,
    title: table.title,
    rowIs: table.rowIs,
    where: whereTexts(where),
    release,
    releaseSha256: sha256,
    date: `${year}-${month}-01`,
    sources,
  };
}

/** Refuses a file that does not hold every row, while its store can still forget it. */
function checkRows({ rows: expected }: Expected, { rows: written }: Written): void {
  if (written === expected) return;
  throw new CodedError('internal', `The export must have ${expected} rows, and ${written} were written.`, {
    value: written,
  });
}

/** The chunks as they come; their end waits for `check`. Where it throws the stream fails, and a store forgets what it took. */
async function* checked(chunks: AsyncIterable<Uint8Array>, check: () => void): AsyncGenerator<Uint8Array> {
  yield* chunks;
  check();
}

async function write(
  resolved: ResolvedExport,
  id: string,
  { dataset, reports, clock }: ExportServices,
): Promise<ExportReceipt> {
  const { table, format, where, columns, profile } = resolved;
  const { batches, expected } = await exportRows(resolved, dataset);
  const { chunks, written }: FileStream =
    profile === null
      ? xlsxFile(columns, batches, aboutOf(resolved, dataset))
      : csvFile(columns, batches, profile);
  const sum = { bytes: 0, sha256: '' };
  const stream = summed(
    checked(chunks, () => checkRows(expected, written)),
    sum,
  );
  await reports.putStream(exportFileKey(id, format), stream, { contentType: exportMedia[format] });
  const { release } = dataset.manifest;
  return {
    id,
    request: {
      table: table.id,
      format,
      where: whereTexts(where),
      columns: columns.map(({ key }) => key),
      csv: profile === null ? null : { profile },
    },
    release,
    releaseSha256: dataset.sha256,
    exportVersion,
    createdAt: clock().toISOString(),
    roles: expected.roles,
    rows: { expected: expected.rows, written: written.rows },
    sheets: [...written.sheets],
    file: { name: exportFileName(resolved, release, id), mediaType: exportMedia[format], ...sum },
  };
}

/**
 * The export that a request asks for, written now or found as it was stored before. Throws what `resolveExport`
 * throws, `damaged-release`, `storage-failed` and `storage-unavailable`; then nothing new is stored.
 */
export async function createExport(request: ExportRequest, services: ExportServices): Promise<ExportResult> {
  const { dataset, reports } = services;
  const resolved = await resolveExport(request, dataset);
  const id = exportId(resolved, dataset.sha256);
  const found = await findWhole(reports, id);
  if (found !== null) return { receipt: found, created: false };
  const receipt = await write(resolved, id, services);
  const bytes = new TextEncoder().encode(`${JSON.stringify(receipt, null, 2)}\n`);
  await reports.put(exportReceiptKey(id), bytes, { contentType: 'application/json' });
  return { receipt, created: true };
}
