/** The body of a request that must bring JSON, as a route declares it. */
import { z } from '@hono/zod-openapi';

/**
 * A JSON object of this shape and nothing beside it, described under its name. The object is made anew, as a schema that
 * was made before @hono/zod-openapi was loaded cannot be described.
 */
export function jsonBody<Shape extends z.ZodRawShape>(name: string, shape: Shape, example: object) {
  return {
    required: true,
    content: { 'application/json': { schema: z.strictObject(shape).openapi(name, { example }) } },
  } as const;
}
