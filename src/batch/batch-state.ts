/** How a batch stands: published with its manifest, or begun and so far. */
import { CodedError } from '../errors.ts';
import { countResults } from '../run/count-results.ts';
import type { Viewer } from '../run/viewer.ts';
import type { ObjectStore } from '../storage/object-store.ts';
import { resultsPrefix } from './keys.ts';
import { type BatchManifest, findPublished } from './manifest.ts';
import { type Pin, pinOf } from './pin.ts';

export type BatchState =
  | { readonly status: 'published'; readonly pin: Pin; readonly manifest: BatchManifest }
  | {
      readonly status: 'unfinished';
      readonly pin: Pin;
      /** Reports that have a result. */
      readonly done: number;
    };

/** How a batch of the viewer stands. Throws `unknown-batch`. */
export async function batchState(store: ObjectStore, id: string, viewer: Viewer): Promise<BatchState> {
  const pin = await pinOf(store, id, viewer);
  const manifest = await findPublished(store, id);
  if (manifest !== null) return { status: 'published', pin, manifest };
  return { status: 'unfinished', pin, done: await countResults(store, resultsPrefix(id)) };
}

/** The manifest of a published batch. Throws `unknown-batch`, and `not-found` for one that is not published yet. */
export async function publishedBatch(store: ObjectStore, id: string, viewer: Viewer): Promise<BatchManifest> {
  const state = await batchState(store, id, viewer);
  if (state.status === 'published') return state.manifest;
  const message = `The batch ${id} is not published yet: ${state.done} of ${state.pin.reports} reports are made.`;
  throw new CodedError('not-found', message, { value: id });
}
