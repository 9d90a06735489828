/** Subscriptions over HTTP: each caller has their own, and an admin sees all. */
import { beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { createApp } from '../../src/http/app.ts';
import { problemSchema } from '../../src/http/problem.ts';
import { testServices } from '../support/services.ts';

/** Takes a token for the name of its holder; the holder called admin is one. */
const trusting = async (subject: string) => ({
  subject,
  clientId: null,
  scopes: subject === 'admin' ? ['admin'] : ['reports:read', 'reports:write'],
});

let app: ReturnType<typeof createApp>;
beforeEach(async () => {
  app = createApp({ ...(await testServices()), auth: trusting });
});

const stage = { name: 'Stage', roles: ['actors', 'dancers'], formats: ['csv'] };

async function ask(who: string, method: string, path: string, body?: unknown) {
  const headers = { Authorization: `Bearer ${who}`, 'Content-Type': 'application/json' };
  return app.request(path, {
    method,
    headers,
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
}

const put = (who: string, id: string, body: unknown = stage) =>
  ask(who, 'PUT', `/v1/subscriptions/${id}`, body);
const codeOf = async (response: Response) => problemSchema().parse(await response.json()).code;

async function idsOf(who: string, query = ''): Promise<string[]> {
  const page = z.object({ subscriptions: z.array(z.object({ id: z.string() })) });
  const response = await ask(who, 'GET', `/v1/subscriptions${query}`);
  return page.parse(await response.json()).subscriptions.map(({ id }) => id);
}

describe('a subscription', () => {
  it('is made, read, replaced and ended', async () => {
    const made = await put('anna', 'stage');
    expect([made.status, made.headers.get('Location')]).toEqual([201, '/v1/subscriptions/stage']);
    const answer = { ...stage, id: 'stage', owner: 'anna', href: '/v1/subscriptions/stage' };
    expect(await made.json()).toEqual(answer);
    expect(await (await ask('anna', 'GET', '/v1/subscriptions/stage')).json()).toEqual(answer);
    const replaced = await put('anna', 'stage', { ...stage, name: 'Stages', onlyIfChanged: true });
    expect(replaced.status).toBe(200);
    expect(await replaced.json()).toEqual({ ...answer, name: 'Stages', onlyIfChanged: true });
    expect((await ask('anna', 'DELETE', '/v1/subscriptions/stage')).status).toBe(204);
    expect(await codeOf(await ask('anna', 'GET', '/v1/subscriptions/stage'))).toBe('unknown-subscription');
  });

  it.each<[string, unknown, number, string]>([
    ['stage', { ...stage, roles: ['actors', 'wizards'] }, 404, 'unknown-role'],
    ['stage', { ...stage, roles: ['actors'] }, 400, 'too-few-roles'],
    ['stage', { ...stage, formats: ['doc'] }, 400, 'unknown-format'],
    ['stage', { ...stage, name: '  ' }, 400, 'invalid-request'],
    ['stage', { ...stage, owner: 'ben' }, 400, 'invalid-request'],
    ['Stage', stage, 400, 'invalid-request'],
    ['a'.repeat(65), stage, 400, 'invalid-request'],
    ['..%2Fsecret', stage, 400, 'invalid-request'],
  ])('%s of %j is refused with %i %s, and not kept', async (id, body, status, code) => {
    const response = await put('anna', id, body);
    expect([response.status, await codeOf(response)]).toEqual([status, code]);
    expect(await idsOf('admin')).toEqual([]);
  });

  it.each(['GET', 'PUT', 'DELETE'])('of another caller is not there: %s', async (method) => {
    await put('anna', 'stage');
    const response = await ask(
      'ben',
      method,
      '/v1/subscriptions/stage',
      method === 'PUT' ? stage : undefined,
    );
    expect([response.status, await codeOf(response)]).toEqual([404, 'unknown-subscription']);
    expect(await idsOf('anna')).toEqual(['stage']);
  });

  it('is changed by an admin and stays the owner’s', async () => {
    await put('anna', 'stage');
    expect(await (await put('admin', 'stage', { ...stage, name: 'Mended' })).json()).toMatchObject({
      name: 'Mended',
      owner: 'anna',
    });
  });

  it('may be put from pages of allowed origins', async () => {
    const services = await testServices();
    const origin = 'https://people.example.com';
    const open = createApp({ ...services, options: { ...services.options, corsOrigins: [origin] } });
    const { headers } = await open.request('/v1/subscriptions/stage', {
      method: 'OPTIONS',
      headers: { Origin: origin, 'Access-Control-Request-Method': 'PUT' },
    });
    expect(headers.get('Access-Control-Allow-Methods')).toBe('GET,HEAD,POST,PUT,DELETE');
  });
});

describe('the list of subscriptions', () => {
  beforeEach(async () => {
    for (const id of ['c', 'a', 'b']) await put('anna', id);
    await put('ben', 'd');
  });

  it('has the caller’s own by id, and everybody’s for an admin', async () => {
    expect(await idsOf('anna')).toEqual(['a', 'b', 'c']);
    expect(await idsOf('ben')).toEqual(['d']);
    expect(await idsOf('admin')).toEqual(['a', 'b', 'c', 'd']);
  });

  it('comes in pages', async () => {
    const first = await (await ask('anna', 'GET', '/v1/subscriptions?limit=2')).json();
    expect(first).toMatchObject({ subscriptions: [{ id: 'a' }, { id: 'b' }], total: 3 });
    const { next } = z.object({ next: z.string() }).parse(first);
    expect(await idsOf('anna', `?limit=2&cursor=${next}`)).toEqual(['c']);
  });
});
