/** Without authentication the API answers its own machine, and no page of another site that points its name there. */
import { beforeEach, describe, expect, it } from 'vitest';
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
