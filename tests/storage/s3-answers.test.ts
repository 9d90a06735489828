/** How the S3 driver reads answers that a healthy server seldom gives: a server here gives them as told. */

import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { S3Client } from '@aws-sdk/client-s3';
import { afterEach, describe, expect, test } from 'vitest';
import type { ObjectStore } from '../../src/storage/object-store.ts';
import { s3Bucket } from '../../src/storage/s3-bucket.ts';
import { bytes, chunks, listed } from './contract.ts';

interface Answer {
  readonly status: number;
  /** S3's error code; no body where there is none. */
  readonly code?: string;
  readonly retryAfter?: string;
  /** Take the request, and never answer. */
  readonly silent?: boolean;
}

let server: Server;
let requests: string[];
afterEach(() => server.close());

/** A store on a server that gives these answers one after the other, and the last one from then on. */
async function storeAnswering(...answers: Answer[]): Promise<ObjectStore> {
  const timeLimit = answers[0]?.silent ? 500 : 5_000;
  requests = [];
  server = createServer((request, response) => {
    const answer = answers[Math.min(requests.length, answers.length - 1)] ?? { status: 500 };
    const { status, code, retryAfter, silent } = answer;
    requests.push(`${request.method} ${request.url}`);
    request.resume().on('end', () => {
      if (silent) return;
      if (retryAfter !== undefined) response.setHeader('retry-after', retryAfter);
      response.writeHead(status, { 'content-type': 'application/xml' });
      response.end(code && `<Error><Code>${code}</Code><Message>As told.</Message></Error>`);
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return s3Bucket({ bucket: 'bucket', client: clientOf(server), timeLimit });
}

function clientOf(listening: Server): S3Client {
  const address = listening.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const credentials = { accessKeyId: 'test', secretAccessKey: 'test' };
  const endpoint = `http://127.0.0.1:${port}`;
  return new S3Client({ endpoint, forcePathStyle: true, region: 'us-east-1', credentials, maxAttempts: 1 });
}

const conflict = { status: 409, code: 'ConditionalRequestConflict' };

describe('S3 answers', () => {
  test('a conflict is asked again, as S3 wants, until the key is known to be free', async () => {
    const store = await storeAnswering(conflict, conflict, { status: 200 });
    expect(await store.put('a', bytes('1'), { ifAbsent: true })).toBe(true);
    expect(requests).toHaveLength(3);
  });

  test('a conflict is asked again until the key is known to be taken', async () => {
    const store = await storeAnswering(conflict, { status: 412, code: 'PreconditionFailed' });
    expect(await store.put('a', bytes('1'), { ifAbsent: true })).toBe(false);
  });

  test('a conflict without end is for later, since nobody knows whether the key is taken', async () => {
    const store = await storeAnswering(conflict);
    await expect(store.put('a', bytes('1'), { ifAbsent: true })).rejects.toMatchObject({
      code: 'storage-unavailable',
    });
  });

  test('an empty range is answered without asking', async () => {
    const store = await storeAnswering({ status: 500 });
    expect(await store.getRange('a', 5, 0)).toEqual(new Uint8Array());
    expect(requests).toEqual([]);
  });

  test('an illegal key is refused without asking', async () => {
    const store = await storeAnswering({ status: 200 });
    await expect(store.put('../a', bytes('1'))).rejects.toMatchObject({ code: 'invalid-request' });
    expect(requests).toEqual([]);
  });

  test('a refusal names the key and S3’s reason, and keeps the SDK’s error as its cause', async () => {
    const store = await storeAnswering({ status: 403, code: 'AccessDenied' });
    const refused = {
      code: 'storage-failed',
      message: 'Could not read "reports/1" in the store: AccessDenied: As told.',
      details: { value: 'reports/1' },
      cause: expect.objectContaining({ name: 'AccessDenied' }),
    };
    await expect(store.get('reports/1')).rejects.toMatchObject(refused);
  });

  test.each([
    ['get', (store: ObjectStore) => store.get('a')],
    ['getRange', (store: ObjectStore) => store.getRange('a', 0, 1)],
    ['head', (store: ObjectStore) => store.head('a')],
    ['put', (store: ObjectStore) => store.put('a', bytes('1'))],
    ['getStream', (store: ObjectStore) => store.getStream('a')],
    ['putStream', (store: ObjectStore) => store.putStream('a', chunks(bytes('1')))],
    ['delete', (store: ObjectStore) => store.delete('a')],
    ['list', (store: ObjectStore) => listed(store)],
  ])('%s of a server in trouble is for later, of one that denies it a failure', async (_what, ask) => {
    const busy = await storeAnswering({ status: 503, code: 'SlowDown' });
    await expect(ask(busy)).rejects.toMatchObject({
      code: 'storage-unavailable',
      details: { retryAfter: 5 },
    });
    server.close();
    const closed = await storeAnswering({ status: 403, code: 'AccessDenied' });
    await expect(ask(closed)).rejects.toMatchObject({ code: 'storage-failed' });
  });

  test.each([
    ['30', 30],
    ['0.2', 5],
    ['86400', 5],
    ['Wed, 21 Oct 2026 07:28:00 GMT', 5],
  ])('a server that asks to wait %s gives %d seconds to wait', async (retryAfter, seconds) => {
    const store = await storeAnswering({ status: 503, code: 'SlowDown', retryAfter });
    await expect(store.get('a')).rejects.toMatchObject({ details: { retryAfter: seconds } });
  });

  test('a bucket that is not there is a failure, since a setting is wrong', async () => {
    const store = await storeAnswering({ status: 404, code: 'NoSuchBucket' });
    await expect(store.get('a')).rejects.toMatchObject({ code: 'storage-failed' });
  });

  test('a server that never answers is for later, as soon as the time is over', async () => {
    const store = await storeAnswering({ status: 200, silent: true });
    const start = performance.now();
    await expect(store.get('a')).rejects.toMatchObject({
      code: 'storage-unavailable',
      message: 'Could not read "a" in the store: TimeLimitReached: no answer within 0.5 seconds.',
    });
    expect(performance.now() - start).toBeLessThan(1_500);
    server.closeAllConnections();
  });

  test('a server that cannot be reached is for later, with a reason', async () => {
    const store = await storeAnswering({ status: 200 });
    server.close();
    await expect(store.get('a')).rejects.toMatchObject({
      code: 'storage-unavailable',
      message: expect.stringContaining('ECONNREFUSED'),
    });
  });
});
