/** The use cases behind the pages of batches: which the viewer has, and how one stands with all that came of it. */
import { type BatchState, batchState } from '../batch/batch-state.ts';
import { type ManifestItem, seemsPublished } from '../batch/manifest.ts';
import { listPins, type Pin } from '../batch/pin.ts';
import type { Dataset } from '../dataset/dataset.ts';
import { nation } from '../dataset/places.ts';
import { findRole } from '../dataset/resolve-role.ts';
import { findReceipt, type Receipt } from '../report/receipt.ts';
import { inParallel } from '../run/in-parallel.ts';
import { otherOwner, type Viewer } from '../run/viewer.ts';
import type { ObjectStore } from '../storage/object-store.ts';
import { usualLocale } from '../words/locale.ts';
import { pageAddress } from './comparison-address.ts';
import { placeNames } from './place-names.ts';
import { reportFiles } from './report-files.ts';
import type { BatchesView, BatchItem, BatchLine, BatchView, ProgressView } from './views.ts';

/** As many batches as the list has; the API has them all. */
const mostBatches = 100;

/** As many comparisons as the page of a batch has at once: the receipt of each is read. */
const mostItems = 50;

const readsAtOnce = 16;

interface Services {
  readonly dataset: Dataset;
  readonly reports: ObjectStore;
}

/** The page of a batch, or of its comparisons from this one on, counted from 1. */
function batchAddress(id: string, from = 1): string {
  return from === 1 ? `/batches/${id}` : `/batches/${id}?from=${from}`;
}

/** The title of a major group; smaller ones are known by their codes. */
function groupName(code: string, { manifest }: Dataset): string {
  return manifest.groups.find((group) => group.code === code)?.title ?? code;
}

function lineOf(
  { id, owner, group, comparisons, release, begunAt }: Pin,
  published: boolean,
  viewer: Viewer,
  dataset: Dataset,
): BatchLine {
  return {
    id,
    href: batchAddress(id),
    owner: otherOwner(viewer, { owner }),
    group: group === null ? null : groupName(group, dataset),
    comparisons,
    release,
    begunAt,
    isPublished: published,
  };
}

/** The batches that the viewer may see, the newest first. */
export async function batchesPage({ dataset, reports }: Services, viewer: Viewer): Promise<BatchesView> {
  const pins = await listPins(reports, viewer);
  const batches = await inParallel(pins.slice(0, mostBatches), readsAtOnce, async (pin) =>
    lineOf(pin, await seemsPublished(reports, pin.id), viewer, dataset),
  );
  return { batches, total: pins.length };
}

/** How far a batch is. */
export function batchProgress(state: BatchState): ProgressView {
  const expected = state.pin.reports;
  if (state.status === 'unfinished') return { expected, done: state.done, isFinished: false };
  return { expected, done: expected, isFinished: true };
}

/** What a comparison has beside its roles; the usual is not said. */
function choicesOf({ location, locale }: Receipt['request'], places: ReadonlyMap<string, string>): string[] {
  return [
    ...(location === nation.id ? [] : [places.get(location) ?? location]),
    ...(locale === usualLocale ? [] : [locale]),
  ];
}

function itemOf(
  { position, roles, error }: ManifestItem,
  receipt: Receipt | null,
  dataset: Dataset,
  places: ReadonlyMap<string, string>,
): BatchItem {
  return {
    position,
    titles: roles.map((id) => findRole(dataset, id)?.title ?? id),
    choices: receipt === null ? [] : choicesOf(receipt.request, places),
    href: receipt === null ? null : pageAddress(receipt.request),
    files: receipt === null ? [] : reportFiles(receipt.id, receipt.files),
    error: error?.message ?? null,
  };
}

/** The batch of the viewer, with its comparisons from one on, counted from 1. Throws `unknown-batch`. */
export async function batchPage(
  id: string,
  from: number,
  viewer: Viewer,
  { dataset, reports }: Services,
): Promise<BatchView> {
  const state = await batchState(reports, id, viewer);
  const manifest = state.status === 'published' ? state.manifest : null;
  const all = manifest?.items ?? [];
  const first = Math.min(Math.max(1, from), Math.max(1, all.length));
  const next = first + mostItems;
  const places = await placeNames(dataset);
  const items = await inParallel(all.slice(first - 1, next - 1), readsAtOnce, async (item) =>
    itemOf(item, item.report === null ? null : await findReceipt(reports, item.report), dataset, places),
  );
  const failed = first === 1 ? all.filter(({ status }) => status === 'failed') : [];
  return {
    ...lineOf(state.pin, manifest !== null, viewer, dataset),
    publishedAt: manifest?.publishedAt ?? null,
    counts: manifest?.counts ?? null,
    zip: manifest && { ...manifest.file, href: `/downloads/batches/${id}/file` },
    failed: failed.slice(0, mostItems).map((item) => itemOf(item, null, dataset, places)),
    items,
    before: first === 1 ? null : batchAddress(id, Math.max(1, first - mostItems)),
    after: next > all.length ? null : batchAddress(id, next),
    progress: batchProgress(state),
    progressHref: `${batchAddress(id)}/progress`,
  };
}
