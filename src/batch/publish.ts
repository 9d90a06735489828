/** Publishes a batch: every report that is owed goes into the zip, byte for byte, and last of all comes the manifest. */
import { CodedError } from '../errors.ts';
import { findReceipt, type Receipt } from '../report/receipt.ts';
import { inParallel } from '../run/in-parallel.ts';
import type { RunServices } from '../run/services.ts';
import { writeStored } from '../run/stored-json.ts';
import type { ObjectStore } from '../storage/object-store.ts';
import { summed } from '../storage/summed.ts';
import { zipStream } from '../zip/zip-stream.ts';
import { indexCsv, indexPath } from './index-csv.ts';
import { manifestKey, zipKey } from './keys.ts';
import { type BatchManifest, findManifest, type ManifestItem } from './manifest.ts';
import type { Pin } from './pin.ts';
import type { Plan, PlanItem } from './plan.ts';
import { findResult, type ItemResult } from './work.ts';
import { fileParts, foldersOf } from './zip-files.ts';

const readsAtOnce = 16;

/** An item with what became of it: the receipt of its report where there is one. */
interface Done {
  readonly item: PlanItem;
  readonly result: ItemResult;
  readonly receipt: Receipt | null;
}

function incomplete({ batch, report }: PlanItem, reason: string): CodedError {
  const message = `The batch ${batch} is not published: ${reason} of the report ${report}. Run it again.`;
  return new CodedError('incomplete-batch', message, { value: report });
}

async function doneOf(item: PlanItem, { reports }: RunServices): Promise<Done> {
  const result = await findResult(reports, item);
  if (result === null) throw incomplete(item, 'there is no result');
  if (result.status === 'failed') return { item, result, receipt: null };
  const receipt = await findReceipt(reports, item.report);
  if (receipt === null) throw incomplete(item, 'the receipt is missing');
  return { item, result, receipt };
}

/** The comparisons in the order in which they were asked for. */
function manifestItems(done: readonly Done[]): ManifestItem[] {
  const items = done.flatMap(({ item, result }) =>
    item.positions.map((position) => ({
      position,
      roles: item.request.roles,
      status: result.status,
      report: result.status === 'written' ? item.report : null,
      error: result.status === 'failed' ? result.error : null,
    })),
  );
  return items.toSorted((a, b) => a.position - b.position);
}

/**
 * Writes the zip: the same reports give the same bytes. Each file is verified as it is read, so that the store is left
 * without a zip where one is missing or is not what its receipt says.
 */
async function writeZip(
  { id, release }: Pin,
  items: readonly ManifestItem[],
  receipts: readonly Receipt[],
  { reports }: RunServices,
): Promise<BatchManifest['file']> {
  const folders = foldersOf(receipts);
  const index = indexCsv(items, new Map(receipts.map((receipt) => [receipt.id, receipt])), folders);
  async function* parts() {
    yield { path: indexPath, bytes: index, isDeflated: true };
    yield* fileParts(receipts, folders, reports);
  }
  const sum = { bytes: 0, sha256: '' };
  const mediaType = 'application/zip';
  await reports.putStream(zipKey(id), summed(zipStream(parts()), sum), { contentType: mediaType });
  return { name: `comparisons-${release}-${id.slice(-8)}.zip`, mediaType, ...sum };
}

/**
 * The manifest that is stored from now on. One that was there is kept where it has this zip: it was made again for it.
 * Where it has another (another program may give other bytes) it is replaced, or the two would never agree.
 */
async function keepManifest(manifest: BatchManifest, reports: ObjectStore): Promise<BatchManifest> {
  const key = manifestKey(manifest.id);
  if (await writeStored(reports, key, manifest, { ifAbsent: true })) return manifest;
  const there = await findManifest(reports, manifest.id);
  if (there?.file.sha256 === manifest.file.sha256) return there;
  await writeStored(reports, key, manifest);
  return manifest;
}

/**
 * Publishes what the plan owes. Fails closed: where a result, a receipt or a file is missing or is not what it should
 * be there is no manifest, and the error (`incomplete-batch`, `storage-failed`) says which. Of several that publish at
 * once one writes the manifest, and all answer it.
 */
export async function publishBatch({ pin, items }: Plan, services: RunServices): Promise<BatchManifest> {
  const { reports, clock } = services;
  const done = await inParallel(items, readsAtOnce, (item) => doneOf(item, services));
  const lines = manifestItems(done);
  const receipts = done.map(({ receipt }) => receipt).filter((receipt) => receipt !== null);
  const file = await writeZip(pin, lines, receipts, services);
  const failed = lines.filter(({ status }) => status === 'failed').length;
  const manifest: BatchManifest = {
    ...pin,
    publishedAt: clock().toISOString(),
    counts: {
      expected: pin.comparisons,
      written: lines.length - failed,
      failed,
      files: receipts.reduce((count, { files }) => count + files.length, 0),
    },
    file,
    items: lines,
  };
  return keepManifest(manifest, reports);
}
