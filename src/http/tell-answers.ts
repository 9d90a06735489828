/** Middleware that tells what was answered, for logs and metrics: nothing that a caller keeps secret. */
import type { Context } from 'hono';
import { createMiddleware } from 'hono/factory';
import { matchedRoutes } from 'hono/route';
import { measure } from '../elapsed.ts';
import type { ErrorCode } from '../errors.ts';
import { isForEveryPath } from './auth/access-rules.ts';
import type { HttpEnv } from './auth/caller.ts';

/** One answer. It names the route and not the path, and holds neither headers nor bodies. */
export interface Answer {
  readonly method: string;
  /** The path as the router has it, such as `/v1/reports/:id`; null where there is no route. */
  readonly route: string | null;
  readonly status: number;
  /** The code of the problem; null where there was none. */
  readonly code: ErrorCode | null;
  readonly milliseconds: number;
  /** The name of the request. */
  readonly correlationId: string | undefined;
}

function routeOf(c: Context<HttpEnv>): string | null {
  const routes = matchedRoutes(c).filter((route) => !isForEveryPath(route));
  return (routes.find(({ method }) => method !== 'ALL') ?? routes[0])?.path ?? null;
}

/** Tells every answer once it is made, errors included. */
export function tellAnswers(onAnswer: (answer: Answer) => void) {
  return createMiddleware<HttpEnv>(async (c, next) => {
    const elapsed = measure();
    await next();
    const milliseconds = elapsed();
    const { method } = c.req;
    onAnswer({
      method,
      route: routeOf(c),
      status: c.res.status,
      code: c.get('problem') ?? null,
      milliseconds,
      correlationId: c.get('correlationId'),
    });
  });
}
