/** How an edition stands: published with its manifest, or begun and so far. */
import { CodedError } from '../errors.ts';
import { countResults } from '../run/count-results.ts';
import type { ObjectStore } from '../storage/object-store.ts';
import { resultsPrefix } from './keys.ts';
import { type EditionManifest, findManifest } from './manifest.ts';
import { begunMonths, findPin, type Pin } from './pin.ts';
import { findItems } from './plan.ts';

export type EditionState =
  | { readonly status: 'published'; readonly manifest: EditionManifest }
  | {
      readonly status: 'unfinished';
      readonly pin: Pin;
      /** Null until the plan is made. */
      readonly expected: number | null;
      /** Items that have a result. */
      readonly done: number;
    };

/** How the edition of a month stands, or null where it was not begun. */
export async function findEdition(store: ObjectStore, month: string): Promise<EditionState | null> {
  const manifest = await findManifest(store, month);
  if (manifest !== null) return { status: 'published', manifest };
  const pin = await findPin(store, month);
  if (pin === null) return null;
  const items = await findItems(store, month);
  return {
    status: 'unfinished',
    pin,
    expected: items?.length ?? null,
    done: await countResults(store, resultsPrefix(month)),
  };
}

/** The same, or `unknown-edition`, which names the months that were begun. */
export async function editionOf(store: ObjectStore, month: string): Promise<EditionState> {
  const found = await findEdition(store, month);
  if (found !== null) return found;
  const begun = await begunMonths(store);
  const message = `There is no edition of ${month}. Editions: ${begun.slice(-12).join(', ') || 'none'}.`;
  throw new CodedError('unknown-edition', message, { value: month, allowed: begun });
}
