/** The problems that the API's description shows are the ones that callers meet, word for word. */
import { expect, it } from 'vitest';
import { createApp } from '../../src/http/app.ts';
import { exampleError, type ShownCode } from '../../src/http/openapi/problem-examples.ts';
import { problemOf, problemSchema } from '../../src/http/problem.ts';
import { testServices } from '../support/services.ts';

const json = { 'Content-Type': 'application/json' };
const post = (body: string, headers: Record<string, string> = json) => ({ method: 'POST', headers, body });
/** No example gets so far that a batch is started. */
const batchRunner = { start: () => Promise.reject(new Error('A batch was started.')) };
const roles = ['technical-specialist', 'lead-technician'];

it.each<[ShownCode, string, RequestInit?]>([
  ['unknown-role', '/v1/roles/softwar-developer'],
  ['ambiguous-role', '/v1/roles/front-end-developer'],
  ['too-few-roles', '/v1/comparisons/actors'],
  ['unknown-format', '/v1/reports', post(JSON.stringify({ roles, formats: ['doc'] }))],
  ['unknown-group', '/v1/roles?group=99-0000'],
  ['unknown-location', '/v1/comparisons/actors-vs-dancers?location=Mars'],
  ['unknown-baseline', '/v1/reports', post(JSON.stringify({ roles, baseline: 'actors' }))],
  ['unknown-report', '/v1/reports/00000000000000000000000000000000'],
  [
    'invalid-batch',
    '/v1/batches',
    post(JSON.stringify({ comparisons: [{ roles }, { roles: ['softwar-developer', 'actors'] }] })),
  ],
  ['unknown-batch', '/v1/batches/00000000000000000000000000000000'],
  ['unknown-table', '/v1/exports', post(JSON.stringify({ table: 'wages', format: 'csv' }))],
  [
    'unknown-column',
    '/v1/exports',
    post(JSON.stringify({ table: 'duties', format: 'csv', columns: ['mean'] })),
  ],
  [
    'unknown-condition',
    '/v1/exports',
    post(JSON.stringify({ table: 'duties', format: 'csv', where: ['state=CA'] })),
  ],
  ['unknown-export', '/v1/exports/00000000000000000000000000000000'],
  ['unknown-subscription', '/v1/subscriptions/nurses-monthly'],
  ['unknown-edition', '/v1/editions/2026-10'],
  ['invalid-month', '/v1/editions/2026-13'],
  ['not-found', '/v1/editions/2026-11', { method: 'POST' }],
  ['invalid-request', '/v1/roles?limit=0'],
  ['invalid-cursor', '/v1/roles?cursor=abc'],
  ['malformed-json', '/v1/reports', post('{"roles":')],
  ['malformed-url', '/v1/roles/%zz'],
  ['unsupported-media-type', '/v1/reports', post('', { 'Content-Type': 'text/plain' })],
  ['not-acceptable', '/v1/comparisons/actors-vs-dancers', { headers: { Accept: 'image/png' } }],
  ['invalid-idempotency-key', '/v1/reports', post('{}', { ...json, 'Idempotency-Key': 'clé' })],
  ['unexpected-host', 'http://example.com/v1/dataset'],
])('%s', async (code, path, init) => {
  const response = await createApp({ ...(await testServices()), batchRunner }).request(path, init);
  const { correlationId, ...problem } = problemSchema().parse(await response.json());
  expect(problemOf(exampleError(code))).toEqual({ ...problem, correlationId: undefined });
  expect(correlationId).toBeDefined();
});
