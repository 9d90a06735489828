/** The page of the comparison that a subscription is to. */
import type { Dataset } from '../dataset/dataset.ts';
import { findRole } from '../dataset/resolve-role.ts';
import type { Subscription } from '../edition/subscription.ts';
import { pageAddress } from './comparison-address.ts';

/** Its address; where a role is no longer there, the page itself asks again. */
export function subscriptionAddress(
  { roles, location, baseline, exclude, locale }: Subscription,
  dataset: Dataset,
): string {
  // A title that people use is found by the page of the comparison itself, and so is what a role may be called now.
  const ids = roles.map((text) => findRole(dataset, text)?.id ?? text);
  return pageAddress({ roles: ids, location, baseline, exclude, locale });
}
