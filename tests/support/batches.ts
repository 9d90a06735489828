/** Batches over the small worlds of editions: asked for, run in this thread, and read back whole. */
import { createHash } from 'node:crypto';
import { unzipSync } from 'fflate';
import { expect } from 'vitest';
import { type BatchManifest, findManifest, storedBatchFile } from '../../src/batch/manifest.ts';
import type { Pin } from '../../src/batch/pin.ts';
import { planBatch } from '../../src/batch/plan.ts';
import { type BatchRequest, resolveBatch } from '../../src/batch/request.ts';
import { type BatchRun, runBatch } from '../../src/batch/run-batch.ts';
import { workOn } from '../../src/batch/work.ts';
import { findReceipt } from '../../src/report/receipt.ts';
import type { RunServices } from '../../src/run/services.ts';
import type { ObjectStore } from '../../src/storage/object-store.ts';
import { sixRoles } from './editions.ts';
import { ownCrew } from './own-crew.ts';

/** The ids of the six roles. */
export const sixIds = Object.keys(sixRoles).map((title) => title.toLowerCase());

/** So many comparisons of the six roles as CSV, none like another. */
export function manyComparisons(count: number): BatchRequest {
  const locales = ['en-US', 'en-GB', 'de-DE', 'fr-FR', 'es-ES'];
  const comparisons = sixIds
    .flatMap((first) => sixIds.filter((second) => second !== first).map((second) => [first, second]))
    .flatMap((roles) => locales.map((locale) => ({ roles, locale })));
  return { comparisons: comparisons.slice(0, count), formats: ['csv'] };
}

/** Asks for a batch on the release in force, as its owner. */
export async function askFor(request: BatchRequest, services: RunServices, owner = 'anna'): Promise<Pin> {
  const dataset = await services.releases.open(await services.releases.inForce());
  return planBatch(await resolveBatch(request, dataset), owner, { ...services, dataset });
}

/** Runs a batch in this thread, as the command does in several. */
export async function runHere(pin: Pin, services: RunServices): Promise<BatchRun> {
  const openCrew = async (release: string) =>
    ownCrew(workOn, { ...services, dataset: await services.releases.open(release) });
  return runBatch(pin, services, openCrew, () => undefined);
}

const hex = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

/** The zip of a published batch, by name, after its bytes were compared with the manifest. */
export async function zipOf(
  store: ObjectStore,
  manifest: BatchManifest,
): Promise<Record<string, Uint8Array>> {
  const { key, bytes, sha256 } = storedBatchFile(manifest);
  const zip = (await store.get(key)) ?? new Uint8Array();
  expect({ bytes: zip.length, sha256: hex(zip) }).toEqual({ bytes, sha256 });
  return unzipSync(zip);
}

/**
 * Expects a manifest whose counts add up, and a zip that has every file of every report, byte for byte, and nothing
 * else; answers the manifest.
 */
export async function expectWhole(store: ObjectStore, id: string, expected: number): Promise<BatchManifest> {
  const manifest = await findManifest(store, id);
  if (manifest === null) throw new Error(`${id} is not published`);
  const { counts, items } = manifest;
  expect(items.map(({ position }) => position)).toEqual(Array.from({ length: expected }, (_, at) => at + 1));
  expect(counts).toMatchObject({ expected, written: expected - counts.failed });
  const owed: string[] = [];
  for (const report of new Set(items.map((item) => item.report ?? '')))
    for (const { sha256 } of (await findReceipt(store, report))?.files ?? []) owed.push(sha256);
  const { 'manifest.csv': index, ...files } = await zipOf(store, manifest);
  expect(Object.values(files).map(hex).toSorted()).toEqual(owed.toSorted());
  expect(counts.files).toBe(owed.length);
  for (const [name, bytes] of Object.entries(files))
    expect(new TextDecoder().decode(index)).toContain(`${name},${bytes.length},${hex(bytes)},`);
  return manifest;
}
