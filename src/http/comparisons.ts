/** GET /v1/comparisons/{a}-vs-{b}[-vs-{c}...]: the comparison as data. */
import { createRoute, z } from '@hono/zod-openapi';
import { comparisonSchema } from '../comparison/comparison.ts';
import { exclusions } from '../comparison/exclusions.ts';
import { compareRoles } from '../report/compare-roles.ts';
import { locales, usualLocale } from '../words/locale.ts';
import { problemResponse } from './problem.ts';
import { createRouter } from './router.ts';
import type { HttpServices } from './services.ts';

/** What stands between two roles in an address. */
const versus = '-vs-';

/** The comparison, and the sentences that say what matters most in it. */
export const comparisonAnswerSchema = comparisonSchema.extend({ summary: z.array(z.string()) });

const comparisonRoute = createRoute({
  method: 'get',
  path: '/v1/comparisons/{roles}',
  summary: 'Compare two to five roles',
  request: {
    params: z.object({
      roles: z.string().openapi({
        description: 'Role ids joined by -vs-',
        example: 'technical-specialist-vs-lead-technician',
      }),
    }),
    query: z.strictObject({
      location: z.string().optional().openapi({
        description: 'A place to show beside the nation: a state, a metropolitan area or its city',
        example: 'CA',
      }),
      baseline: z.string().optional().openapi({ description: 'The role that differences are taken against' }),
      exclude: z
        .string()
        .optional()
        .openapi({
          description: 'What to leave out, joined by commas',
          example: exclusions.join(','),
        }),
      locale: z
        .string()
        .optional()
        .openapi({
          description: `In whose words the rows are labelled; ${usualLocale} when absent. Names and texts of the release stay in English.`,
          enum: [...locales],
        }),
    }),
  },
  responses: {
    200: {
      description: 'The comparison',
      content: { 'application/json': { schema: comparisonAnswerSchema } },
    },
    400: problemResponse,
    404: problemResponse,
  },
});

/** The route of comparisons. */
export function comparisonRoutes({ dataset, template }: HttpServices) {
  return createRouter().openapi(comparisonRoute, async (c) => {
    const roles = c.req.valid('param').roles.split(versus);
    const { exclude, ...choices } = c.req.valid('query');
    const comparison = await compareRoles({ roles, ...choices, exclude: exclude?.split(',') }, dataset);
    return c.json({ ...comparison, summary: template.summary(comparison) }, 200);
  });
}
