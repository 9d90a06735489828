/** The subscriptions in the store: finding, saving, listing and removing them. */
import { isDeepStrictEqual } from 'node:util';
import { CodedError } from '../errors.ts';
import { inParallel } from '../run/in-parallel.ts';
import { readStored, writeStored } from '../run/stored-json.ts';
import { maySee, type Viewer } from '../run/viewer.ts';
import type { ObjectStore } from '../storage/object-store.ts';
import { subscriptionKey, subscriptionsPrefix } from './keys.ts';
import { type Subscription, subscriptionSchema } from './subscription.ts';

const readsAtOnce = 16;

/** That there is no such subscription, or none that the caller may see: nobody learns which of the two. */
export function unknownSubscription(id: string): CodedError {
  const allowed = ['the id of one of your subscriptions'];
  return new CodedError('unknown-subscription', `You have no subscription '${id}'.`, { value: id, allowed });
}

/** The subscription, or null. */
export async function findSubscription(store: ObjectStore, id: string): Promise<Subscription | null> {
  return readStored(store, subscriptionKey(id), subscriptionSchema);
}

/** The subscription. Throws `unknown-subscription` where there is none that the viewer may see. */
export async function subscriptionOf(store: ObjectStore, id: string, viewer: Viewer): Promise<Subscription> {
  const found = await findSubscription(store, id);
  if (found === null || !maySee(viewer, found)) throw unknownSubscription(id);
  return found;
}

/** All subscriptions that the viewer may see, ascending by id. */
export async function listSubscriptions(store: ObjectStore, viewer: Viewer): Promise<Subscription[]> {
  const keys: string[] = [];
  for await (const { key } of store.list(subscriptionsPrefix)) if (key.endsWith('.json')) keys.push(key);
  const found = await inParallel(keys, readsAtOnce, (key) => readStored(store, key, subscriptionSchema));
  return found
    .filter((subscription) => subscription !== null && maySee(viewer, subscription))
    .filter((subscription) => subscription !== null);
}

/**
 * Saves a subscription of its owner: true where it is new, false where it replaced one. An id is taken once for all
 * callers. Throws `unknown-subscription` where it is somebody else's; whoever sees all changes it and leaves it theirs.
 */
export async function saveSubscription(
  store: ObjectStore,
  subscription: Subscription,
  viewer: Viewer,
): Promise<{ readonly saved: Subscription; readonly created: boolean }> {
  const { id } = subscription;
  const key = subscriptionKey(id);
  const isNew = (await findSubscription(store, id)) === null;
  if (isNew && (await writeStored(store, key, subscription, { ifAbsent: true })))
    return { saved: subscription, created: true };
  const { owner } = await subscriptionOf(store, id, viewer);
  const saved = { ...subscription, owner };
  await writeStored(store, key, saved);
  return { saved, created: false };
}

/** Saves a subscription whose id nobody has. Answers whether it is there now: false where the id is another one's, of anybody. */
export async function addSubscription(store: ObjectStore, subscription: Subscription): Promise<boolean> {
  if (await writeStored(store, subscriptionKey(subscription.id), subscription, { ifAbsent: true }))
    return true;
  return isDeepStrictEqual(await findSubscription(store, subscription.id), subscription);
}

/** Removes the subscription. Editions that were made with it stay. Throws `unknown-subscription`. */
export async function deleteSubscription(store: ObjectStore, id: string, viewer: Viewer): Promise<void> {
  await subscriptionOf(store, id, viewer);
  await store.delete(subscriptionKey(id));
}
