/** A name for each request, in its answer and in what the operator is told, so that the two can be brought together. */
import { randomUUID } from 'node:crypto';
import type { Context } from 'hono';
import { createMiddleware } from 'hono/factory';
import type { HttpEnv } from './auth/caller.ts';

/** The header of the name, in requests and answers. */
export const correlationHeader = 'X-Correlation-Id';

/** What a caller may choose: nothing that could break out of a line of a log. */
const CHOSEN = /^[\w.:+=/@-]{1,128}$/;

/** The caller's own name for the request where it is a sane one, else that of API Gateway, else a new UUID. */
function nameOf(c: Context<HttpEnv>): string {
  const chosen = c.req.header(correlationHeader);
  if (chosen !== undefined && CHOSEN.test(chosen)) return chosen;
  const ofGateway = c.env?.requestContext?.requestId;
  return ofGateway !== undefined && CHOSEN.test(ofGateway) ? ofGateway : randomUUID();
}

/** Names the request in the context and in its answer. */
export const correlation = createMiddleware<HttpEnv>(async (c, next) => {
  const id = nameOf(c);
  c.set('correlationId', id);
  await next();
  c.header(correlationHeader, id);
});
