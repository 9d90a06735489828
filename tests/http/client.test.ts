/** A typed client from the app's own type: `hono/client`, as a program in the same repository would use it. */
import { hc } from 'hono/client';
import { expect, expectTypeOf, it } from 'vitest';
import { type Api, createApp } from '../../src/http/app.ts';
import { testServices } from '../support/services.ts';

async function client() {
  const app = createApp(await testServices());
  return hc<Api>('http://localhost', {
    fetch: async (url: string | URL | Request, init?: RequestInit) => app.request(url, init),
  });
}

it('finds roles, and knows what they are', async () => {
  const answer = await (await client()).v1.roles.$get({ query: { q: 'registered nurse', limit: '1' } });
  if (answer.status !== 200) throw new Error(`answered ${answer.status}`);
  const { roles, next } = await answer.json();
  expectTypeOf(roles).items.toHaveProperty('soc').toEqualTypeOf<string | null>();
  expectTypeOf(next).toEqualTypeOf<string | null>();
  expect(roles.map(({ id }) => id)).toEqual(['registered-nurses']);
});

it('makes a report, and reads its receipt', async () => {
  const api = await client();
  const made = await api.v1.reports.$post({ json: { roles: ['actors', 'dancers'], formats: ['csv'] } });
  if (made.status !== 201) throw new Error(`answered ${made.status}`);
  const { id, links } = await made.json();
  const receipt = await api.v1.reports[':id'].$get({ param: { id } });
  if (receipt.status !== 200) throw new Error(`answered ${receipt.status}`);
  expect((await receipt.json()).links).toEqual(links);
});

it('knows the problems of a route', async () => {
  const answer = await (await client()).v1.roles[':id'].$get({ param: { id: 'wizards' } });
  if (answer.status !== 404) throw new Error(`answered ${answer.status}`);
  expect((await answer.json()).code).toBe('unknown-role');
});
