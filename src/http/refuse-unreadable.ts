/** Middleware that answers what the entry point could not make a request of. */
import { createMiddleware } from 'hono/factory';
import type { HttpEnv } from './auth/caller.ts';

/** Throws the refusal that the entry point hands in, such as `invalid-request` for a path that cannot be read. */
export const refuseUnreadable = createMiddleware<HttpEnv>(async (c, next) => {
  if (c.env?.refusal !== undefined) throw c.env.refusal;
  await next();
});
