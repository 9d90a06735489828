/** GET /v1/places: the states and metropolitan areas that a comparison can show beside the nation. */
import { createRoute, z } from '@hono/zod-openapi';
import { listPlaces } from '../dataset/resolve-place.ts';
import { placePageExample } from './openapi/dataset-examples.ts';
import { onDemand } from './openapi/on-demand.ts';
import { problemResponse } from './openapi/problem-response.ts';
import { createRouter } from './router.ts';
import type { HttpServices } from './services.ts';

const placeSchema = z
  .object({
    /** What `location` takes. */
    id: z.string().openapi({ example: 'metro:41860' }),
    kind: z.enum(['state', 'metro']),
    name: z.string(),
    /** The price level, where the nation's is 100; a metropolitan area has that of its main state. */
    priceParity: z.number().nullable(),
  })
  .openapi('Place');

/** The places that were asked for. */
export const placePageSchema = z.object({ places: z.array(placeSchema) }).openapi('PlacePage');

const placesRoute = createRoute({
  method: 'get',
  path: '/v1/places',
  tags: ['Roles'],
  summary: 'The places of the release, or those whose name or city is asked for',
  request: {
    query: z.strictObject({
      q: z.string().max(200).optional().openapi({ description: 'A name or a city', example: 'portland' }),
    }),
  },
  responses: onDemand(() => ({
    200: {
      description: 'States first, then metropolitan areas',
      content: { 'application/json': { schema: placePageSchema, example: placePageExample } },
    },
    400: problemResponse('invalid-request', 'malformed-url'),
  })),
});

/** The route of places. */
export function placeRoutes({ dataset }: HttpServices) {
  return createRouter().openapi(placesRoute, async (c) => {
    const places = listPlaces(c.req.valid('query').q, await dataset.places());
    return c.json({ places }, 200);
  });
}
