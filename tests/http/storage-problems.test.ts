/** What a caller is told when the reports' store is not there, or not as it should be. */

import { once } from 'node:events';
import { createServer } from 'node:http';
import { S3Client } from '@aws-sdk/client-s3';
import { expect, it, onTestFinished } from 'vitest';
import { createApp } from '../../src/http/app.ts';
import { problemSchema } from '../../src/http/problem.ts';
import { s3Bucket } from '../../src/storage/s3-bucket.ts';
import { testServices } from '../support/services.ts';

/** The API, with its reports on an S3 server that gives one answer to everything. */
async function appOnServerAnswering(status: number, code: string, headers: Record<string, string> = {}) {
  const server = createServer((request, response) => {
    request.resume().on('end', () => {
      response.writeHead(status, { 'content-type': 'application/xml', ...headers });
      response.end(`<Error><Code>${code}</Code></Error>`);
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => void server.close());
  const address = server.address();
  const client = new S3Client({
    endpoint: `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`,
    forcePathStyle: true,
    region: 'us-east-1',
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
    maxAttempts: 1,
  });
  return createApp({ ...(await testServices()), reports: s3Bucket({ bucket: 'bucket', client }) });
}

const path = `/v1/reports/${'0'.repeat(32)}`;

it('a store that is busy is a 503 with the seconds to wait', async () => {
  const app = await appOnServerAnswering(503, 'SlowDown', { 'retry-after': '7' });
  const response = await app.request(path);
  expect(response.status).toBe(503);
  expect(response.headers.get('retry-after')).toBe('7');
  expect(problemSchema().parse(await response.json()).code).toBe('storage-unavailable');
});

it('a store that denies is a 500 without a time to wait', async () => {
  const app = await appOnServerAnswering(403, 'AccessDenied');
  const response = await app.request(path);
  expect(response.status).toBe(500);
  expect(response.headers.get('retry-after')).toBeNull();
  expect(problemSchema().parse(await response.json()).code).toBe('storage-failed');
});

it('a report that cannot be stored is not made', async () => {
  const app = await appOnServerAnswering(503, 'SlowDown');
  const response = await app.request('/v1/reports', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ roles: ['technical-specialist', 'lead-technician'], formats: ['csv'] }),
  });
  expect(response.status).toBe(503);
});
