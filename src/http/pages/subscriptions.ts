/** The pages of subscriptions: one's own, the form that subscribes, and ending one. */
import { z } from 'zod';
import { checkSubscriptionId } from '../../edition/subscription.ts';
import { deleteSubscription } from '../../edition/subscriptions.ts';
import { subscribe } from '../../pages/subscribe.ts';
import { subscriptionsPage } from '../../pages/subscriptions-page.ts';
import type { SubscriptionsView } from '../../pages/views.ts';
import { createRouter } from '../router.ts';
import type { HttpServices } from '../services.ts';
import { viewerOf } from '../viewer.ts';
import { answerPage } from './answer-page.ts';
import { ownForm } from './own-form.ts';
import { visitorOf } from './visitor.ts';

/** Longer than any field needs; what is longer is wrong, and is shown again so far. */
const longestText = 1000;

/** More than a form of ours sends. */
const mostValues = 20;

const textSchema = z
  .string()
  .transform((text) => text.slice(0, longestText))
  .catch('');

/** A field that is there once, several times or not at all. */
const textsSchema = z
  .union([z.array(textSchema), textSchema.transform((text) => [text])])
  .catch([])
  .transform((texts) => texts.slice(0, mostValues));

/** Nothing that a form can send is refused here: what is wrong is said beside its field. */
const formSchema = z.object({
  name: textSchema,
  role: textsSchema,
  format: textsSchema,
  onlyIfChanged: textSchema.transform((text) => text === 'yes'),
  location: textSchema,
  baseline: textSchema,
  exclude: textSchema,
  locale: textSchema,
});

function noticeOf({ saved, ended }: Record<string, string>): SubscriptionsView['notice'] {
  if (saved !== undefined) return { saved };
  return ended === undefined ? null : 'ended';
}

/** The routes of these pages. */
export function subscriptionPageRoutes(services: HttpServices) {
  const { reports, pages } = services;
  const isOwn = ownForm(services);
  return createRouter()
    .get('/subscriptions', async (c) => {
      const found = await subscriptionsPage(services, viewerOf(c));
      const view = { ...found, notice: noticeOf(c.req.query()) };
      return answerPage(c, (await pages()).subscriptions(view, visitorOf(c, services)));
    })
    .post('/subscriptions', isOwn, async (c) => {
      const { role, format, ...form } = formSchema.parse(await c.req.parseBody({ all: true }));
      const done = await subscribe({ ...form, roles: role, formats: format }, viewerOf(c), services);
      if (done.kind === 'saved') return c.redirect(`/subscriptions?saved=${done.id}`, 303);
      c.set('problem', 'invalid-request');
      return answerPage(c, (await pages()).subscribe(done.view, visitorOf(c, services)), 400);
    })
    .post('/subscriptions/:id/delete', isOwn, async (c) => {
      await deleteSubscription(reports, checkSubscriptionId(c.req.param('id')), viewerOf(c));
      return c.redirect('/subscriptions?ended=yes', 303);
    });
}
