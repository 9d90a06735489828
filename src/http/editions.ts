/** /v1/editions: what the subscriptions got each month, the feed of it, and starting a month. */
import { createRoute, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { type EditionState, editionOf, findEdition } from '../edition/edition-state.ts';
import { feedXml } from '../edition/feed.ts';
import { feedKey, type IndexFormat, indexFormats } from '../edition/keys.ts';
import { editionCountsSchema, manifestItemSchema } from '../edition/manifest.ts';
import { checkMonth } from '../edition/month.ts';
import { begunMonths } from '../edition/pin.ts';
import { readIndexFile } from '../edition/read-index-file.ts';
import type { Viewer } from '../edition/subscriptions.ts';
import { CodedError } from '../errors.ts';
import { formats } from '../render/renderer.ts';
import { editionExample, editionPageExample, feedExample } from './openapi/edition-examples.ts';
import { onDemand } from './openapi/on-demand.ts';
import { problemResponse } from './openapi/problem-response.ts';
import { pageOf, pageQuery } from './page.ts';
import { createRouter } from './router.ts';
import type { HttpServices } from './services.ts';
import { viewerOf } from './viewer.ts';

const stateSchema = z.object({
  month: z.string(),
  status: z.enum(['published', 'unfinished']),
  release: z.string(),
  publishedAt: z.iso.datetime().nullable(),
  progress: z
    .object({ expected: z.number().int().nullable(), done: z.number().int() })
    .openapi({ description: 'Items planned, null until there is a plan, and items that have a result' }),
  counts: editionCountsSchema
    .nullable()
    .openapi({ description: 'Of all subscriptions; null until published' }),
  href: z.string(),
});

const itemSchema = manifestItemSchema.omit({ figures: true });
/** Where figures are kept is for the next edition to know. */
const shownItem = itemSchema.strip();

/** An edition with what the caller's own subscriptions got. */
export const editionSchema = stateSchema
  .extend({
    releaseSha256: z.string(),
    previous: z.string().nullable(),
    items: z.array(itemSchema.extend({ href: z.string().nullable() })),
  })
  .openapi('Edition');

export const editionPageSchema = z
  .object({ editions: z.array(stateSchema), total: z.number().int(), next: z.string().nullable() })
  .openapi('EditionPage');

const params = z.object({
  month: z.string().openapi({ description: 'Year and month, 2000-01 to 2099-12', example: '2026-11' }),
});

const listRoute = createRoute({
  method: 'get',
  path: '/v1/editions',
  tags: ['Editions'],
  summary: 'The editions, the newest month first',
  request: { query: pageQuery },
  responses: onDemand(() => ({
    200: {
      description: 'One page of them',
      content: { 'application/json': { schema: editionPageSchema, example: editionPageExample } },
    },
    400: problemResponse('invalid-request', 'invalid-cursor'),
  })),
});

const feedRoute = createRoute({
  method: 'get',
  path: '/v1/editions/feed.xml',
  tags: ['Editions'],
  summary: 'The newest editions as an Atom feed',
  responses: onDemand(() => ({
    200: {
      description: 'The feed',
      content: { 'application/atom+xml': { schema: z.string(), example: feedExample } },
    },
  })),
});

const editionRoute = createRoute({
  method: 'get',
  path: '/v1/editions/{month}',
  tags: ['Editions'],
  summary: "An edition, with what the caller's subscriptions got; everybody's for an admin",
  request: { params },
  responses: onDemand(() => ({
    200: {
      description: 'How it stands',
      content: { 'application/json': { schema: editionSchema, example: editionExample } },
    },
    400: problemResponse('invalid-month'),
    404: problemResponse('unknown-edition'),
  })),
});

const startedSchema = z
  .object({ month: z.string(), status: z.enum(['started', 'running', 'published']), href: z.string() })
  .openapi('StartedEdition');

const started = (status: z.infer<typeof startedSchema>['status']) => ({
  month: '2026-11',
  status,
  href: '/v1/editions/2026-11',
});

const startRoute = createRoute({
  method: 'post',
  path: '/v1/editions/{month}',
  tags: ['Editions'],
  summary: 'Start the edition of a month, or go on with one that was interrupted',
  request: { params },
  responses: onDemand(() => ({
    200: {
      description: 'It is published already, and nothing is done',
      content: { 'application/json': { schema: startedSchema, example: started('published') } },
    },
    202: {
      description: 'It is running; GET says how far it is',
      content: { 'application/json': { schema: startedSchema, example: started('started') } },
    },
    400: problemResponse('invalid-month', 'invalid-idempotency-key'),
    404: problemResponse('not-found'),
  })),
});

const indexRoute = createRoute({
  method: 'get',
  path: '/v1/editions/{month}/{format}',
  tags: ['Editions'],
  summary: 'The index of a published edition over all its subscriptions, as a workbook or a PDF',
  request: {
    params: params.extend({
      format: z
        .string()
        .openapi({ description: 'One of its files', enum: [...indexFormats], example: 'xlsx' }),
    }),
  },
  responses: onDemand(() => ({
    200: {
      description: 'The file',
      content: Object.fromEntries(
        indexFormats.map((format) => [
          formats[format].mediaType,
          { schema: z.string().openapi({ format: 'binary' }) },
        ]),
      ),
    },
    400: problemResponse('invalid-month', 'unknown-format'),
    404: problemResponse('unknown-edition'),
  })),
});

const hrefOf = (month: string) => `/v1/editions/${month}`;

function stateAnswer(state: EditionState): z.infer<typeof stateSchema> {
  if (state.status === 'unfinished') {
    const { month, release } = state.pin;
    const progress = { expected: state.expected, done: state.done };
    return {
      month,
      status: 'unfinished',
      release,
      publishedAt: null,
      progress,
      counts: null,
      href: hrefOf(month),
    };
  }
  const { month, release, publishedAt, counts } = state.manifest;
  const progress = { expected: counts.expected, done: counts.expected };
  return { month, status: 'published', release, publishedAt, progress, counts, href: hrefOf(month) };
}

function editionAnswer(state: EditionState, { subject, seesAll }: Viewer): z.infer<typeof editionSchema> {
  const { releaseSha256, previous } = state.status === 'published' ? state.manifest : state.pin;
  const items = state.status === 'published' ? state.manifest.items : [];
  const own = items.filter(({ owner }) => seesAll || owner === subject);
  return {
    ...stateAnswer(state),
    releaseSha256,
    previous,
    items: own.map((item) => ({
      ...shownItem.parse(item),
      href: item.report === null ? null : `/v1/reports/${item.report}`,
    })),
  };
}

/** The states of these months; one that is gone meanwhile is left out. */
async function statesOf(months: readonly string[], { reports }: HttpServices) {
  const states: z.infer<typeof stateSchema>[] = [];
  for (const month of months) {
    const state = await findEdition(reports, month);
    if (state !== null) states.push(stateAnswer(state));
  }
  return states;
}

function indexFormatOf(text: string): IndexFormat {
  const format = indexFormats.find((name) => name === text);
  if (format !== undefined) return format;
  const message = `The index has no format '${text}'. Allowed: ${indexFormats.join(', ')}.`;
  throw new CodedError('unknown-format', message, { value: text, allowed: indexFormats });
}

async function answerIndex(c: Context, month: string, format: IndexFormat, { reports }: HttpServices) {
  const { name, bytes } = await readIndexFile(reports, month, format);
  return c.body(bytes, 200, {
    'Content-Type': formats[format].mediaType,
    'Content-Disposition': `attachment; filename="${name}"`,
    'Accept-Ranges': 'none',
  });
}

/** The routes of editions. */
export function editionRoutes(services: HttpServices) {
  const { reports, editionRunner } = services;
  return createRouter()
    .openapi(listRoute, async (c) => {
      const months = (await begunMonths(reports)).toReversed();
      const { entries, next } = pageOf(months, c.req.valid('query'));
      return c.json({ editions: await statesOf(entries, services), total: months.length, next }, 200);
    })
    .openapi(feedRoute, async (c) => {
      const stored = await reports.get(feedKey);
      const xml = stored === null ? feedXml([]) : new TextDecoder().decode(stored);
      return c.body(xml, 200, { 'Content-Type': 'application/atom+xml' });
    })
    .openapi(editionRoute, async (c) => {
      const month = checkMonth(c.req.valid('param').month);
      return c.json(editionAnswer(await editionOf(reports, month), viewerOf(c)), 200);
    })
    .openapi(startRoute, async (c) => {
      const month = checkMonth(c.req.valid('param').month);
      if (editionRunner === null) {
        const message = 'No editions are made here: npm run edition makes them.';
        throw new CodedError('not-found', message, { value: month });
      }
      const status = await editionRunner.start(month);
      const href = hrefOf(month);
      return status === 'published'
        ? c.json({ month, status, href }, 200)
        : c.json({ month, status, href }, 202, { Location: href });
    })
    .openapi(indexRoute, async (c) => {
      const { month, format } = c.req.valid('param');
      return answerIndex(c, checkMonth(month), indexFormatOf(format), services);
    });
}
