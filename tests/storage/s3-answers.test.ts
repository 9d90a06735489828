/** How the S3 driver reads answers that a healthy server seldom gives: a server here gives them as told. */

import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { S3Client } from '@aws-sdk/client-s3';
import { afterEach, describe, expect, test } from 'vitest';
import type { ObjectStore } from '../../src/storage/object-store.ts';
import { s3Bucket } from '../../src/storage/s3-bucket.ts';
import { bytes, listed } from './contract.ts';

interface Answer {
  readonly status: number;
  /** S3's error code; no body where there is none. */
  readonly code?: string;
}

let server: Server;
let requests: string[];
afterEach(() => server.close());

/** A store on a server that gives these answers one after the other, and the last one from then on. */
async function storeAnswering(...answers: Answer[]): Promise<ObjectStore> {
  requests = [];
  server = createServer((request, response) => {
    const { status, code } = answers[Math.min(requests.length, answers.length - 1)] ?? { status: 500 };
    requests.push(`${request.method} ${request.url}`);
    request.resume().on('end', () => {
      response.writeHead(status, { 'content-type': 'application/xml' });
      response.end(code && `<Error><Code>${code}</Code><Message>As told.</Message></Error>`);
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return s3Bucket({ bucket: 'bucket', client: clientOf(server) });
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

  test('a conflict without end is a failure, since nobody knows whether the key is taken', async () => {
    const store = await storeAnswering(conflict);
    await expect(store.put('a', bytes('1'), { ifAbsent: true })).rejects.toMatchObject({
      code: 'storage-failed',
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
    ['delete', (store: ObjectStore) => store.delete('a')],
    ['list', (store: ObjectStore) => listed(store)],
  ])('a server in trouble fails %s', async (_what, ask) => {
    const store = await storeAnswering({ status: 503, code: 'SlowDown' });
    await expect(ask(store)).rejects.toMatchObject({ code: 'storage-failed' });
  });

  test('a server that cannot be reached is a failure with a reason', async () => {
    const store = await storeAnswering({ status: 200 });
    server.close();
    await expect(store.get('a')).rejects.toMatchObject({
      code: 'storage-failed',
      message: expect.stringContaining('ECONNREFUSED'),
    });
  });
});
