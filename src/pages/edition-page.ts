/** The use cases behind the pages of editions: which there are, how one stands, and what changed for whoever looks. */
import type { Dataset } from '../dataset/dataset.ts';
import type { Change } from '../edition/changes.ts';
import { type EditionState, editionOf, findEdition } from '../edition/edition-state.ts';
import { resultKey } from '../edition/keys.ts';
import { countsOf, type EditionManifest, type ManifestItem } from '../edition/manifest.ts';
import { begunMonths } from '../edition/pin.ts';
import { findItems } from '../edition/plan.ts';
import { resultSchema } from '../edition/result.ts';
import { inParallel } from '../run/in-parallel.ts';
import { readStored } from '../run/stored-json.ts';
import { maySee, otherOwner, type Viewer } from '../run/viewer.ts';
import type { ObjectStore } from '../storage/object-store.ts';
import { reportFiles } from './report-files.ts';
import { subscriptionAddress } from './subscription-address.ts';
import type { EditionItem, EditionLine, EditionsView, EditionView, ProgressView } from './views.ts';

/** As many editions as the list has at once: each is read to be told of. */
const mostEditions = 12;

/** Of so many subscriptions the page tells each change; of the others it tells how many there are. */
const mostDetailed = 30;

/** As many changes as it tells of one subscription. */
const mostChanges = 40;

const readsAtOnce = 8;

interface Services {
  readonly dataset: Dataset;
  readonly reports: ObjectStore;
}

/** The page of an edition. */
export function editionAddress(month: string): string {
  return `/editions/${month}`;
}

/** How far an edition is. */
export function progressOf(state: EditionState): ProgressView {
  if (state.status === 'unfinished') return { expected: state.expected, done: state.done, isFinished: false };
  const { expected } = state.manifest.counts;
  return { expected, done: expected, isFinished: true };
}

function ownOf({ items }: EditionManifest, viewer: Viewer): ManifestItem[] {
  return items.filter((item) => maySee(viewer, item));
}

function lineOf(state: EditionState, viewer: Viewer): EditionLine {
  const { month, release } = state.status === 'published' ? state.manifest : state.pin;
  const isPublished = state.status === 'published';
  return {
    month,
    release,
    href: editionAddress(month),
    publishedAt: isPublished ? state.manifest.publishedAt : null,
    counts: isPublished ? countsOf(ownOf(state.manifest, viewer)) : null,
    progress: progressOf(state),
  };
}

/** The newest editions, of those before a month where one is given. Counts are of what the viewer may see. */
export async function editionsPage(
  store: ObjectStore,
  viewer: Viewer,
  before: string | undefined,
): Promise<EditionsView> {
  const begun = (await begunMonths(store)).toReversed();
  const months = before === undefined ? begun : begun.filter((month) => month < before);
  const shown = months.slice(0, mostEditions);
  const states = await inParallel(shown, readsAtOnce, (month) => findEdition(store, month));
  return {
    editions: states.flatMap((state) => (state === null ? [] : [lineOf(state, viewer)])),
    older: months.length > shown.length ? `/editions?before=${shown.at(-1)}` : null,
  };
}

/** The changes of an item, which stand in its result and not in the manifest. */
async function changesOf(store: ObjectStore, month: string, item: ManifestItem): Promise<readonly Change[]> {
  const result = await readStored(store, resultKey(month, item.subscription), resultSchema);
  return result === null || result.status === 'failed' ? [] : (result.changes ?? []);
}

/** The page of each comparison by the id of its subscription, as the edition was planned with them. */
async function addressesOf(month: string, { dataset, reports }: Services): Promise<Map<string, string>> {
  const planned = (await findItems(reports, month)) ?? [];
  return new Map(
    planned.map(({ subscription }) => [subscription.id, subscriptionAddress(subscription, dataset)]),
  );
}

interface Shown {
  readonly isDetailed: boolean;
  readonly viewer: Viewer;
  readonly href: string | null;
}

async function itemOf(
  store: ObjectStore,
  month: string,
  item: ManifestItem,
  { isDetailed, viewer, href }: Shown,
): Promise<EditionItem> {
  const { subscription, name, owner, status, changes, report, files, error } = item;
  const details = isDetailed ? await changesOf(store, month, item) : [];
  return {
    subscription,
    name,
    owner: otherOwner(viewer, { owner }),
    status,
    href: status === 'failed' ? null : href,
    changeCount: changes,
    changes: details.slice(0, mostChanges),
    files: report === null ? [] : reportFiles(report, files),
    error: error?.message ?? null,
  };
}

async function itemsOf(manifest: EditionManifest, viewer: Viewer, services: Services) {
  const own = ownOf(manifest, viewer);
  const { month } = manifest;
  const addresses = own.length === 0 ? new Map<string, string>() : await addressesOf(month, services);
  const detailed = new Set(own.filter(({ changes }) => (changes ?? 0) > 0).slice(0, mostDetailed));
  return inParallel(own, readsAtOnce, (item) =>
    itemOf(services.reports, month, item, {
      isDetailed: detailed.has(item),
      viewer,
      href: addresses.get(item.subscription) ?? null,
    }),
  );
}

/** The edition of a month as the viewer may see it. Throws `unknown-edition`. */
export async function editionPage(month: string, viewer: Viewer, services: Services): Promise<EditionView> {
  const state = await editionOf(services.reports, month);
  const { previous } = state.status === 'published' ? state.manifest : state.pin;
  const isPublished = state.status === 'published';
  return {
    ...lineOf(state, viewer),
    begunAt: isPublished ? null : state.pin.begunAt,
    previous: previous === null ? null : { month: previous, href: editionAddress(previous) },
    items: isPublished ? await itemsOf(state.manifest, viewer, services) : [],
    index:
      isPublished && viewer.seesAll
        ? state.manifest.index.map(({ format, name, bytes }) => ({
            format,
            name,
            bytes,
            href: `/downloads/editions/${month}/${format}`,
          }))
        : [],
    progressHref: `${editionAddress(month)}/progress`,
  };
}
