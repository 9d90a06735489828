/** Batches over HTTP: asking for one, seeing how far it is, and having all of it as one file. */
import { unzipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { zipKey } from '../../src/batch/keys.ts';
import { isPublished } from '../../src/batch/manifest.ts';
import { findPin } from '../../src/batch/pin.ts';
import { createApp } from '../../src/http/app.ts';
import { batchSchema } from '../../src/http/batches.ts';
import { problemSchema } from '../../src/http/problem.ts';
import { localRunner, type Runner } from '../../src/run/runner.ts';
import { askFor, expectWhole, manyComparisons, runHere, sixIds } from '../support/batches.ts';
import { newWorld, putRelease, sixRoles, type World } from '../support/editions.ts';
import { testServices } from '../support/services.ts';

const trusting = async (subject: string) => ({
  subject,
  clientId: null,
  scopes:
    subject === 'admin'
      ? ['admin']
      : subject === 'reader'
        ? ['reports:read']
        : ['reports:read', 'reports:write'],
});

let world: World;
let app: ReturnType<typeof createApp>;
let batchRunner: Runner;
let failures: unknown[];
let runs: Promise<unknown>[];
beforeEach(async () => {
  world = await newWorld();
  failures = [];
  runs = [];
  batchRunner = localRunner(
    (id) => isPublished(world.store, id),
    (id) => {
      const run = findPin(world.store, id).then((pin) => {
        if (pin === null) throw new Error(`${id} was not begun`);
        return runHere(pin, world.services);
      });
      runs.push(run);
      return run;
    },
    (error) => failures.push(error),
  );
  const dataset = await world.services.releases.open('2026.11');
  app = createApp({ ...(await testServices()), dataset, reports: world.store, auth: trusting, batchRunner });
});

afterEach(async () => {
  await Promise.all(runs);
});

interface Init {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

const ask = (who: string, path: string, init: Init = {}) =>
  app.request(path, { ...init, headers: { Authorization: `Bearer ${who}`, ...init.headers } });
const post = (who: string, body: unknown, headers: Record<string, string> = {}) =>
  ask(who, '/v1/batches', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
const problemOf = async (response: Response) => problemSchema().parse(await response.json());
const startedSchema = z.object({ id: z.string(), status: z.string(), href: z.string() });
const read = async (who: string, href: string) => batchSchema().parse(await (await ask(who, href)).json());

const pair = { roles: ['actors', 'bakers'] };

/** Starts a batch of so many comparisons and waits until it is published. */
async function published(who: string, count: number): Promise<z.infer<typeof startedSchema>> {
  const made = startedSchema.parse(await (await post(who, manyComparisons(count))).json());
  await expect.poll(async () => (await read(who, made.href)).status, { timeout: 20_000 }).toBe('published');
  return made;
}

describe('POST /v1/batches', () => {
  it('starts a batch and does not wait; GET tells when it is published, and has its zip', async () => {
    const response = await post('anna', manyComparisons(6));
    expect(response.status).toBe(202);
    const { id, status, href } = startedSchema.parse(await response.json());
    expect([status, response.headers.get('Location')]).toEqual(['started', href]);
    await expect.poll(async () => (await read('anna', href)).status, { timeout: 20_000 }).toBe('published');
    const manifest = await expectWhole(world.store, id, 6);
    const batch = await read('anna', href);
    expect(batch).toMatchObject({
      progress: { expected: 6, done: 6 },
      counts: manifest.counts,
      file: manifest.file,
    });
    const file = await ask('anna', batch.links.file ?? '');
    expect(file.headers.get('Content-Disposition')).toContain(`filename="${manifest.file.name}"`);
    expect(file.headers.get('ETag')).toBe(`"${manifest.file.sha256}"`);
    expect(Object.keys(unzipSync(new Uint8Array(await file.arrayBuffer())))).toHaveLength(13);
    expect(failures).toEqual([]);
  });

  it('sent again is the same batch', async () => {
    const made = await published('anna', 2);
    const again = await post('anna', manyComparisons(2));
    expect(again.status).toBe(200);
    expect(await again.json()).toMatchObject({ ...made, status: 'published' });
    expect(runs).toHaveLength(1);
  });

  it('with an Idempotency-Key gives the first answer again', async () => {
    const key = { 'Idempotency-Key': 'all-pairs' };
    const first = await post('anna', manyComparisons(2), key);
    const second = await post('anna', manyComparisons(2), key);
    expect(second.headers.get('Idempotency-Replayed')).toBe('true');
    expect(await second.json()).toEqual(await first.json());
    expect(second.headers.get('Location')).toBe(first.headers.get('Location'));
    expect((await post('anna', manyComparisons(3), key)).status).toBe(422);
  });

  it('takes every pair of a group', async () => {
    const named = ['Clerks', 'Guards', 'Tailors'].map((title, at) => [title, { soc: `27-201${at}` }]);
    await putRelease(world.releases, '2026.11', { ...sixRoles, ...Object.fromEntries(named) });
    const dataset = await world.services.releases.open('2026.11');
    app = createApp({
      ...(await testServices()),
      dataset,
      reports: world.store,
      auth: trusting,
      batchRunner,
    });
    const { href } = startedSchema.parse(
      await (await post('anna', { group: '27-2000', pairs: 'all', formats: ['csv'] })).json(),
    );
    expect(await read('anna', href)).toMatchObject({ group: '27-2000', comparisons: 3, reports: 3 });
  });

  it('takes ten thousand comparisons, and no more', async () => {
    const comparisons = Array.from({ length: 10_000 }, (_, at) => ({
      roles: [sixIds[at % 6], sixIds[(at + 1 + (at % 5)) % 6]],
      location: 'US',
      formats: ['csv'],
    }));
    expect((await post('anna', { comparisons })).status).toBe(202);
    expect(await problemOf(await post('anna', { comparisons: [...comparisons, pair] }))).toMatchObject({
      code: 'invalid-batch',
      value: 10_001,
      allowed: ['1 to 10000 comparisons'],
    });
    const padded = { comparisons, locale: ' '.repeat(4_000_000) };
    expect(await problemOf(await post('anna', padded))).toMatchObject({
      status: 413,
      code: 'body-too-large',
    });
  });

  it('checks every comparison, names those that cannot be made, and starts nothing', async () => {
    const comparisons = [
      pair,
      { roles: ['actors', 'plumber'] },
      { roles: ['actors'] },
      { ...pair, location: 'Mars' },
    ];
    const problem = await problemOf(await post('anna', { comparisons }));
    expect(problem).toMatchObject({
      status: 400,
      code: 'invalid-batch',
      detail: expect.stringContaining(
        "3 of 4 comparisons cannot be made, and nothing is started. Comparison 2: No role 'plumber'.",
      ),
      errors: [
        { pointer: '/comparisons/1', code: 'unknown-role', value: 'plumber' },
        { pointer: '/comparisons/2', code: 'too-few-roles', value: 1 },
        { pointer: '/comparisons/3', code: 'unknown-location', value: 'Mars' },
      ],
    });
    expect(await (await ask('anna', '/v1/batches')).json()).toMatchObject({ total: 0 });
  });

  it('looks no further than a hundred of them', async () => {
    const comparisons = Array.from({ length: 500 }, (_, at) => ({ roles: ['actors', `nobody ${at}`] }));
    const { detail, errors } = await problemOf(await post('anna', { comparisons }));
    expect([errors?.length, detail]).toEqual([
      100,
      expect.stringContaining('100 or more of 500 comparisons cannot be made'),
    ]);
  });

  it.each([
    [{}, 'invalid-request'],
    [{ comparisons: [] }, 'invalid-batch'],
    [{ comparisons: [pair], group: '11-0000', pairs: 'all' }, 'invalid-request'],
    [{ group: '11-0000' }, 'invalid-request'],
    [{ group: '99-0000', pairs: 'all' }, 'unknown-group'],
    [{ group: '../..', pairs: 'all' }, 'unknown-group'],
    [{ group: '11-0000', pairs: 'some' }, 'invalid-request'],
    [{ comparisons: [pair], formats: ['doc'] }, 'unknown-format'],
    [{ comparisons: [{ ...pair, colour: 'red' }] }, 'invalid-request'],
    [{ comparisons: [pair], roles: ['actors'] }, 'invalid-request'],
  ])('%j is refused as %s', async (body, code) => {
    expect(await problemOf(await post('anna', body))).toMatchObject({ status: 400, code });
  });

  it('needs the scope to write', async () => {
    expect((await post('reader', manyComparisons(1))).status).toBe(403);
  });

  it('is not found where no batches are made', async () => {
    app = createApp({ ...(await testServices()), auth: trusting });
    expect(await problemOf(await post('anna', manyComparisons(1)))).toMatchObject({
      status: 404,
      code: 'not-found',
    });
  });
});

describe('GET /v1/batches/{id}', () => {
  it('says how far a batch is that is not published, and has no file of it', async () => {
    const { id } = await askFor(manyComparisons(3), world.services);
    expect(await read('anna', `/v1/batches/${id}`)).toMatchObject({
      status: 'unfinished',
      progress: { expected: 3, done: 0 },
      counts: null,
      file: null,
    });
    for (const part of ['items', 'file'])
      expect(await problemOf(await ask('anna', `/v1/batches/${id}/${part}`))).toMatchObject({
        code: 'not-found',
        detail: expect.stringContaining('is not published yet: 0 of 3 reports are made.'),
      });
  });

  it('is the owner’s and the admins’; to others it is not there', async () => {
    const { href } = await published('anna', 1);
    for (const path of [href, `${href}/items`, `${href}/file`]) {
      expect((await ask('admin', path)).status).toBe(200);
      expect(await problemOf(await ask('ben', path))).toMatchObject({ status: 404, code: 'unknown-batch' });
    }
    expect(await (await ask('ben', '/v1/batches')).json()).toMatchObject({ total: 0 });
    expect(await (await ask('admin', '/v1/batches')).json()).toMatchObject({ total: 1 });
  });

  it('has what became of each comparison, page by page, with a link to its report', async () => {
    const { href } = await published('anna', 3);
    const page = z
      .object({ items: z.array(z.object({ position: z.number(), href: z.string() })), total: z.number() })
      .parse(await (await ask('anna', `${href}/items?limit=2`)).json());
    expect([page.total, page.items.map(({ position }) => position)]).toEqual([3, [1, 2]]);
    expect((await ask('anna', page.items[0]?.href ?? '')).status).toBe(200);
  });

  it('has the zip as a file that need not be read again', async () => {
    const { href } = await published('anna', 1);
    const head = await ask('anna', `${href}/file`, { method: 'HEAD' });
    const tag = head.headers.get('ETag') ?? '';
    expect(Number(head.headers.get('Content-Length'))).toBeGreaterThan(1000);
    expect((await ask('anna', `${href}/file`, { headers: { 'If-None-Match': tag } })).status).toBe(304);
  });
});

describe('a zip that is damaged', () => {
  it('is not handed out to its end; deleted, it is made again by asking for the batch again', async () => {
    const { id, href } = await published('anna', 2);
    const whole = (await world.store.get(zipKey(id))) ?? new Uint8Array();
    await world.store.put(
      zipKey(id),
      whole.map((byte) => byte ^ 1),
    );
    const damaged = await ask('anna', `${href}/file`);
    await expect(damaged.arrayBuffer()).rejects.toThrow(
      'let the operator delete it, and ask for the batch again',
    );
    await world.store.delete(zipKey(id));
    expect(await read('anna', href)).toMatchObject({
      status: 'unfinished',
      progress: { expected: 2, done: 2 },
    });
    expect(await (await ask('anna', '/v1/batches')).json()).toMatchObject({
      batches: [{ status: 'unfinished' }],
    });
    await published('anna', 2);
    expect(Buffer.compare((await world.store.get(zipKey(id))) ?? new Uint8Array(), whole)).toBe(0);
  });
});

describe('GET /v1/batches', () => {
  it('has the newest first', async () => {
    const times = ['2026-11-25T06:00:00Z', '2026-11-25T08:00:00Z', '2026-11-25T07:00:00Z'];
    const ids: string[] = [];
    for (const [position, time] of times.entries()) {
      const services = { ...world.services, clock: () => new Date(time) };
      ids.push((await askFor(manyComparisons(position + 1), services)).id);
    }
    const { batches, next } = z
      .object({ batches: z.array(z.object({ id: z.string(), status: z.string() })), next: z.string() })
      .parse(await (await ask('anna', '/v1/batches?limit=2')).json());
    expect(batches).toEqual([1, 2].map((at) => ({ id: ids[at], status: 'unfinished' })));
    const rest = await (await ask('anna', `/v1/batches?cursor=${next}`)).json();
    expect(rest).toMatchObject({ batches: [{ id: ids[0] }], next: null });
  });
});

it('a batch stays on the release of its start, whatever is published meanwhile', async () => {
  const { href } = await published('anna', 1);
  await putRelease(world.releases, '2026.12');
  expect((await read('anna', href)).release).toBe('2026.11');
});
