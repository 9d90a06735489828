/** Idempotency-Key: the same request twice is done once, and answered twice. */
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { createApp } from '../../src/http/app.ts';
import { testServices } from '../support/services.ts';

let services: Awaited<ReturnType<typeof testServices>>;
let now: number;
beforeEach(async () => {
  now = Date.parse('2026-11-15T12:00:00Z');
  services = { ...(await testServices()), clock: () => new Date(now) };
});

const body = { roles: ['actors', 'dancers'], formats: ['csv'] };

async function post(app: ReturnType<typeof createApp>, key: string, request: object = body, token?: string) {
  return app.request('/v1/reports', {
    method: 'POST',
    body: JSON.stringify(request),
    headers: {
      'Content-Type': 'application/json',
      'Idempotency-Key': key,
      ...(token === undefined ? {} : { Authorization: `Bearer ${token}` }),
    },
  });
}

/** An app whose reports wait until they are let go, and that counts them. */
function slowApp() {
  const gate = Promise.withResolvers<void>();
  let made = 0;
  const app = createApp({
    ...services,
    renderer: async (format) => {
      made += 1;
      await gate.promise;
      return services.renderer(format);
    },
  });
  return { app, open: gate.resolve, made: () => made };
}

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise((resolve) => setTimeout(resolve, 5));
}

const auth = async (subject: string) => ({ subject, clientId: null, scopes: ['admin'] });

describe('the same key', () => {
  it('gives the same answer again, and says so', async () => {
    const app = createApp(services);
    const first = await post(app, 'k-1');
    const again = await post(app, 'k-1');
    expect([first.status, again.status]).toEqual([201, 201]);
    expect(first.headers.get('Idempotency-Replayed')).toBeNull();
    expect(again.headers.get('Idempotency-Replayed')).toBe('true');
    expect(again.headers.get('Location')).toBe(first.headers.get('Location'));
    expect(again.headers.get('Content-Type')).toBe(first.headers.get('Content-Type'));
    expect(again.headers.get('X-Correlation-Id')).not.toBe(first.headers.get('X-Correlation-Id'));
    expect(await again.text()).toBe(await first.text());
  });

  it('with another body is refused', async () => {
    const app = createApp(services);
    await post(app, 'k-1');
    const other = await post(app, 'k-1', { ...body, baseline: 'dancers' });
    expect(other.status).toBe(422);
    expect(await other.json()).toMatchObject({ code: 'idempotency-key-reused', value: 'k-1' });
  });

  it('is refused while the first request is being answered', async () => {
    const { app, open, made } = slowApp();
    const first = post(app, 'k-1');
    await until(() => made() > 0);
    const second = await post(app, 'k-1');
    expect(second.status).toBe(409);
    expect(second.headers.get('Retry-After')).toBe('1');
    expect(await second.json()).toMatchObject({ code: 'request-in-flight' });
    open();
    expect((await first).status).toBe(201);
    expect((await post(app, 'k-1')).headers.get('Idempotency-Replayed')).toBe('true');
  });

  it('of many requests at once lets one through', async () => {
    const { app, open, made } = slowApp();
    const answers = Array.from({ length: 10 }, () => post(app, 'k-1'));
    await until(() => made() > 0);
    open();
    const statuses = (await Promise.all(answers)).map(({ status, headers }) =>
      status === 201 ? (headers.get('Idempotency-Replayed') ?? 'made') : status,
    );
    expect(statuses.filter((status) => status === 'made')).toHaveLength(1);
    expect(statuses.every((status) => ['made', 'true', 409].includes(status))).toBe(true);
  });

  it('of another caller is another key', async () => {
    const app = createApp({ ...services, auth });
    await post(app, 'k-1', body, 'ann');
    const other = await post(app, 'k-1', { ...body, baseline: 'dancers' }, 'bo');
    expect(other.status).toBe(201);
    expect(other.headers.get('Idempotency-Replayed')).toBeNull();
  });

  it('is free again after a day', async () => {
    const app = createApp(services);
    await post(app, 'k-1');
    now += 24 * 60 * 60 * 1000 - 1;
    expect((await post(app, 'k-1')).headers.get('Idempotency-Replayed')).toBe('true');
    now += 2;
    expect((await post(app, 'k-1')).headers.get('Idempotency-Replayed')).toBeNull();
  });

  it('of a process that died is free again after a minute', async () => {
    const dead = slowApp();
    const late = post(dead.app, 'k-1');
    await until(() => dead.made() > 0);
    now += 60_001;
    expect((await post(createApp(services), 'k-1')).status).toBe(201);
    dead.open();
    await late;
  });
});

describe('a request that failed', () => {
  it('on our side is done anew', async () => {
    const broken = createApp({ ...services, renderer: () => Promise.reject(new Error('broken')) });
    expect((await post(broken, 'k-1')).status).toBe(500);
    const again = await post(createApp(services), 'k-1');
    expect([again.status, again.headers.get('Idempotency-Replayed')]).toEqual([201, null]);
  });

  it('for what it asked can be mended under the same key', async () => {
    const app = createApp(services);
    expect((await post(app, 'k-1', { roles: ['actors', 'wizards'] })).status).toBe(404);
    expect((await post(app, 'k-1')).status).toBe(201);
  });
});

it('takes printable ASCII of 1 to 255 characters as a key, and keeps it to itself', async () => {
  const app = createApp(services);
  for (const key of ['', 'clé', 'x'.repeat(256)]) {
    const response = await post(app, key);
    expect(await response.json(), key).toMatchObject({ status: 400, code: 'invalid-idempotency-key' });
  }
  expect((await post(app, '"../../8e03978e" ~')).status).toBe(201);
  const names = await readdir(join(services.folder, 'idempotency'));
  expect(names).toEqual([expect.stringMatching(/^[0-9a-f]{64}\.json$/)]);
});

it('answers although the answer could not be kept, and tells the operator', async () => {
  const full = new Error('full');
  const reports: typeof services.reports = {
    ...services.reports,
    put: (key, bytes, options) =>
      key.startsWith('idempotency/') && options?.ifAbsent !== true
        ? Promise.reject(full)
        : services.reports.put(key, bytes, options),
  };
  expect((await post(createApp({ ...services, reports }), 'k-1')).status).toBe(201);
  expect(services.failures).toEqual([full]);
});
