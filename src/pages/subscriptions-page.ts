/** The use case behind the page of subscriptions: those of whoever looks, in the words of the release. */
import type { Dataset } from '../dataset/dataset.ts';
import { findRole } from '../dataset/resolve-role.ts';
import type { Subscription } from '../edition/subscription.ts';
import { listSubscriptions } from '../edition/subscriptions.ts';
import { formatNames } from '../render/renderer.ts';
import { otherOwner, type Viewer } from '../run/viewer.ts';
import type { ObjectStore } from '../storage/object-store.ts';
import { placeNames } from './place-names.ts';
import { subscriptionAddress } from './subscription-address.ts';
import type { SubscriptionLine, SubscriptionsView } from './views.ts';

/** As many as the page lists; the API has them all. */
const mostListed = 200;

function lineOf(
  subscription: Subscription,
  dataset: Dataset,
  places: ReadonlyMap<string, string>,
  viewer: Viewer,
): SubscriptionLine {
  const { id, name, owner, roles, formats, location, onlyIfChanged } = subscription;
  const place = location === undefined ? null : (places.get(location) ?? location);
  return {
    id,
    name,
    owner: otherOwner(viewer, { owner }),
    titles: roles.map((text) => findRole(dataset, text)?.title ?? text),
    href: subscriptionAddress(subscription, dataset),
    place,
    formats: formats ?? formatNames,
    onlyIfChanged: onlyIfChanged === true,
  };
}

/** The subscriptions that the viewer may see, by name. */
export async function subscriptionsPage(
  { dataset, reports }: { readonly dataset: Dataset; readonly reports: ObjectStore },
  viewer: Viewer,
): Promise<Omit<SubscriptionsView, 'notice'>> {
  const all = await listSubscriptions(reports, viewer);
  const places = await placeNames(dataset);
  const lines = all.map((subscription) => lineOf(subscription, dataset, places, viewer));
  return {
    subscriptions: lines
      .toSorted((a, b) => (a.name.toLowerCase() < b.name.toLowerCase() ? -1 : 1))
      .slice(0, mostListed),
    total: all.length,
  };
}
