/**
 * The routes in groups, each read with the first request for one of its paths: a process that starts for one request
 * has no others to read, and no schemas of theirs to make.
 */
import type { Hono } from 'hono';
import type { HttpEnv } from './auth/caller.ts';
import { comparisonRoutes } from './comparisons.ts';
import type { HttpServices } from './services.ts';

type Routes = Hono<HttpEnv>;

interface RouteGroup {
  /** Where its paths begin: each of these is one, or is followed by a slash in one. */
  readonly under: readonly string[];
  readonly read: (services: HttpServices) => Promise<Routes>;
}

/** Every group, in the order of the OpenAPI document. */
const groups: readonly RouteGroup[] = [
  { under: ['/v1/roles'], read: async (services) => (await import('./roles.ts')).roleRoutes(services) },
  {
    under: ['/v1/dataset', '/healthz'],
    read: async (services) => (await import('./dataset.ts')).datasetRoutes(services),
  },
  { under: ['/v1/places'], read: async (services) => (await import('./places.ts')).placeRoutes(services) },
  // Most requests of processes that have just started are for a comparison or a file of one.
  { under: ['/v1/comparisons'], read: async (services) => comparisonRoutes(services) },
  { under: ['/v1/reports'], read: async (services) => (await import('./reports.ts')).reportRoutes(services) },
  {
    under: ['/v1/batches'],
    read: async (services) => (await import('./batches.ts')).batchRoutes(services),
  },
  {
    under: ['/v1/tables', '/v1/exports'],
    read: async (services) => (await import('./exports.ts')).exportRoutes(services),
  },
  {
    under: ['/v1/subscriptions'],
    read: async (services) => (await import('./subscriptions.ts')).subscriptionRoutes(services),
  },
  {
    under: ['/v1/editions'],
    read: async (services) => (await import('./editions.ts')).editionRoutes(services),
  },
  { under: ['/docs'], read: async (services) => (await import('./docs.ts')).docsRoutes(services) },
  {
    under: ['/sign-in', '/callback', '/sign-out'],
    read: async (services) => (await import('./sign-in/routes.ts')).signInRoutes(services),
  },
  {
    under: ['/', '/compare', '/suggestions', '/assets'],
    read: async (services) => (await import('./pages/pages.ts')).pageRoutes(services),
  },
  {
    under: ['/roles', '/groups'],
    read: async (services) => (await import('./pages/browse.ts')).browseRoutes(services),
  },
  {
    under: ['/editions'],
    read: async (services) => (await import('./pages/editions.ts')).editionPageRoutes(services),
  },
  {
    under: ['/batches'],
    read: async (services) => (await import('./pages/batches.ts')).batchPageRoutes(services),
  },
  {
    under: ['/subscriptions'],
    read: async (services) => (await import('./pages/subscriptions.ts')).subscriptionPageRoutes(services),
  },
];

/** Routes that come when they are asked for. */
export interface RoutesOnDemand {
  /** Gives the app the routes that could take this path, unless it has them. */
  readonly readyFor: (path: string) => Promise<void>;
  /** The routes of every group, in the order of the groups. The app has them all from then on. */
  readonly all: () => Promise<readonly Routes[]>;
}

const holds = ({ under }: RouteGroup, path: string) =>
  under.some((start) => path === start || path.startsWith(`${start}/`));

/** Adds routes to the app as they are asked for. Its router must take routes after it has matched. */
export function routesOnDemand(app: Routes, services: HttpServices): RoutesOnDemand {
  const known = new Map<RouteGroup, Promise<Routes>>();
  const routesOf = (group: RouteGroup): Promise<Routes> => {
    const before = known.get(group);
    if (before !== undefined) return before;
    const routes = group.read(services).then((read) => {
      app.route('/', read);
      return read;
    });
    known.set(group, routes);
    return routes;
  };
  return {
    readyFor: async (path) => {
      const group = groups.find((candidate) => holds(candidate, path));
      if (group !== undefined) await routesOf(group);
    },
    all: () => Promise.all(groups.map(routesOf)),
  };
}
