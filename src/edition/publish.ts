/** Publishes an edition: everything that is owed is verified, the index is written, and last of all the manifest. */
import { isDeepStrictEqual } from 'node:util';
import { CodedError } from '../errors.ts';
import { readReportFile } from '../report/read-report-file.ts';
import { findReceipt } from '../report/receipt.ts';
import { inParallel } from '../run/in-parallel.ts';
import { readStored, writeStored } from '../run/stored-json.ts';
import { writeIndex } from './index-report.ts';
import { manifestKey, resultKey } from './keys.ts';
import { countsOf, type EditionManifest, findManifest, type IndexFile, manifestItem } from './manifest.ts';
import type { Plan, PlanItem } from './plan.ts';
import { type ItemResult, resultSchema } from './result.ts';
import type { EditionServices } from './services.ts';

const readsAtOnce = 8;

function incomplete(item: PlanItem, reason: string): CodedError {
  const { id } = item.subscription;
  const message = `The edition ${item.month} is not published: ${reason} of the subscription '${id}'. Run it again.`;
  return new CodedError('incomplete-edition', message, { value: id });
}

async function resultOf(item: PlanItem, { reports, template }: EditionServices): Promise<ItemResult> {
  const result = await readStored(reports, resultKey(item.month, item.subscription.id), resultSchema);
  if (result === null) throw incomplete(item, 'there is no result');
  if (result.releaseSha256 !== item.releaseSha256) throw incomplete(item, 'another release is in the result');
  if (result.templateVersion !== template.version)
    throw incomplete(item, 'another template is in the result');
  return result;
}

/** Reads every byte of a report that was written, and compares it with its receipt and with the result. */
async function verified(item: PlanItem, services: EditionServices): Promise<ItemResult> {
  const result = await resultOf(item, services);
  if (result.status !== 'written') return result;
  const receipt = await findReceipt(services.reports, result.report);
  if (receipt === null) throw incomplete(item, 'the receipt is missing');
  if (!isDeepStrictEqual(receipt.files, result.files)) throw incomplete(item, 'the receipt is not that');
  for (const file of receipt.files) await readReportFile(services.reports, receipt, file);
  return result;
}

function bytesOf(results: readonly ItemResult[], index: readonly IndexFile[]): number {
  const files = results.flatMap((result) => (result.status === 'written' ? result.files : []));
  return [...files, ...index].reduce((sum, { bytes }) => sum + bytes, 0);
}

/**
 * Publishes what the plan owes. Fails closed: where a result, a receipt or a file is missing or is not what it should
 * be there is no manifest, and the error (`incomplete-edition`, `storage-failed`) says which. Of several that publish
 * at once one writes the manifest, and all answer it.
 */
export async function publishEdition(
  { pin, items }: Plan,
  services: EditionServices,
): Promise<EditionManifest> {
  const { reports, template, clock } = services;
  const { month, release, releaseSha256, previous } = pin;
  const results = await inParallel(items, readsAtOnce, (item) => verified(item, services));
  const index = await writeIndex({ pin, results }, services);
  const lines = results.map(manifestItem);
  const manifest: EditionManifest = {
    month,
    release,
    releaseSha256,
    templateVersion: template.version,
    previous,
    publishedAt: clock().toISOString(),
    counts: countsOf(lines),
    bytes: bytesOf(results, index),
    index,
    items: lines,
  };
  await writeStored(reports, manifestKey(month), manifest, { ifAbsent: true });
  const published = await findManifest(reports, month);
  if (published !== null) return published;
  const key = manifestKey(month);
  throw new CodedError('storage-failed', `${key} is gone from storage.`, { value: key });
}
