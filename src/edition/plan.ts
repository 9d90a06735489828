/** The plan of an edition: one item for each subscription, each complete in itself, pinned to one release. */
import { z } from 'zod';
import { CodedError } from '../errors.ts';
import { keepPlan, readPlan, writeStored } from '../run/stored-json.ts';
import type { ObjectStore } from '../storage/object-store.ts';
import { type Locale, usualLocale } from '../words/locale.ts';
import { chooseRelease } from './choose-release.ts';
import { pinKey, planKey } from './keys.ts';
import { findManifest, isPublished, type ManifestItem } from './manifest.ts';
import { monthSchema } from './month.ts';
import { begunMonths, findPin, type Pin } from './pin.ts';
import type { EditionServices } from './services.ts';
import { subscriptionSchema } from './subscription.ts';
import { listSubscriptions } from './subscriptions.ts';

/** A line of the plan: all that working on it takes beside the services. */
export const planItemSchema = z.strictObject({
  month: monthSchema,
  release: z.string(),
  releaseSha256: z.string(),
  subscription: subscriptionSchema,
  /** Key of the figures to compare with; null for a subscription that the edition before did not have. */
  before: z.string().nullable(),
});

export type PlanItem = z.infer<typeof planItemSchema>;

export interface Plan {
  readonly pin: Pin;
  readonly items: readonly PlanItem[];
}

/** What a plan may be told; both are found out where they are not given. */
export interface PlanChoices {
  readonly release?: string | undefined;
  /** The words of the index. */
  readonly locale?: Locale | undefined;
}

/** The last month before this one whose edition is published. */
async function previousMonth(store: ObjectStore, month: string): Promise<string | null> {
  const earlier = (await begunMonths(store)).filter((begun) => begun < month).toReversed();
  for (const candidate of earlier) if (await isPublished(store, candidate)) return candidate;
  return null;
}

async function makePin(
  month: string,
  { release, locale = usualLocale }: PlanChoices,
  services: EditionServices,
) {
  const chosen = await services.releases.open(await chooseRelease(month, services.releases, release));
  const pin: Pin = {
    month,
    release: chosen.manifest.release,
    releaseSha256: chosen.sha256,
    previous: await previousMonth(services.reports, month),
    locale,
    begunAt: services.clock().toISOString(),
  };
  await writeStored(services.reports, pinKey(month), pin, { ifAbsent: true });
}

/** Refuses another release than the one that an edition was begun on: `unknown-release`. */
export function checkRelease(
  { month, release }: Pick<Pin, 'month' | 'release'>,
  asked: string | undefined,
): void {
  if (asked === undefined || asked === release) return;
  const message = `The edition ${month} was begun on release ${release} and stays on it, not on '${asked}'.`;
  throw new CodedError('unknown-release', message, { value: asked, allowed: [release] });
}

/** The pin of the month: of whoever began it first. */
async function pinOf(month: string, choices: PlanChoices, services: EditionServices): Promise<Pin> {
  if ((await findPin(services.reports, month)) === null) await makePin(month, choices, services);
  const pin = await findPin(services.reports, month);
  if (pin === null)
    throw new CodedError('storage-failed', `${pinKey(month)} is gone from storage.`, { value: month });
  checkRelease(pin, choices.release);
  return pin;
}

/** Where the figures of a subscription's last comparison are. One of another owner's under the same id has none. */
async function earlierFigures(store: ObjectStore, { previous }: Pin): Promise<Map<string, ManifestItem>> {
  const manifest = previous === null ? null : await findManifest(store, previous);
  return new Map(manifest?.items.map((item) => [item.subscription, item]));
}

async function makeItems(pin: Pin, { reports }: EditionServices): Promise<PlanItem[]> {
  const { month, release, releaseSha256 } = pin;
  const earlier = await earlierFigures(reports, pin);
  const subscriptions = await listSubscriptions(reports, { subject: '', seesAll: true });
  return subscriptions.map((subscription) => {
    const item = earlier.get(subscription.id);
    const before = item?.owner === subscription.owner ? item.figures : null;
    return { month, release, releaseSha256, subscription, before };
  });
}

/** The items of a month as they were planned, or null where it has no plan yet. */
export async function findItems(store: ObjectStore, month: string): Promise<PlanItem[] | null> {
  return readPlan(store, planKey(month), planItemSchema);
}

/**
 * The plan of a month, made now or found as it was made first: of many that plan at once, all get the same one. A
 * subscription that is saved afterwards is for the next edition. Throws `unknown-release`, also where the month was
 * begun on another release than the one asked for.
 */
export async function planEdition(
  month: string,
  choices: PlanChoices,
  services: EditionServices,
): Promise<Plan> {
  const { reports } = services;
  const pin = await pinOf(month, choices, services);
  const known = await findItems(reports, month);
  if (known !== null) return { pin, items: known };
  const made = await makeItems(pin, services);
  return { pin, items: await keepPlan(reports, planKey(month), made, planItemSchema) };
}
