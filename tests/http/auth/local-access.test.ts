/** Without authentication the API answers its own machine, and no page of another site that points its name there. */
import { beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { createApp } from '../../../src/http/app.ts';
import { answerOf } from '../../support/protected-app.ts';
import { testServices } from '../../support/services.ts';

let app: ReturnType<typeof createApp>;
beforeEach(async () => {
  app = createApp(await testServices());
});

const ask = (host: string, header?: string) =>
  app.request(`http://${host}/v1/dataset`, header === undefined ? {} : { headers: { Host: header } });

describe('without authentication', () => {
  it.each(['localhost', 'localhost:3000', '127.0.0.1:8080', '[::1]:3000', 'LOCALHOST:3000'])(
    '%s is answered',
    async (host) => {
      expect((await ask(host)).status).toBe(200);
      expect((await ask('127.0.0.1:3000', host)).status).toBe(200);
    },
  );

  it.each([
    'evil.example',
    'evil.example:3000',
    'localhost.evil.example',
    '127.0.0.1.evil.example',
    '192.168.0.7:3000',
    '[::]:3000',
    'localhost.',
  ])('%s is not', async (host) => {
    const allowed = ['localhost', '127.0.0.1', '[::1]'];
    for (const response of [await ask(host), await ask('127.0.0.1:3000', host)])
      expect(await answerOf(response)).toMatchObject({
        status: 421,
        problem: { code: 'unexpected-host', value: host, allowed },
      });
  });

  it.each(['', 'a b', '127.0.0.1@evil.example', 'evil.example/127.0.0.1'])(
    'a host of %j is not',
    async (header) => {
      expect((await ask('127.0.0.1:3000', header)).status).toBe(421);
    },
  );

  it('open routes too are for this machine alone', async () => {
    expect((await app.request('http://evil.example/healthz')).status).toBe(421);
  });

  it('a token is neither needed nor looked at', async () => {
    const response = await app.request('/v1/dataset', { headers: { Authorization: 'Bearer nonsense' } });
    expect(response.status).toBe(200);
  });
});

const writing = ['post', 'put', 'delete', 'patch'] as const;

/** A request for each operation that changes something, with values in place of its parameters. */
async function writes(): Promise<{ readonly method: string; readonly path: string }[]> {
  const document = z
    .object({ paths: z.record(z.string(), z.record(z.string(), z.unknown())) })
    .parse(await (await app.request('/openapi.json')).json());
  return Object.entries(document.paths).flatMap(([path, item]) =>
    writing
      .filter((method) => method in item)
      .map((method) => ({ method: method.toUpperCase(), path: path.replaceAll(/\{\w+\}/g, '2000-13') })),
  );
}

describe('what a page of another site has a browser send', () => {
  const foreign = [
    { Origin: 'http://evil.example', 'Sec-Fetch-Site': 'cross-site' },
    { 'Sec-Fetch-Site': 'same-site' },
    { Origin: 'http://localhost:5173' },
    { Origin: 'null' },
  ];

  it.each(foreign)('changes nothing: %j', async (headers) => {
    const requests = await writes();
    expect(requests.length).toBeGreaterThan(5);
    for (const { method, path } of requests) {
      const answer = await answerOf(await app.request(`http://127.0.0.1:3000${path}`, { method, headers }));
      expect(answer, `${method} ${path}`).toMatchObject({ status: 403, problem: { code: 'cross-site' } });
    }
  });

  it.each<Record<string, string>>([
    {},
    { Origin: 'http://127.0.0.1:3000' },
    { Origin: 'http://127.0.0.1:3000', 'Sec-Fetch-Site': 'same-origin' },
    { 'Sec-Fetch-Site': 'none' },
  ])('is looked at where it is a program or a page of ours: %j', async (headers) => {
    for (const { method, path } of await writes())
      expect((await app.request(`http://127.0.0.1:3000${path}`, { method, headers })).status).not.toBe(403);
  });

  it('is looked at where the settings name its origin', async () => {
    const services = await testServices();
    const options = { ...services.options, corsOrigins: ['https://hr.example.com'] };
    const open = createApp({ ...services, options });
    const answerTo = async (origin: string) => {
      const headers = { Origin: origin, 'Sec-Fetch-Site': 'cross-site' };
      return (await open.request('http://127.0.0.1/v1/editions/2000-13', { method: 'POST', headers })).status;
    };
    expect(await answerTo('https://hr.example.com')).toBe(400);
    expect(await answerTo('https://evil.example')).toBe(403);
  });
});
