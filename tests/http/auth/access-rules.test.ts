/** What callers may do by the scopes of their tokens, and that no route was left without a rule. */
import { beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { createApp } from '../../../src/http/app.ts';
import { accessRules, isForEveryPath } from '../../../src/http/auth/access-rules.ts';
import { type Authenticator, callerOf } from '../../../src/http/auth/caller.ts';
import { requireAccess } from '../../../src/http/auth/require-access.ts';
import { scopeWords } from '../../../src/http/auth/scopes.ts';
import { answerProblem, asCodedError } from '../../../src/http/problem.ts';
import { createRouter } from '../../../src/http/router.ts';
import { type Issuer, startIssuer } from '../../support/issuer.ts';
import { answerOf, bearer, protectedApp } from '../../support/protected-app.ts';
import { testServices } from '../../support/services.ts';

let issuer: Issuer;
beforeEach(async () => {
  issuer = await startIssuer();
});

const body = JSON.stringify({ roles: ['actors', 'dancers'], formats: ['csv'] });

/** Reads, or makes a report, with a token that has these claims about scopes. */
async function use(app: ReturnType<typeof createApp>, method: string, claims: Record<string, unknown>) {
  const { headers } = bearer(await issuer.token({ claims: { scope: undefined, ...claims } }));
  return method === 'POST'
    ? app.request('/v1/reports', {
        method,
        body,
        headers: { ...headers, 'Content-Type': 'application/json' },
      })
    : app.request('/v1/dataset', { method, headers });
}

describe('scopes', () => {
  it.each<[Record<string, unknown>, string, number]>([
    [{ scope: 'reports:read' }, 'GET', 200],
    [{ scope: 'reports:read' }, 'HEAD', 200],
    [{ scope: 'openid reports:read profile' }, 'GET', 200],
    [{ scp: ['reports:read'] }, 'GET', 200],
    [{ scp: 'reports:read' }, 'GET', 200],
    [{ scope: 'admin' }, 'GET', 200],
    [{ scope: 'reports:write' }, 'POST', 201],
    [{ scp: ['reports:write'] }, 'POST', 201],
    [{ scope: 'admin' }, 'POST', 201],
    [{ scope: 'reports:read' }, 'POST', 403],
    [{ scope: 'reports:write' }, 'GET', 403],
    [{ scope: 'reports:write' }, 'HEAD', 403],
    [{}, 'GET', 403],
    [{ scope: '' }, 'GET', 403],
    [{ scope: 5, scp: { admin: true } }, 'GET', 403],
    [{ scp: [['admin'], 7] }, 'GET', 403],
    [{ scope: 'ADMIN reports:readers reports' }, 'GET', 403],
  ])('%j: %s is answered %i', async (claims, method, status) => {
    const { app } = await protectedApp(issuer);
    expect((await use(app, method, claims)).status).toBe(status);
  });

  it('that are missing are named in the problem and in the challenge', async () => {
    const { app } = await protectedApp(issuer);
    const answer = await answerOf(await use(app, 'POST', { scope: 'reports:read profile' }));
    expect(answer).toMatchObject({
      status: 403,
      challenge:
        'Bearer realm="role-reports", error="insufficient_scope", error_description="The token does not have the scope reports:write.", scope="reports:write"',
      problem: {
        code: 'insufficient-scope',
        value: 'reports:read profile',
        allowed: ['reports:write', 'admin'],
      },
    });
  });
});

describe('the table of rules', () => {
  it('has a rule for every route', async () => {
    const app = createApp(await testServices());
    // The description is of every route, so that all of them are read.
    await app.request('/openapi.json');
    const routes = app.routes.filter((route) => !isForEveryPath(route));
    const names = new Set(routes.map(({ method, path }) => `${method} ${path}`));
    expect(names.size).toBeGreaterThan(10);
    expect([...names].filter((name) => !(name in accessRules))).toEqual([]);
  });

  it('is open for nothing below /v1, and lets nobody write who may only read', () => {
    const versioned = Object.entries(accessRules).filter(([name]) => name.includes(' /v1'));
    const tooOpen = versioned.filter(
      ([name, needed]) => needed === 'open' || (!name.startsWith('GET ') && needed === 'reports:read'),
    );
    expect(tooOpen).toEqual([]);
  });

  it('is told whole: the words for writing name what can be written, and no more', () => {
    const written = Object.entries(accessRules).flatMap(([name, needed]) =>
      name.includes(' /v1/') && needed === 'reports:write' ? [name.split('/')[2] ?? ''] : [],
    );
    const told = scopeWords['reports:write'].match(/(?:reports|exports|batches|subscriptions)/g);
    expect(new Set(told)).toEqual(new Set(written));
    expect(scopeWords['reports:write']).not.toContain('remove');
  });
});

/** A small API behind the same middleware, whose routes say who calls. */
function echo(auth: Authenticator) {
  const app = createRouter();
  app.use(requireAccess(auth, null, () => undefined));
  app.get('/v1/dataset', (c) => c.json(callerOf(c)));
  app.get('/v1/forgotten', (c) => c.json(callerOf(c)));
  app.all('/v1/forgotten-too', (c) => c.json(callerOf(c)));
  app.get('/healthz', (c) => c.json(callerOf(c)));
  app.onError(async (error, c) => answerProblem(c, await asCodedError(error, c)));
  return app;
}

const reader: Authenticator = async () => ({ subject: 'r', clientId: 'p', scopes: ['reports:read'] });
const admin: Authenticator = async () => ({ subject: 'a', clientId: null, scopes: ['admin'] });

describe('a route', () => {
  it('knows its caller', async () => {
    const response = await echo(reader).request('/v1/dataset', bearer('x'));
    expect(await response.json()).toEqual({ subject: 'r', clientId: 'p', scopes: ['reports:read'] });
  });

  it('that is open has no caller, and fails where it asks for one', async () => {
    expect((await echo(reader).request('/healthz', bearer('x'))).status).toBe(500);
  });

  it.each(['/v1/forgotten', '/v1/forgotten-too'])('without a rule (%s) is for admins alone', async (path) => {
    const { problem } = await answerOf(await echo(reader).request(path, bearer('x')));
    expect(problem).toMatchObject({ status: 403, allowed: ['admin'] });
    expect((await echo(admin).request(path, bearer('x'))).status).toBe(200);
  });

  it.each([
    '/V1/dataset',
    '//v1/dataset',
    '/v1/dataset/',
    '/v1/%64ataset',
    '/v1/./dataset',
    '/healthz/../v1/dataset',
  ])('is not reached without a token by another spelling (%s)', async (path) => {
    expect((await echo(reader).request(path)).status).toBe(401);
  });
});

const operationSchema = z.object({
  security: z.array(z.record(z.string(), z.array(z.string()))),
  responses: z.record(z.string(), z.unknown()),
});
const documentSchema = z.object({
  components: z.object({ securitySchemes: z.unknown() }),
  paths: z.record(z.string(), z.record(z.string(), operationSchema)),
});

async function described(app: ReturnType<typeof createApp>) {
  return documentSchema.parse(await (await app.request('/openapi.json')).json());
}

describe('OpenAPI', () => {
  it('names the scope of each operation, and how it is refused', async () => {
    const { components, paths } = await described((await protectedApp(issuer)).app);
    expect(components.securitySchemes).toMatchObject({ bearerAuth: { type: 'http', scheme: 'bearer' } });
    expect(paths['/v1/reports']?.post?.security).toEqual([{ bearerAuth: ['reports:write'] }]);
    expect(paths['/v1/reports/{id}/{format}']?.get?.security).toEqual([{ bearerAuth: ['reports:read'] }]);
    const statuses = Object.keys(paths['/v1/dataset']?.get?.responses ?? {});
    expect(statuses).toEqual(['200', '304', '401', '403', '414', '421', '429', '500', '503']);
    expect(paths['/healthz']?.get).toMatchObject({ security: [] });
    expect(paths['/healthz']?.get?.responses).not.toHaveProperty('401');
  });

  it('says that tokens are optional where nobody needs one', async () => {
    const { paths } = await described(createApp(await testServices()));
    expect(paths['/v1/reports']?.post?.security).toEqual([{ bearerAuth: ['reports:write'] }, {}]);
  });
});
