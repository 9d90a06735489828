/** The use case behind the form that subscribes: what was typed becomes a subscription, or is asked for again. */
import type { Dataset } from '../dataset/dataset.ts';
import { findRole } from '../dataset/resolve-role.ts';
import { roleId } from '../dataset/role-id.ts';
import {
  type Subscription,
  type SubscriptionRequest,
  subscriptionRequestSchema,
} from '../edition/subscription.ts';
import { addSubscription } from '../edition/subscriptions.ts';
import { CodedError, requestErrorCodes } from '../errors.ts';
import { type ReportRequest, resolveReport } from '../report/request.ts';
import type { Viewer } from '../run/viewer.ts';
import type { ObjectStore } from '../storage/object-store.ts';
import type { SubscribeView } from './views.ts';

/** What the form sends, as people filled it in. */
export interface AskedSubscription {
  readonly name: string;
  readonly roles: readonly string[];
  readonly formats: readonly string[];
  readonly onlyIfChanged: boolean;
  readonly location?: string | undefined;
  readonly baseline?: string | undefined;
  readonly exclude?: string | undefined;
  readonly locale?: string | undefined;
}

export type Subscribed =
  | { readonly kind: 'saved'; readonly id: string }
  | { readonly kind: 'ask'; readonly view: SubscribeView };

type Problems = SubscribeView['problems'];

/** So much of a name is in the id, which leaves room for a number after it. */
const longestSlug = 56;

/** After so many ids that are taken somebody should choose another name. */
const mostAttempts = 50;

function requestOf(asked: AskedSubscription): SubscriptionRequest {
  const { name, roles, formats, onlyIfChanged, location, baseline, exclude, locale } = asked;
  return {
    name: name.trim(),
    roles: [...roles],
    formats: [...formats],
    ...(onlyIfChanged ? { onlyIfChanged } : {}),
    ...(location ? { location } : {}),
    ...(baseline ? { baseline } : {}),
    ...(exclude ? { exclude: exclude.split(',') } : {}),
    ...(locale ? { locale } : {}),
  };
}

/** What is wrong with it, by the field that it is about; null where nothing is. */
async function problemsOf(
  { name, ...request }: SubscriptionRequest,
  dataset: Dataset,
): Promise<Problems | null> {
  const named = subscriptionRequestSchema.shape.name.safeParse(name);
  const problems = named.success ? {} : ({ name: name === '' ? 'missing' : 'too-long' } as const);
  const { onlyIfChanged: _, ...report } = request;
  try {
    await resolveReport(report satisfies ReportRequest, dataset);
  } catch (error) {
    if (!(error instanceof CodedError) || !requestErrorCodes.some((code) => code === error.code)) throw error;
    if (error.code !== 'unknown-format') return { ...problems, request: error.message };
    return { ...problems, formats: true };
  }
  return named.success ? null : problems;
}

/** The form again, with what was typed. */
function askAgain(asked: AskedSubscription, problems: Problems, dataset: Dataset): SubscribeView {
  const titles = asked.roles.map((text) => findRole(dataset, text)?.title ?? text);
  const { roles, location, baseline, exclude, locale } = asked;
  return {
    titles,
    choices: { roles, location, baseline, exclude: exclude ? exclude.split(',') : [], locale },
    name: asked.name,
    formats: asked.formats,
    onlyIfChanged: asked.onlyIfChanged,
    problems,
  };
}

/** Ids are made of names as those of roles are of titles. */
function slugOf(name: string): string {
  return roleId(name).slice(0, longestSlug).replace(/-$/, '') || 'subscription';
}

/**
 * Saves it under an id made of its name. One that is taken is left alone, unless it is the same subscription: a form that
 * was sent twice subscribes once, and of two that are sent at once neither replaces the other.
 */
async function saveNew(request: SubscriptionRequest, store: ObjectStore, viewer: Viewer): Promise<string> {
  const slug = slugOf(request.name);
  for (let attempt = 1; attempt <= mostAttempts; attempt += 1) {
    const id = attempt === 1 ? slug : `${slug}-${attempt}`;
    const wanted: Subscription = { ...request, id, owner: viewer.subject };
    if (await addSubscription(store, wanted)) return id;
  }
  const message = `There are ${mostAttempts} subscriptions of that name. Choose another.`;
  throw new CodedError('invalid-request', message, { value: request.name, allowed: ['another name'] });
}

/** Subscribes the viewer, or answers the form with what is wrong beside each field. */
export async function subscribe(
  asked: AskedSubscription,
  viewer: Viewer,
  { dataset, reports }: { readonly dataset: Dataset; readonly reports: ObjectStore },
): Promise<Subscribed> {
  const request = requestOf(asked);
  const problems = await problemsOf(request, dataset);
  if (problems !== null) return { kind: 'ask', view: askAgain(asked, problems, dataset) };
  return { kind: 'saved', id: await saveNew(request, reports, viewer) };
}
