/** What is answered where no route is: 404, or 405 with the methods that the path does take. */
import type { Context } from 'hono';
import { CodedError } from '../errors.ts';
import type { createRouter } from './router.ts';

const methods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'];

type Router = Pick<ReturnType<typeof createRouter>, 'router'>;

/** Where to begin. */
export const entryPoints = {
  roles: '/v1/roles',
  dataset: '/v1/dataset',
  places: '/v1/places',
  comparison: '/v1/comparisons/technical-specialist-vs-lead-technician',
  reports: '/v1/reports',
  batches: '/v1/batches',
  tables: '/v1/tables',
  exports: '/v1/exports',
  subscriptions: '/v1/subscriptions',
  editions: '/v1/editions',
  openapi: '/openapi.json',
  docs: '/docs',
  health: '/healthz',
};

/** The methods that a path answers to. */
function methodsOf({ router }: Router, path: string): string[] {
  return methods.filter((method) =>
    router.match(method, path)[0].some(([[, route]]) => route.method === method),
  );
}

function notFound(path: string): CodedError {
  const allowed = Object.values(entryPoints);
  return new CodedError('not-found', `Nothing is at '${path}'. See /openapi.json.`, { value: path, allowed });
}

/** What is wrong with a request that no route takes; where others take its path, the header Allow says which. */
export function unmatched(router: Router, c: Context): CodedError {
  const { method, path } = c.req;
  const allowed = methodsOf(router, path);
  if (allowed.length === 0) return notFound(path);
  const withHead = allowed.includes('GET') ? [...allowed, 'HEAD'] : allowed;
  c.header('Allow', withHead.join(', '));
  const message = `'${path}' does not take ${method}. Allowed: ${withHead.join(', ')}.`;
  return new CodedError('method-not-allowed', message, { value: method, allowed: withHead });
}
