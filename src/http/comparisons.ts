/** GET /v1/comparisons/{a}-vs-{b}[-vs-{c}...]: the comparison as data, or as one of the files of its report. */
import { createRoute, z } from '@hono/zod-openapi';
import { comparisonSchema } from '../comparison/comparison.ts';
import { exclusions } from '../comparison/exclusions.ts';
import { rolesInAddress } from '../dataset/roles-in-address.ts';
import { once } from '../once.ts';
import { formats } from '../render/renderer.ts';
import { compareResolved } from '../report/compare-roles.ts';
import { createReport } from '../report/create-report.ts';
import { resolveReport } from '../report/request.ts';
import { locales, usualLocale } from '../words/locale.ts';
import { comparisonFormat } from './comparison-format.ts';
import { answerFile, fileLinkResponse, fileOf } from './file-answer.ts';
import { comparisonExample, csvExample } from './openapi/comparison-examples.ts';
import { onDemand } from './openapi/on-demand.ts';
import { problemResponse } from './openapi/problem-response.ts';
import { createRouter } from './router.ts';
import type { HttpServices } from './services.ts';

/** The comparison, and the sentences that say what matters most in it. */
export const comparisonAnswerSchema = once(() => comparisonSchema().extend({ summary: z.array(z.string()) }));
const binary = { schema: z.string().openapi({ format: 'binary' }) };

const textSchema = z.string().optional();

const comparisonRoute = createRoute({
  method: 'get',
  path: '/v1/comparisons/{roles}',
  tags: ['Comparisons'],
  summary: 'Compare two to five roles',
  request: {
    params: z.object({
      roles: z.string().openapi({
        description: 'Role ids joined by -vs-; with .json, .csv, .xlsx or .pdf after them, that format',
        example: 'technical-specialist-vs-lead-technician',
      }),
    }),
    query: z.strictObject({
      location: textSchema.openapi({
        description: 'A place to show beside the nation: a state, a metropolitan area or its city',
        example: 'CA',
      }),
      baseline: textSchema.openapi({
        description: 'The role that differences are taken against',
        example: 'lead-technician',
      }),
      exclude: textSchema.openapi({
        description: 'What to leave out, joined by commas',
        example: exclusions.join(','),
      }),
      locale: textSchema.openapi({
        description: `In whose words the rows are labelled; ${usualLocale} when absent. Names and texts of the release stay in English.`,
        enum: [...locales],
        example: 'es-ES',
      }),
      paper: textSchema.openapi({ description: 'The paper of PDF and XLSX', example: 'a4' }),
      csv: textSchema.openapi({ description: 'The shape of CSV', example: 'long' }),
      'csv-profile': textSchema.openapi({ description: 'Whom CSV is for', example: 'machine' }),
    }),
  },
  responses: onDemand(() => ({
    200: {
      description: 'The comparison, or a file of it',
      content: {
        'application/json': { schema: comparisonAnswerSchema(), example: comparisonExample },
        'text/csv': { schema: z.string(), example: csvExample },
        [formats.xlsx.mediaType]: binary,
        [formats.pdf.mediaType]: binary,
      },
    },
    302: fileLinkResponse,
    304: { description: 'What you have is still right' },
    400: problemResponse(
      'too-few-roles',
      'ambiguous-role',
      'unknown-location',
      'unknown-baseline',
      'invalid-request',
      'malformed-url',
    ),
    404: problemResponse('unknown-role'),
    406: problemResponse('not-acceptable'),
    503: problemResponse('storage-unavailable', 'timed-out'),
  })),
});

/** The routes of comparisons. A file is made and kept as the report with that one format. */
export function comparisonRoutes(services: HttpServices) {
  const { dataset, template } = services;
  return createRouter().openapi(comparisonRoute, async (c) => {
    const { roles, format } = comparisonFormat(c, c.req.valid('param').roles);
    const { exclude, csv: shape, 'csv-profile': profile, ...choices } = c.req.valid('query');
    const request = {
      roles: rolesInAddress(roles, dataset),
      ...choices,
      exclude: exclude?.split(','),
      csv: { shape, profile },
    };
    if (format === 'json') {
      const comparison = await compareResolved(await resolveReport(request, dataset), dataset);
      return c.json({ ...comparison, summary: template.summary(comparison) }, 200);
    }
    const { receipt } = await createReport({ ...request, formats: [format] }, services);
    return answerFile(c, receipt, fileOf(receipt, format), services);
  });
}
