/** /v1/batches: many comparisons at once, how far they are, and one file with all of them. Callers see their own. */
import { createRoute, z } from '@hono/zod-openapi';
import { type BatchState, batchState, publishedBatch } from '../batch/batch-state.ts';
import {
  batchCountsSchema,
  batchFileSchema,
  type ManifestItem,
  manifestItemSchema,
  seemsPublished,
  storedBatchFile,
} from '../batch/manifest.ts';
import { listPins, type Pin } from '../batch/pin.ts';
import { planBatch } from '../batch/plan.ts';
import { type BatchRequest, batchRequestSchema, resolveBatch } from '../batch/request.ts';
import { CodedError } from '../errors.ts';
import { once } from '../once.ts';
import { formatNames } from '../render/renderer.ts';
import { reportRequestSchema } from '../report/request.ts';
import { readStoredFile } from '../storage/read-stored-file.ts';
import { answerStoredFile, fileLinkResponse } from './file-answer.ts';
import {
  batchExample,
  batchItemsExample,
  batchPageExample,
  batchRequestExample,
  startedBatchExample,
} from './openapi/batch-examples.ts';
import { jsonBody } from './openapi/json-body.ts';
import { onDemand } from './openapi/on-demand.ts';
import { problemResponse } from './openapi/problem-response.ts';
import { pageOf, pageQuery } from './page.ts';
import { requireJson } from './require-json.ts';
import { createRouter } from './router.ts';
import type { HttpServices } from './services.ts';
import { viewerOf } from './viewer.ts';

const countSchema = z.number().int();

const summarySchema = once(() =>
  z.object({
    id: z.string(),
    status: z.enum(['published', 'unfinished']),
    group: z.string().nullable().openapi({ description: 'The group whose pairs are compared' }),
    comparisons: countSchema,
    reports: countSchema.openapi({ description: 'The comparisons without those asked for twice' }),
    formats: z.array(z.enum(formatNames)),
    release: z.string(),
    begunAt: z.iso.datetime(),
    href: z.string(),
  }),
);

/** How a batch stands. */
export const batchSchema = once(() =>
  summarySchema()
    .extend({
      releaseSha256: z.string(),
      publishedAt: z.iso.datetime().nullable(),
      progress: z
        .object({ expected: countSchema, done: countSchema })
        .openapi({ description: 'Reports that there must be, and those that have a result' }),
      counts: batchCountsSchema.nullable().openapi({ description: 'Of comparisons; null until published' }),
      file: batchFileSchema.nullable().openapi({ description: 'The zip; null until published' }),
      links: z.object({
        self: z.string(),
        page: z.string().openapi({ description: 'The same for people, in a browser' }),
        items: z.string().nullable(),
        file: z.string().nullable(),
      }),
    })
    .openapi('Batch'),
);

const itemsSchema = once(() =>
  z
    .object({
      items: z.array(manifestItemSchema.extend({ href: z.string().nullable() })),
      total: countSchema,
      next: z.string().nullable(),
    })
    .openapi('BatchItemPage'),
);

const startedSchema = once(() =>
  z
    .object({
      id: z.string(),
      status: z.enum(['started', 'running', 'published']),
      comparisons: countSchema,
      reports: countSchema,
      href: z.string(),
    })
    .openapi('StartedBatch'),
);

const started = (description: string, status: 'started' | 'published') => ({
  description,
  content: {
    'application/json': { schema: startedSchema(), example: { ...startedBatchExample, status } },
  },
});

const startRoute = createRoute({
  method: 'post',
  path: '/v1/batches',
  tags: ['Batches'],
  summary: 'Make up to 10,000 comparisons, or go on with a batch that was interrupted',
  middleware: requireJson,
  request: {
    body: jsonBody(
      'BatchRequest',
      {
        ...batchRequestSchema.shape,
        comparisons: z.array(z.strictObject(reportRequestSchema.shape)).optional(),
      },
      batchRequestExample,
    ),
  },
  responses: onDemand(() => ({
    200: started('It is published already, and nothing is done', 'published'),
    202: started('It is running; GET says how far it is, and to people the page /batches/{id}', 'started'),
    400: problemResponse(
      'invalid-request',
      'malformed-json',
      'invalid-batch',
      'unknown-group',
      'unknown-format',
      'unknown-location',
      'invalid-idempotency-key',
    ),
    404: problemResponse('not-found'),
    413: problemResponse('body-too-large'),
    415: problemResponse('unsupported-media-type'),
  })),
});

const listRoute = createRoute({
  method: 'get',
  path: '/v1/batches',
  tags: ['Batches'],
  summary: 'The batches of the caller, the newest first; of everybody for an admin',
  request: { query: pageQuery },
  responses: onDemand(() => ({
    200: {
      description: 'One page of them',
      content: {
        'application/json': {
          schema: z
            .object({ batches: z.array(summarySchema()), total: countSchema, next: z.string().nullable() })
            .openapi('BatchPage'),
          example: batchPageExample,
        },
      },
    },
    400: problemResponse('invalid-request', 'invalid-cursor'),
  })),
});

const params = z.object({
  id: z.string().openapi({ description: 'The id of one of your batches', example: batchExample.id }),
});

const batchRoute = createRoute({
  method: 'get',
  path: '/v1/batches/{id}',
  tags: ['Batches'],
  summary: 'How a batch stands',
  request: { params },
  responses: onDemand(() => ({
    200: {
      description: 'How far it is, and the file once it is published',
      content: { 'application/json': { schema: batchSchema(), example: batchExample } },
    },
    404: problemResponse('unknown-batch'),
  })),
});

const itemsRoute = createRoute({
  method: 'get',
  path: '/v1/batches/{id}/items',
  tags: ['Batches'],
  summary: 'What became of each comparison of a published batch',
  request: { params, query: pageQuery },
  responses: onDemand(() => ({
    200: {
      description: 'One page of them, in the order in which they were asked for',
      content: { 'application/json': { schema: itemsSchema(), example: batchItemsExample } },
    },
    400: problemResponse('invalid-request', 'invalid-cursor'),
    404: problemResponse('unknown-batch', 'not-found'),
  })),
});

const fileRoute = createRoute({
  method: 'get',
  path: '/v1/batches/{id}/file',
  tags: ['Batches'],
  summary: 'Download all files of a published batch as one zip',
  request: { params },
  responses: onDemand(() => ({
    200: {
      description: 'The zip',
      content: { 'application/zip': { schema: z.string().openapi({ format: 'binary' }) } },
    },
    302: fileLinkResponse,
    304: { description: 'What you have is still right' },
    404: problemResponse('unknown-batch', 'not-found'),
    503: problemResponse('storage-unavailable', 'timed-out'),
  })),
});

const hrefOf = (id: string) => `/v1/batches/${id}`;

function summaryOf({ id, group, comparisons, reports, formats, release, begunAt }: Pin) {
  return { id, group, comparisons, reports, formats, release, begunAt, href: hrefOf(id) };
}

function answer(state: BatchState): z.infer<ReturnType<typeof batchSchema>> {
  const { pin, status } = state;
  const self = hrefOf(pin.id);
  const page = `/batches/${pin.id}`;
  const base = { ...summaryOf(pin), status, releaseSha256: pin.releaseSha256 };
  const expected = pin.reports;
  if (state.status === 'unfinished') {
    const progress = { expected, done: state.done };
    return {
      ...base,
      publishedAt: null,
      progress,
      counts: null,
      file: null,
      links: { self, page, items: null, file: null },
    };
  }
  const { publishedAt, counts, file } = state.manifest;
  const links = { self, page, items: `${self}/items`, file: `${self}/file` };
  return { ...base, publishedAt, progress: { expected, done: expected }, counts, file, links };
}

function itemAnswer(item: ManifestItem) {
  return { ...item, href: item.report === null ? null : `/v1/reports/${item.report}` };
}

async function summaries(pins: readonly Pin[], { reports }: HttpServices) {
  return Promise.all(
    pins.map(async (pin) => {
      const status = (await seemsPublished(reports, pin.id)) ? 'published' : 'unfinished';
      return { ...summaryOf(pin), status } as const;
    }),
  );
}

/** Everything is checked before anything is planned, and planned before it is started. */
async function start(request: BatchRequest, owner: string, services: HttpServices) {
  const { batchRunner, dataset } = services;
  if (batchRunner === null)
    throw new CodedError('not-found', 'No batches are made here: npm run batch makes them.');
  const { id, comparisons, reports } = await planBatch(await resolveBatch(request, dataset), owner, services);
  return { id, status: await batchRunner.start(id), comparisons, reports, href: hrefOf(id) };
}

/** The routes of batches. */
export function batchRoutes(services: HttpServices) {
  const { reports } = services;
  return createRouter()
    .openapi(startRoute, async (c) => {
      const made = await start(c.req.valid('json'), viewerOf(c).subject, services);
      const headers = { Location: made.href };
      return made.status === 'published' ? c.json(made, 200, headers) : c.json(made, 202, headers);
    })
    .openapi(listRoute, async (c) => {
      const pins = await listPins(reports, viewerOf(c));
      const { entries, next } = pageOf(pins, c.req.valid('query'));
      return c.json({ batches: await summaries(entries, services), total: pins.length, next }, 200);
    })
    .openapi(batchRoute, async (c) =>
      c.json(answer(await batchState(reports, c.req.valid('param').id, viewerOf(c))), 200),
    )
    .openapi(itemsRoute, async (c) => {
      const { items } = await publishedBatch(reports, c.req.valid('param').id, viewerOf(c));
      const { entries, next } = pageOf(items, c.req.valid('query'));
      return c.json({ items: entries.map(itemAnswer), total: items.length, next }, 200);
    })
    .openapi(fileRoute, async (c) => {
      const file = storedBatchFile(await publishedBatch(reports, c.req.valid('param').id, viewerOf(c)));
      return answerStoredFile(c, file, services, async () =>
        ReadableStream.from(
          await readStoredFile(
            reports,
            file,
            'let the operator delete it, and ask for the batch again, which makes it again',
          ),
        ),
      );
    });
}
