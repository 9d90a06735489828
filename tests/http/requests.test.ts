/** What holds for every request: names, limits, methods, security headers, callers from other origins. */
import { beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { createApp } from '../../src/http/app.ts';
import { problemSchema } from '../../src/http/problem.ts';
import { testServices } from '../support/services.ts';

let services: Awaited<ReturnType<typeof testServices>>;
let app: ReturnType<typeof createApp>;
beforeEach(async () => {
  services = await testServices();
  app = createApp(services);
});

function withOptions(options: Partial<typeof services.options>) {
  return createApp({ ...services, options: { ...services.options, ...options } });
}

/** Takes every token for its holder's name. */
const trusting = async (subject: string) => ({ subject, clientId: null, scopes: ['admin'] });

const problemOf = async (response: Response) => problemSchema().parse(await response.json());

const idOf = (response: Response) => response.headers.get('X-Correlation-Id');
const askAs = (id: string) => app.request('/healthz', { headers: { 'X-Correlation-Id': id } });

describe('a correlation id', () => {
  it('is new for each request', async () => {
    const [one, other] = [idOf(await app.request('/healthz')), idOf(await app.request('/healthz'))];
    expect(z.uuid().parse(one)).not.toBe(z.uuid().parse(other));
  });

  it("is the caller's own where it is a sane one", async () => {
    expect(idOf(await askAs('batch-7:42'))).toBe('batch-7:42');
    for (const id of ['', 'two words', 'a"b', 'x'.repeat(129)])
      expect(z.uuid().safeParse(idOf(await askAs(id))).success, id).toBe(true);
  });

  it("is API Gateway's where the caller has none", async () => {
    const env = { requestContext: { requestId: 'aws-1' } };
    expect(idOf(await app.request('/healthz', {}, env))).toBe('aws-1');
  });

  it('stands in problems, and is told to the operator', async () => {
    const told: unknown[] = [];
    const broken = createApp({
      ...services,
      search: () => Promise.reject(new Error('broken')),
      onFailure: (_, id) => told.push(id),
    });
    const response = await broken.request('/v1/roles?q=x', { headers: { 'X-Correlation-Id': 'c-1' } });
    expect(await problemOf(response)).toMatchObject({ status: 500, correlationId: 'c-1' });
    expect(told).toEqual(['c-1']);
  });
});

describe('security headers', () => {
  it.each(['/', '/v1/dataset', '/docs', '/nothing', '/v1/roles/wizards'])('stand on %s', async (path) => {
    const { headers } = await app.request(path);
    expect(headers.get('X-Content-Type-Options')).toBe('nosniff');
    expect(headers.get('Content-Security-Policy')).toMatch(/^default-src 'none';.*frame-ancestors 'none'$/);
    expect(headers.get('X-Frame-Options')).toBe('DENY');
    // Forms of pages say where they are from; nothing tells another site.
    expect(headers.get('Referrer-Policy')).toBe(path === '/' ? 'same-origin' : 'no-referrer');
    expect(headers.get('Strict-Transport-Security')).toBeNull();
  });

  it('ask for https where the API is served by it', async () => {
    const { headers } = await withOptions({ https: true }).request('/healthz');
    expect(headers.get('Strict-Transport-Security')).toMatch(/^max-age=\d{8}/);
  });
});

describe('pages of other origins', () => {
  const origin = 'https://people.example.com';
  const preflight = {
    method: 'OPTIONS',
    headers: { Origin: origin, 'Access-Control-Request-Method': 'POST' },
  };

  it('may do nothing unless a setting says so', async () => {
    const response = await app.request('/v1/reports', preflight);
    expect(response.status).toBe(405);
    expect(response.headers.get('Access-Control-Allow-Origin')).toBeNull();
  });

  it('are answered before a token is asked for', async () => {
    const options = { ...services.options, corsOrigins: [origin] };
    const response = await createApp({ ...services, auth: trusting, options }).request(
      '/v1/reports',
      preflight,
    );
    expect(response.status).toBe(204);
    expect(response.headers.get('Access-Control-Allow-Origin')).toBe(origin);
    expect(response.headers.get('Access-Control-Allow-Headers')).toContain('Idempotency-Key');
    expect(response.headers.get('Access-Control-Allow-Credentials')).toBeNull();
    expect(response.headers.get('X-Correlation-Id')).not.toBeNull();
  });

  it('read answers and their headers, and other pages do not', async () => {
    const open = withOptions({ corsOrigins: [origin] });
    const { headers } = await open.request('/v1/dataset', { headers: { Origin: origin } });
    expect(headers.get('Access-Control-Allow-Origin')).toBe(origin);
    expect(headers.get('Access-Control-Expose-Headers')).toContain('X-Correlation-Id');
    expect(headers.get('Vary')).toBe('Origin');
    const other = await open.request('/v1/dataset', { headers: { Origin: 'https://other.example.com' } });
    expect(other.headers.get('Access-Control-Allow-Origin')).toBeNull();
    expect(other.headers.get('Vary')).toBe('Origin');
  });
});

describe('pages of all origins', () => {
  it('may read without cookies', async () => {
    const open = withOptions({ corsOrigins: ['*'] });
    const { headers } = await open.request('/v1/dataset', { headers: { Origin: 'https://any.example' } });
    expect(headers.get('Access-Control-Allow-Origin')).toBe('*');
    expect(headers.get('Access-Control-Allow-Credentials')).toBeNull();
    expect(headers.get('Vary')).toBeNull();
  });
});

describe('rate limits', () => {
  let now = Date.parse('2026-11-15T12:00:00Z');
  const limited = (requestsPerMinute: number) =>
    createApp({
      ...services,
      clock: () => new Date(now),
      options: { ...services.options, requestsPerMinute },
    });

  it('say how many requests are left, refuse what is too much, and fill up again', async () => {
    const api = limited(2);
    const { headers } = await api.request('/healthz');
    expect(headers.get('RateLimit-Policy')).toBe('"minute";q=2;w=60');
    expect(headers.get('RateLimit')).toBe('"minute";r=1;t=30');
    await api.request('/healthz');
    const refused = await api.request('/healthz');
    expect(refused.headers.get('Retry-After')).toBe('30');
    expect(await problemOf(refused)).toMatchObject({ status: 429, code: 'too-many-requests' });
    now += 30_000;
    expect((await api.request('/healthz')).status).toBe(200);
  });

  it('count each address for itself', async () => {
    const api = limited(1);
    const from = (sourceIp: string) =>
      api.request('/healthz', {}, { requestContext: { http: { sourceIp } } });
    expect((await from('192.0.2.1')).status).toBe(200);
    expect((await from('192.0.2.1')).status).toBe(429);
    expect((await from('192.0.2.2')).status).toBe(200);
  });

  it('count the holder of a token, wherever they are', async () => {
    const api = createApp({
      ...services,
      auth: trusting,
      options: { ...services.options, requestsPerMinute: 1 },
    });
    const by = (name: string) => api.request('/v1/dataset', { headers: { Authorization: `Bearer ${name}` } });
    expect([(await by('ann')).status, (await by('ann')).status, (await by('bo')).status]).toEqual([
      200, 429, 200,
    ]);
  });

  it('can be turned off', async () => {
    const { headers } = await limited(0).request('/healthz');
    expect(headers.get('RateLimit')).toBeNull();
  });
});

describe('limits of a request', () => {
  it.each([
    ['a URL over 8 KB', `/v1/roles?q=${'a'.repeat(9000)}`, 414, 'url-too-long'],
    ['a bad escape in a path', '/v1/roles/%zz', 400, 'malformed-url'],
    ['a bad escape in a query', '/v1/roles?q=%', 400, 'malformed-url'],
    ['bytes that are not UTF-8', '/v1/roles/%ff', 400, 'malformed-url'],
  ])('%s', async (_, path, status, code) => {
    expect(await problemOf(await app.request(path))).toMatchObject({ status, code });
  });

  it('hold for JSON however deep it is', async () => {
    const depth = 30_000;
    const response = await app.request('/v1/reports', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: `{"roles":[${'['.repeat(depth)}${']'.repeat(depth)}]}`,
    });
    expect(await problemOf(response)).toMatchObject({ status: 400, code: 'invalid-request' });
  });
});
