/** What is told of answers, and answering before the host ends the work. */
import { expect, it } from 'vitest';
import { createApp } from '../../src/http/app.ts';
import { problemSchema } from '../../src/http/problem.ts';
import type { Answer } from '../../src/http/tell-answers.ts';
import { testServices } from '../support/services.ts';

it('every answer is told by its route, errors included', async () => {
  const told: Answer[] = [];
  const app = createApp({ ...(await testServices()), onAnswer: (answer) => told.push(answer) });
  const headers = { 'X-Correlation-Id': 'batch-7' };
  await app.request('/v1/roles/lead-technician', { headers });
  await app.request('/v1/roles/wizard', { method: 'HEAD', headers });
  await app.request('/v1/nowhere', { headers });
  const milliseconds = expect.any(Number);
  const correlationId = 'batch-7';
  expect(told).toEqual([
    { method: 'GET', route: '/v1/roles/:id', status: 200, code: null, milliseconds, correlationId },
    {
      method: 'HEAD',
      route: '/v1/roles/:id',
      status: 404,
      code: 'unknown-role',
      milliseconds,
      correlationId,
    },
    { method: 'GET', route: null, status: 404, code: 'not-found', milliseconds, correlationId },
  ]);
});

it('a store that is silent is not waited for beyond the time that the host gives', async () => {
  const services = await testServices();
  const reports = { ...services.reports, get: () => new Promise<null>(() => {}) };
  const app = createApp({ ...services, reports });
  const answer = await app.request(`/v1/reports/${'0'.repeat(32)}`, {}, { millisecondsLeft: () => 520 });
  expect(answer.status).toBe(503);
  expect(answer.headers.get('Retry-After')).toBe('5');
  expect(problemSchema().parse(await answer.json()).code).toBe('timed-out');
});

it('time enough is no matter', async () => {
  const app = createApp(await testServices());
  const answer = await app.request('/v1/dataset', {}, { millisecondsLeft: () => 29_000 });
  expect(answer.status).toBe(200);
});
