/** The API: the routes composed, with what holds for every request before them and problem documents after them. */
import { answerInTime } from './answer-in-time.ts';
import { localAccess } from './auth/local-access.ts';
import { requireAccess } from './auth/require-access.ts';
import { caching } from './caching.ts';
import { checkUrl } from './check-url.ts';
import { comparisonRoutes } from './comparisons.ts';
import { correlation } from './correlation.ts';
import { crossOrigin } from './cross-origin.ts';
import { datasetRoutes } from './dataset.ts';
import { docsRoutes } from './docs.ts';
import { editionRoutes } from './editions.ts';
import { entityTags } from './etag.ts';
import { exportRoutes } from './exports.ts';
import { idempotency } from './idempotency.ts';
import { limitBody } from './limit-body.ts';
import { describeApi } from './openapi/describe-api.ts';
import { answerError } from './pages/answer-error.ts';
import { pageRoutes } from './pages/pages.ts';
import { placeRoutes } from './places.ts';
import { asCodedError } from './problem.ts';
import { rateLimit } from './rate-limit.ts';
import { refuseUnreadable } from './refuse-unreadable.ts';
import { reportRoutes } from './reports.ts';
import { roleRoutes } from './roles.ts';
import { createRouter } from './router.ts';
import { secureAnswers } from './security-headers.ts';
import type { HttpServices } from './services.ts';
import { subscriptionRoutes } from './subscriptions.ts';
import { tellAnswers } from './tell-answers.ts';
import { unmatched } from './unmatched.ts';

/** The whole API over the given services. Its type carries the routes, for `hono/client`. */
export function createApp(services: HttpServices) {
  const { auth, clock, options } = services;
  const isOpen = auth === null;
  const app = createRouter();
  const description = describeApi(app, isOpen);
  app.use(correlation);
  app.use(tellAnswers(services.onAnswer));
  app.use(secureAnswers(options.https));
  app.use(crossOrigin(options.corsOrigins));
  app.use(caching(isOpen));
  app.use(refuseUnreadable);
  app.use(answerInTime);
  app.use(checkUrl);
  app.use(isOpen ? localAccess : requireAccess(auth));
  app.use(rateLimit(options.requestsPerMinute, isOpen, clock));
  app.use(limitBody);
  app.use(idempotency(services));
  app.use(entityTags);
  app.notFound((c) => answerError(c, unmatched(app, c), services));
  app.onError(async (error, c) => {
    const problem = await answerError(c, await asCodedError(error, c), services);
    if (problem.status >= 500) services.onFailure(error, c.get('correlationId'));
    return problem;
  });
  return app
    .route('/', roleRoutes(services))
    .route('/', datasetRoutes(services))
    .route('/', placeRoutes(services))
    .route('/', comparisonRoutes(services))
    .route('/', reportRoutes(services))
    .route('/', exportRoutes(services))
    .route('/', subscriptionRoutes(services))
    .route('/', editionRoutes(services))
    .route('/', docsRoutes(services))
    .route('/', pageRoutes(services))
    .get('/openapi.json', (c) => c.json(description()));
}

/** What a typed client needs to know of the API: `hc<Api>(address)`. */
export type Api = ReturnType<typeof createApp>;
