/** GET /v1/dataset and /healthz: which release is in force, with its sources. */
import { createRoute, z } from '@hono/zod-openapi';
import { manifestSchema } from '../dataset/manifest.ts';
import { once } from '../once.ts';
import { manifestExample } from './openapi/dataset-examples.ts';
import { onDemand } from './openapi/on-demand.ts';
import { createRouter } from './router.ts';
import type { HttpServices } from './services.ts';

/** The manifest as it stands in the store, and the sha256 of its bytes there. */
export const datasetSchema = once(() => manifestSchema().extend({ sha256: z.string() }));

const datasetRoute = createRoute({
  method: 'get',
  path: '/v1/dataset',
  tags: ['Roles'],
  summary: 'The manifest of the release in force: sources, vintages, licences, counts, sha256',
  responses: onDemand(() => ({
    200: {
      description: 'The manifest',
      content: { 'application/json': { schema: datasetSchema(), example: manifestExample } },
    },
  })),
});

const healthRoute = createRoute({
  method: 'get',
  path: '/healthz',
  tags: ['Service'],
  summary: 'Whether the service can answer',
  responses: onDemand(() => ({
    200: {
      description: 'It can',
      content: {
        'application/json': {
          schema: z.object({ status: z.literal('ok'), release: z.string() }),
          example: { status: 'ok', release: '2026.11' },
        },
      },
    },
  })),
});

/** The routes of the dataset. */
export function datasetRoutes({ dataset }: HttpServices) {
  return createRouter()
    .openapi(datasetRoute, (c) => c.json({ ...dataset.manifest, sha256: dataset.sha256 }, 200))
    .openapi(healthRoute, (c) => c.json({ status: 'ok' as const, release: dataset.manifest.release }, 200));
}
