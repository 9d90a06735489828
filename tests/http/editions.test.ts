/** Editions over HTTP: starting one, seeing how far it is, and what the caller's own subscriptions got. */
import { beforeEach, describe, expect, it } from 'vitest';
import { isPublished } from '../../src/edition/manifest.ts';
import { planEdition } from '../../src/edition/plan.ts';
import { createApp } from '../../src/http/app.ts';
import { editionSchema } from '../../src/http/editions.ts';
import { problemSchema } from '../../src/http/problem.ts';
import { localRunner } from '../../src/run/runner.ts';
import { newWorld, runMonth, subscribe, subscriptionTo, type World } from '../support/editions.ts';
import { testServices } from '../support/services.ts';

const trusting = async (subject: string) => ({
  subject,
  clientId: null,
  scopes: subject === 'admin' ? ['admin'] : ['reports:read', 'reports:write'],
});

let world: World;
let app: ReturnType<typeof createApp>;
let failures: unknown[];
beforeEach(async () => {
  world = await newWorld();
  await subscribe(world.store, subscriptionTo('stage'), subscriptionTo('kitchen', { owner: 'ben' }));
  failures = [];
  const run = (month: string) => runMonth(month, world.services);
  const editionRunner = localRunner(
    (month) => isPublished(world.store, month),
    run,
    (error) => failures.push(error),
  );
  app = createApp({ ...(await testServices()), reports: world.store, auth: trusting, editionRunner });
});

const ask = (who: string, path: string, method = 'GET') =>
  app.request(path, { method, headers: { Authorization: `Bearer ${who}` } });
const read = async (who: string, path = '/v1/editions/2026-11') =>
  editionSchema.parse(await (await ask(who, path)).json());
const problemOf = async (response: Response) => problemSchema().parse(await response.json());

describe('POST /v1/editions/{month}', () => {
  it('starts the edition and does not wait; GET tells when it is published', async () => {
    const started = await ask('admin', '/v1/editions/2026-11', 'POST');
    expect([started.status, started.headers.get('Location')]).toEqual([202, '/v1/editions/2026-11']);
    expect(await started.json()).toEqual({
      month: '2026-11',
      status: 'started',
      href: '/v1/editions/2026-11',
    });
    await expect
      .poll(async () => (await ask('admin', '/v1/editions/2026-11')).status, { timeout: 10_000 })
      .toBe(200);
    await expect.poll(async () => (await read('admin')).status, { timeout: 10_000 }).toBe('published');
    await expect
      .poll(async () => (await ask('admin', '/v1/editions/2026-11', 'POST')).status, { timeout: 10_000 })
      .toBe(200);
    expect(failures).toEqual([]);
  });

  it('is for admins', async () => {
    expect((await ask('anna', '/v1/editions/2026-11', 'POST')).status).toBe(403);
  });

  it('tells a failure to the operator, and can be sent again', async () => {
    await ask('admin', '/v1/editions/2020-01', 'POST');
    await expect.poll(() => failures).toMatchObject([{ code: 'unknown-release' }]);
    expect((await ask('admin', '/v1/editions/2020-01', 'POST')).status).toBe(202);
  });
});

describe('GET /v1/editions/{month}', () => {
  it('has what the caller’s own subscriptions got, and everybody’s for an admin', async () => {
    await runMonth('2026-11', world.services);
    const own = await read('anna');
    expect(own.items.map(({ subscription }) => subscription)).toEqual(['stage']);
    expect(own.counts).toMatchObject({ expected: 2, written: 2 });
    expect(own.items[0]?.href).toMatch(/^\/v1\/reports\/[0-9a-f]{32}$/);
    expect((await ask('anna', own.items[0]?.href ?? '')).status).toBe(200);
    expect((await read('admin')).items.map(({ subscription }) => subscription)).toEqual(['kitchen', 'stage']);
  });

  it('says how far an edition is that is not published', async () => {
    await planEdition('2026-11', {}, world.services);
    expect(await read('anna')).toMatchObject({
      status: 'unfinished',
      progress: { expected: 2, done: 0 },
      counts: null,
      items: [],
    });
  });

  it.each([
    ['2026-13', 400, 'invalid-month'],
    ['1999-12', 400, 'invalid-month'],
    ['2100-01', 400, 'invalid-month'],
    ['months', 400, 'invalid-month'],
    ['2026-12', 404, 'unknown-edition'],
  ])('%s is %i %s', async (month, status, code) => {
    expect(await problemOf(await ask('anna', `/v1/editions/${month}`))).toMatchObject({ status, code });
  });
});

describe('beside the editions', () => {
  it('there is a list of them, the newest first', async () => {
    for (const month of ['2026-12', '2026-11']) await runMonth(month, world.services);
    const page = await (await ask('anna', '/v1/editions?limit=1')).json();
    expect(page).toMatchObject({ editions: [{ month: '2026-12', status: 'published' }], total: 2 });
  });

  it('there is a feed, also before the first', async () => {
    const empty = await ask('anna', '/v1/editions/feed.xml');
    expect(empty.headers.get('Content-Type')).toBe('application/atom+xml');
    expect(await empty.text()).not.toContain('<entry>');
    await runMonth('2026-11', world.services);
    const feed = await (await ask('anna', '/v1/editions/feed.xml')).text();
    expect(feed).toContain('<title>Edition 2026-11</title>');
    // Whoever reads the feed need not know who subscribed to what.
    expect(feed).not.toMatch(/stage|kitchen/);
  });

  it('there is the index as a file, for admins', async () => {
    await runMonth('2026-11', world.services);
    const file = await ask('admin', '/v1/editions/2026-11/xlsx');
    expect(file.headers.get('Content-Disposition')).toBe('attachment; filename="role-reports-2026-11.xlsx"');
    expect(new TextDecoder().decode((await file.arrayBuffer()).slice(0, 2))).toBe('PK');
    expect((await ask('anna', '/v1/editions/2026-11/xlsx')).status).toBe(403);
    expect(await problemOf(await ask('admin', '/v1/editions/2026-11/csv'))).toMatchObject({
      code: 'unknown-format',
    });
    expect(await problemOf(await ask('admin', '/v1/editions/2026-12/pdf'))).toMatchObject({
      code: 'unknown-edition',
    });
  });
});
