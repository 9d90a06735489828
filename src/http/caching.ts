/** How long an answer may be kept: for good where its address names what never changes, else until asked again. */
import type { Context } from 'hono';
import { createMiddleware } from 'hono/factory';
import { matchedRoutes } from 'hono/route';
import type { HttpEnv } from './auth/caller.ts';

/** Routes whose addresses hold an id or a version of what they answer. */
const immutable = [
  '/v1/reports/:id',
  '/v1/reports/:id/:format',
  '/v1/batches/:id/file',
  '/v1/exports/:id',
  '/v1/exports/:id/file',
  '/docs/:version/:file',
  '/assets/:version/:file',
];

/** Routes of pages with what is somebody's own: nothing of them stays in a browser that others use after. */
const neverKept = [
  '/editions',
  '/editions/:month',
  '/editions/:month/progress',
  '/batches',
  '/batches/:id',
  '/batches/:id/progress',
  '/subscriptions',
];

const oneYear = 31_536_000;

function lifetimeOf(c: Context<HttpEnv>): string {
  const paths = matchedRoutes(c).map(({ path }) => path);
  if (paths.some((path) => neverKept.includes(path))) return 'no-store';
  const isKept = paths.some((path) => immutable.includes(path));
  return isKept ? `max-age=${oneYear}, immutable` : 'no-cache';
}

/**
 * Sets Cache-Control: nothing but what was read is kept. What needed a token is `private`, so that no cache between
 * shows it to somebody else; `isOpen` where nobody needs one.
 */
export function caching(isOpen: boolean) {
  return createMiddleware<HttpEnv>(async (c, next) => {
    await next();
    const isRead =
      ['GET', 'HEAD'].includes(c.req.method) &&
      [200, 304].includes(c.res.status) &&
      !c.res.headers.has('Set-Cookie');
    const lifetime = isRead ? lifetimeOf(c) : 'no-store';
    const isPublic = (isOpen || c.get('caller') === undefined) && lifetime !== 'no-store';
    c.header('Cache-Control', isRead ? `${isPublic ? 'public' : 'private'}, ${lifetime}` : lifetime);
  });
}
