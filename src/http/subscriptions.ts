/** /v1/subscriptions: what is to be produced every month. Callers see their own; admins see all. */
import { createRoute, z } from '@hono/zod-openapi';
import {
  checkSubscriptionId,
  reportRequestOf,
  type Subscription,
  subscriptionRequestSchema,
  subscriptionSchema,
} from '../edition/subscription.ts';
import {
  deleteSubscription,
  listSubscriptions,
  saveSubscription,
  subscriptionOf,
} from '../edition/subscriptions.ts';
import { resolveReport } from '../report/request.ts';
import { subscriptionExample, subscriptionRequestExample } from './openapi/edition-examples.ts';
import { onDemand } from './openapi/on-demand.ts';
import { problemResponse } from './openapi/problem-response.ts';
import { pageOf, pageQuery } from './page.ts';
import { requireJson } from './require-json.ts';
import { createRouter } from './router.ts';
import type { HttpServices } from './services.ts';
import { viewerOf } from './viewer.ts';

const answerSchema = z.object({ ...subscriptionSchema.shape, href: z.string() }).openapi('Subscription');

const params = z.object({
  id: z.string().openapi({ description: 'Kebab case, at most 64 characters', example: 'nurses-monthly' }),
});

const json = (description: string) => ({
  description,
  content: { 'application/json': { schema: answerSchema, example: subscriptionExample } },
});

const putRoute = createRoute({
  method: 'put',
  path: '/v1/subscriptions/{id}',
  tags: ['Editions'],
  summary: 'Subscribe to a report every month, or change what is subscribed to',
  middleware: requireJson,
  request: {
    params,
    body: {
      required: true,
      content: {
        'application/json': {
          schema: z.strictObject(subscriptionRequestSchema.shape).openapi('SubscriptionRequest', {
            example: subscriptionRequestExample,
          }),
        },
      },
    },
  },
  responses: onDemand(() => ({
    200: json('It replaced the subscription that was there'),
    201: json('It is new'),
    400: problemResponse(
      'invalid-request',
      'malformed-json',
      'too-few-roles',
      'unknown-format',
      'unknown-location',
    ),
    404: problemResponse('unknown-role', 'unknown-subscription'),
    413: problemResponse('body-too-large'),
    415: problemResponse('unsupported-media-type'),
  })),
});

const getRoute = createRoute({
  method: 'get',
  path: '/v1/subscriptions/{id}',
  tags: ['Editions'],
  summary: 'A subscription',
  request: { params },
  responses: onDemand(() => ({
    200: json('The subscription'),
    400: problemResponse('invalid-request'),
    404: problemResponse('unknown-subscription'),
  })),
});

const listRoute = createRoute({
  method: 'get',
  path: '/v1/subscriptions',
  tags: ['Editions'],
  summary: 'The subscriptions of the caller, by id; of everybody for an admin',
  request: { query: pageQuery },
  responses: onDemand(() => ({
    200: {
      description: 'One page of them',
      content: {
        'application/json': {
          schema: z
            .object({
              subscriptions: z.array(answerSchema),
              total: z.number().int(),
              next: z.string().nullable(),
            })
            .openapi('SubscriptionPage'),
          example: { subscriptions: [subscriptionExample], total: 1, next: null },
        },
      },
    },
    400: problemResponse('invalid-request', 'invalid-cursor'),
  })),
});

const deleteRoute = createRoute({
  method: 'delete',
  path: '/v1/subscriptions/{id}',
  tags: ['Editions'],
  summary: 'End a subscription; editions that were made stay',
  request: { params },
  responses: onDemand(() => ({
    204: { description: 'It is gone' },
    400: problemResponse('invalid-request'),
    404: problemResponse('unknown-subscription'),
  })),
});

function answer(subscription: Subscription): z.infer<typeof answerSchema> {
  return { ...subscription, href: `/v1/subscriptions/${subscription.id}` };
}

/** The routes of subscriptions. */
export function subscriptionRoutes({ dataset, reports }: HttpServices) {
  return createRouter()
    .openapi(listRoute, async (c) => {
      const all = await listSubscriptions(reports, viewerOf(c));
      const { entries, next } = pageOf(all, c.req.valid('query'));
      return c.json({ subscriptions: entries.map(answer), total: all.length, next }, 200);
    })
    .openapi(putRoute, async (c) => {
      const id = checkSubscriptionId(c.req.valid('param').id);
      const viewer = viewerOf(c);
      const subscription = { ...c.req.valid('json'), id, owner: viewer.subject };
      await resolveReport(reportRequestOf(subscription), dataset);
      const { saved, created } = await saveSubscription(reports, subscription, viewer);
      return created
        ? c.json(answer(saved), 201, { Location: `/v1/subscriptions/${id}` })
        : c.json(answer(saved), 200);
    })
    .openapi(getRoute, async (c) => {
      const id = checkSubscriptionId(c.req.valid('param').id);
      return c.json(answer(await subscriptionOf(reports, id, viewerOf(c))), 200);
    })
    .openapi(deleteRoute, async (c) => {
      await deleteSubscription(reports, checkSubscriptionId(c.req.valid('param').id), viewerOf(c));
      return c.body(null, 204);
    });
}
