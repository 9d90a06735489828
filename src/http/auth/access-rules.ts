/** What a caller needs for each route: one table, which the middleware enforces and OpenAPI describes. */
import type { Context } from 'hono';
import { matchedRoutes } from 'hono/route';
import type { HttpEnv } from './caller.ts';
import type { Scope } from './scopes.ts';

/**
 * Nothing; nothing, but a page that knows who is signed in; a token or a session whatever its scopes; or one with a scope.
 */
export type Access = 'open' | 'page' | 'token' | Scope;

/** The rule of each route, by its method and its path as the router has it. HEAD goes with GET. */
export const accessRules: Readonly<Record<string, Access>> = {
  'GET /': 'page',
  // Pages for people show what the public release says and write nothing; see pages/public-only.ts.
  'GET /compare': 'page',
  'GET /compare/:roles': 'page',
  'GET /roles/:id': 'page',
  'GET /groups': 'page',
  'GET /groups/:group': 'page',
  'GET /suggestions': 'page',
  'GET /suggestions/places': 'page',
  'GET /assets/:version/:file': 'open',
  // Pages that show what is somebody's own, and the forms on them.
  'GET /editions': 'reports:read',
  'GET /editions/:month': 'reports:read',
  'GET /editions/:month/progress': 'reports:read',
  'GET /batches': 'reports:read',
  'GET /batches/:id': 'reports:read',
  'GET /batches/:id/progress': 'reports:read',
  'GET /subscriptions': 'reports:read',
  'POST /subscriptions': 'reports:write',
  'POST /subscriptions/:id/delete': 'reports:write',
  'GET /sign-in': 'open',
  'GET /callback': 'open',
  'POST /sign-out': 'open',
  'GET /healthz': 'open',
  'GET /openapi.json': 'open',
  'GET /docs': 'open',
  'GET /docs/:version/:file': 'open',
  'GET /v1/roles': 'reports:read',
  'GET /v1/roles/:id': 'reports:read',
  'GET /v1/dataset': 'reports:read',
  'GET /v1/places': 'reports:read',
  'GET /v1/comparisons/:roles': 'reports:read',
  'POST /v1/reports': 'reports:write',
  'GET /v1/reports/:id': 'reports:read',
  'GET /v1/reports/:id/:format': 'reports:read',
  'POST /v1/batches': 'reports:write',
  'GET /v1/batches': 'reports:read',
  'GET /v1/batches/:id': 'reports:read',
  'GET /v1/batches/:id/items': 'reports:read',
  'GET /v1/batches/:id/file': 'reports:read',
  'GET /v1/tables': 'reports:read',
  'POST /v1/exports': 'reports:write',
  'GET /v1/exports/:id': 'reports:read',
  'GET /v1/exports/:id/file': 'reports:read',
  'GET /v1/subscriptions': 'reports:read',
  'GET /v1/subscriptions/:id': 'reports:read',
  'PUT /v1/subscriptions/:id': 'reports:write',
  'DELETE /v1/subscriptions/:id': 'reports:write',
  'GET /v1/editions': 'reports:read',
  'GET /v1/editions/feed.xml': 'reports:read',
  'GET /v1/editions/:month': 'reports:read',
  'POST /v1/editions/:month': 'admin',
  // It names the subscriptions of everybody.
  'GET /v1/editions/:month/:format': 'admin',
};

interface Route {
  readonly method: string;
  readonly path: string;
}

/** Middleware of the whole API answers nothing by itself and needs no rule. */
export function isForEveryPath({ method, path }: Route): boolean {
  return method === 'ALL' && path === '/*';
}

/** What a route needs: its rule, or `admin` where somebody forgot to give it one. */
export function accessOfRoute({ method, path }: Route): Access {
  return accessRules[`${method} ${path}`] ?? 'admin';
}

/**
 * What a request needs. The router itself says which route is meant, so that no spelling of a path can be one
 * thing to the rules and another to the routes. Where no route is, a token is needed to be told so.
 */
export function accessOf(c: Context<HttpEnv>): Access {
  const routes = matchedRoutes(c).filter((route) => !isForEveryPath(route));
  const route = routes.find(({ method }) => method !== 'ALL') ?? routes[0];
  return route === undefined ? 'token' : accessOfRoute(route);
}
