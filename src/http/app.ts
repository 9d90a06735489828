/** The API: the routes composed, with what holds for every request before them and problem documents after them. */
import type { OpenAPIHono } from '@hono/zod-openapi';
import { TrieRouter } from 'hono/router/trie-router';
import type { ExtractSchema } from 'hono/types';
import { once } from '../once.ts';
import { answerInTime } from './answer-in-time.ts';
import type { HttpEnv } from './auth/caller.ts';
import { localAccess } from './auth/local-access.ts';
import { requireAccess } from './auth/require-access.ts';
import type { batchRoutes } from './batches.ts';
import { caching } from './caching.ts';
import { checkUrl } from './check-url.ts';
import type { comparisonRoutes } from './comparisons.ts';
import { correlation } from './correlation.ts';
import { crossOrigin } from './cross-origin.ts';
import type { datasetRoutes } from './dataset.ts';
import type { docsRoutes } from './docs.ts';
import type { editionRoutes } from './editions.ts';
import { entityTags } from './etag.ts';
import type { exportRoutes } from './exports.ts';
import { idempotency } from './idempotency.ts';
import { limitBody } from './limit-body.ts';
import { answerError } from './pages/answer-error.ts';
import type { placeRoutes } from './places.ts';
import { asCodedError } from './problem.ts';
import { rateLimit } from './rate-limit.ts';
import { refuseUnreadable } from './refuse-unreadable.ts';
import type { reportRoutes } from './reports.ts';
import type { roleRoutes } from './roles.ts';
import { routesOnDemand } from './route-groups.ts';
import { routedPath } from './routed-path.ts';
import { createRouter } from './router.ts';
import { secureAnswers } from './security-headers.ts';
import type { HttpServices } from './services.ts';
import type { subscriptionRoutes } from './subscriptions.ts';
import { tellAnswers } from './tell-answers.ts';
import { unmatched } from './unmatched.ts';

/** The whole API over the given services. Its routes are read when their paths are first asked for. */
export function createApp(services: HttpServices): Api {
  const { auth, clock, options, signIn } = services;
  const isOpen = auth === null;
  // Of hono's routers the one that takes routes after it has matched.
  const app = createRouter({ router: new TrieRouter(), getPath: routedPath });
  const routes = routesOnDemand(app, services);
  const description = once(async () => {
    const { describeApi } = await import('./openapi/describe-api.ts');
    return describeApi(await routes.all(), isOpen);
  });
  app.use(correlation);
  app.use(tellAnswers(services.onAnswer));
  app.use(secureAnswers(options.https));
  app.use(crossOrigin(options.corsOrigins));
  app.use(caching(isOpen));
  app.use(refuseUnreadable);
  app.use(answerInTime);
  app.use(checkUrl);
  app.use(isOpen ? localAccess(options.corsOrigins) : requireAccess(auth, signIn, services.onFailure));
  app.use(rateLimit(options.requestsPerMinute, isOpen, clock));
  app.use(limitBody);
  app.use(idempotency(services));
  app.use(entityTags);
  app.get('/openapi.json', async (c) => c.json(await description()));
  app.notFound((c) => answerError(c, unmatched(app, c), services));
  app.onError(async (error, c) => {
    const problem = await answerError(c, await asCodedError(error, c), services);
    if (problem.status >= 500) services.onFailure(error, c.get('correlationId'));
    return problem;
  });
  const answer = app.fetch;
  app.fetch = async (request, ...rest) => {
    await routes.readyFor(app.getPath(request));
    return answer(request, ...rest);
  };
  return app;
}

type Routes =
  | ReturnType<typeof roleRoutes>
  | ReturnType<typeof datasetRoutes>
  | ReturnType<typeof placeRoutes>
  | ReturnType<typeof comparisonRoutes>
  | ReturnType<typeof reportRoutes>
  | ReturnType<typeof batchRoutes>
  | ReturnType<typeof exportRoutes>
  | ReturnType<typeof subscriptionRoutes>
  | ReturnType<typeof editionRoutes>
  | ReturnType<typeof docsRoutes>;

/** The app; its type carries the routes, so that a typed client knows them: `hc<Api>(address)`. */
export type Api = OpenAPIHono<HttpEnv, ExtractSchema<Routes>>;
