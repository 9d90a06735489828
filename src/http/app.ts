/** The API: the routes composed, with access and limits before them and problem documents after them. */
import type { Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { createMiddleware } from 'hono/factory';
import { CodedError } from '../errors.ts';
import { answerInTime } from './answer-in-time.ts';
import type { HttpEnv } from './auth/caller.ts';
import { localAccess } from './auth/local-access.ts';
import { withSecurity } from './auth/openapi-security.ts';
import { requireAccess } from './auth/require-access.ts';
import { comparisonRoutes } from './comparisons.ts';
import { datasetRoutes } from './dataset.ts';
import { placeRoutes } from './places.ts';
import { answerProblem, asCodedError } from './problem.ts';
import { reportRoutes } from './reports.ts';
import { roleRoutes } from './roles.ts';
import { createRouter } from './router.ts';
import type { HttpServices } from './services.ts';
import { tellAnswers } from './tell-answers.ts';

/** The largest body that a request may have, in bytes. */
const largestBody = 64 * 1024;

const limitBody = bodyLimit({
  maxSize: largestBody,
  onError: (c) => {
    const value = c.req.header('Content-Length') ?? `more than ${largestBody}`;
    const allowed = [`at most ${largestBody} bytes`];
    throw new CodedError('body-too-large', `The body is larger than ${largestBody} bytes.`, {
      value,
      allowed,
    });
  },
});

/** Answers what the entry point could not make a request of. */
const refuseUnreadable = createMiddleware<HttpEnv>(async (c, next) => {
  if (c.env?.refusal !== undefined) throw c.env.refusal;
  await next();
});

const methods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'];

type App = ReturnType<typeof createRouter>;

/** The methods that a path answers to. */
function methodsOf(app: App, path: string): string[] {
  return methods.filter((method) =>
    app.router.match(method, path)[0].some(([[, route]]) => route.method === method),
  );
}

const entryPoints = {
  roles: '/v1/roles',
  dataset: '/v1/dataset',
  places: '/v1/places',
  comparison: '/v1/comparisons/technical-specialist-vs-lead-technician',
  reports: '/v1/reports',
  openapi: '/openapi.json',
  health: '/healthz',
};

const about = {
  openapi: '3.1.0',
  info: {
    title: 'Role Reports',
    version: '1',
    description:
      'Compare two to five job roles side by side, and download the comparison as CSV, XLSX and PDF.',
    license: { name: 'MIT' },
  },
};

function notFound(path: string): CodedError {
  const allowed = Object.values(entryPoints);
  return new CodedError('not-found', `Nothing is at '${path}'. See /openapi.json.`, { value: path, allowed });
}

function answerUnmatched(app: App, c: Context): Response {
  const { method, path } = c.req;
  const allowed = methodsOf(app, path);
  if (allowed.length === 0) return answerProblem(c, notFound(path));
  const withHead = allowed.includes('GET') ? [...allowed, 'HEAD'] : allowed;
  c.header('Allow', withHead.join(', '));
  const message = `'${path}' does not take ${method}. Allowed: ${withHead.join(', ')}.`;
  return answerProblem(
    c,
    new CodedError('method-not-allowed', message, { value: method, allowed: withHead }),
  );
}

/** The whole API over the given services. */
export function createApp(services: HttpServices): App {
  const app = createRouter();
  app.use(tellAnswers(services.onAnswer), refuseUnreadable, answerInTime);
  app.use(services.auth === null ? localAccess : requireAccess(services.auth));
  app.use(limitBody);
  app.get('/', (c) => c.json(entryPoints));
  app.route('/', roleRoutes(services));
  app.route('/', datasetRoutes(services));
  app.route('/', placeRoutes(services));
  app.route('/', comparisonRoutes(services));
  app.route('/', reportRoutes(services));
  app.get('/openapi.json', (c) =>
    c.json(withSecurity(app.getOpenAPI31Document(about), services.auth === null)),
  );
  app.notFound((c) => answerUnmatched(app, c));
  app.onError(async (error, c) => {
    const problem = answerProblem(c, await asCodedError(error, c));
    if (problem.status >= 500) services.onFailure(error);
    return problem;
  });
  return app;
}
