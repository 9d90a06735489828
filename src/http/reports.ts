/** POST /v1/reports, GET /v1/reports/{id} and its files: ask for a report, and download it. */
import { createRoute, z } from '@hono/zod-openapi';
import { otherTitle } from '../dataset/resolve-role.ts';
import type { RoleMatch } from '../dataset/role-search.ts';
import { CodedError } from '../errors.ts';
import { once } from '../once.ts';
import { fileFormats, formats } from '../render/renderer.ts';
import { createReport } from '../report/create-report.ts';
import { findReceipt, type Receipt, receiptSchema, reportIdSchema } from '../report/receipt.ts';
import { reportRequestSchema } from '../report/request.ts';
import { usualLocale } from '../words/locale.ts';
import { answerFile, fileLinkResponse, fileOf } from './file-answer.ts';
import { csvExample } from './openapi/comparison-examples.ts';
import { jsonBody } from './openapi/json-body.ts';
import { onDemand } from './openapi/on-demand.ts';
import { problemResponse } from './openapi/problem-response.ts';
import { reportExample } from './openapi/report-examples.ts';
import { requireJson } from './require-json.ts';
import { createRouter } from './router.ts';
import type { HttpServices } from './services.ts';

/** The answer about a report: its receipt and where to find the rest. */
export const reportSchema = once(() =>
  receiptSchema()
    .extend({
      links: z.object({
        self: z.string(),
        comparison: z.string(),
        files: z.array(z.object({ format: z.enum(fileFormats), href: z.string() })),
      }),
    })
    .openapi('Report'),
);

/** The answer to a request for a report: also the roles that were asked for by another title than their own. */
export const madeReportSchema = once(() =>
  z
    .object({
      // Not `extend`: the document would then say `allOf` of two schemas, each of which forbids the other's properties.
      ...reportSchema().shape,
      matched: z.array(z.object({ asked: z.string(), id: z.string(), title: z.string() })),
    })
    .openapi('MadeReport'),
);

const makeRoute = createRoute({
  method: 'post',
  path: '/v1/reports',
  tags: ['Reports'],
  summary: 'Make a report, or find it as it was made before',
  middleware: requireJson,
  request: {
    body: jsonBody('ReportRequest', reportRequestSchema.shape, {
      roles: ['technical-specialist', 'lead-technician'],
      formats: ['csv', 'xlsx', 'pdf'],
    }),
  },
  responses: onDemand(() => ({
    201: {
      description: 'The receipt, with links to the files',
      content: {
        'application/json': { schema: madeReportSchema(), example: { ...reportExample, matched: [] } },
      },
    },
    400: problemResponse(
      'invalid-request',
      'malformed-json',
      'too-few-roles',
      'unknown-format',
      'unknown-location',
      'unknown-baseline',
      'invalid-idempotency-key',
    ),
    404: problemResponse('unknown-role'),
    413: problemResponse('body-too-large'),
    415: problemResponse('unsupported-media-type'),
  })),
});

const idParameter = z
  .string()
  .openapi({ description: 'The id of a report that was made', example: reportExample.id });

const reportRoute = createRoute({
  method: 'get',
  path: '/v1/reports/{id}',
  tags: ['Reports'],
  summary: 'The receipt of a report, with links to its files',
  request: { params: z.object({ id: idParameter }) },
  responses: onDemand(() => ({
    200: {
      description: 'The receipt',
      content: { 'application/json': { schema: reportSchema(), example: reportExample } },
    },
    404: problemResponse('unknown-report'),
  })),
});

const text = { schema: z.string(), example: csvExample };
const binary = { schema: z.string().openapi({ format: 'binary' }) };

const fileRoute = createRoute({
  method: 'get',
  path: '/v1/reports/{id}/{format}',
  tags: ['Reports'],
  summary: 'Download one file of a report',
  request: {
    params: z.object({
      id: idParameter,
      format: z.string().openapi({ description: 'One of its files', enum: [...fileFormats], example: 'csv' }),
    }),
  },
  responses: onDemand(() => ({
    200: {
      description: 'The file',
      content: {
        'text/csv': text,
        [formats['csv-metadata'].mediaType]: binary,
        [formats.xlsx.mediaType]: binary,
        [formats.pdf.mediaType]: binary,
      },
    },
    302: fileLinkResponse,
    304: { description: 'What you have is still right' },
    400: problemResponse('unknown-format'),
    404: problemResponse('unknown-report'),
    503: problemResponse('storage-unavailable', 'timed-out'),
  })),
});

function reportAnswer(receipt: Receipt): z.infer<ReturnType<typeof reportSchema>> {
  const self = `/v1/reports/${receipt.id}`;
  const { roles, location, baseline, exclude, locale } = receipt.request;
  const query = new URLSearchParams({ location, baseline });
  if (exclude.length > 0) query.set('exclude', exclude.join(','));
  if (locale !== usualLocale) query.set('locale', locale);
  return {
    ...receipt,
    links: {
      self,
      comparison: `/v1/comparisons/${roles.join('-vs-')}?${query.toString()}`,
      files: receipt.files.map(({ format }) => ({ format, href: `${self}/${format}` })),
    },
  };
}

/** What was asked for by another title, and the role that this was taken for. */
function matchedRoles(asked: readonly string[], matches: readonly RoleMatch[]) {
  return matches.flatMap((match, position) => {
    const title = otherTitle(match);
    return title === null ? [] : [{ asked: asked[position] ?? '', id: match.role.id, title }];
  });
}

async function receiptOf(id: string, { reports }: HttpServices): Promise<Receipt> {
  const receipt = reportIdSchema.safeParse(id).success ? await findReceipt(reports, id) : null;
  if (receipt !== null) return receipt;
  const allowed = ['the id of a report that was made'];
  throw new CodedError('unknown-report', `No report '${id}'. Ask for it with POST /v1/reports.`, {
    value: id,
    allowed,
  });
}

/** The routes of reports. */
export function reportRoutes(services: HttpServices) {
  return createRouter()
    .openapi(makeRoute, async (c) => {
      const request = c.req.valid('json');
      const { receipt, matches } = await createReport(request, services);
      const answer = { ...reportAnswer(receipt), matched: matchedRoles(request.roles, matches) };
      return c.json(answer, 201, { Location: answer.links.self });
    })
    .openapi(reportRoute, async (c) =>
      c.json(reportAnswer(await receiptOf(c.req.valid('param').id, services)), 200),
    )
    .openapi(fileRoute, async (c) => {
      const { id, format } = c.req.valid('param');
      const receipt = await receiptOf(id, services);
      return answerFile(c, receipt, fileOf(receipt, format), services);
    });
}
