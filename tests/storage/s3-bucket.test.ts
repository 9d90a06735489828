/** The S3 driver keeps the port's contract on a real S3 server, and maps S3's answers; see tests/support/s3-server.ts. */

import { randomUUID } from 'node:crypto';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { HeadObjectCommand, PutObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { openStore } from '../../src/storage/open-store.ts';
import { s3Bucket } from '../../src/storage/s3-bucket.ts';
import {
  createTestBucket,
  deleteTestBucket,
  s3TestClient,
  s3TestEndpoint,
  s3TestServer,
} from '../support/s3-server.ts';
import { bytes, chunks, listed, objectStoreContract } from './contract.ts';

const noServer = s3TestEndpoint === undefined;

/** Anybody may read with any signature on moto, so what refuses them is tested on radosgw alone. */
const ignoresSignatures = s3TestServer === 'moto';
if (ignoresSignatures)
  console.warn('skipped: refused signatures and expired URLs, because moto ignores signatures');

async function* zeros(megabytes: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < megabytes; at += 1) yield new Uint8Array(1_000_000);
}

/** What buffers hold, in bytes: the heap is small beside them. */
setFlagsFromString('--expose-gc');
const collect: () => void = runInNewContext('gc');

/** The bytes that buffers hold. What nothing holds any longer is collected first, so that load does not count as memory. */
function memory(): number {
  collect();
  return process.memoryUsage().arrayBuffers;
}

const freshPrefix = () => `stores/${randomUUID()}`;

// The reporter counts skipped tests without their names, so the reason is said here.
if (noServer) console.warn('skipped: the S3 contract, because S3_TEST_ENDPOINT is not set');

describe.skipIf(noServer)(`S3 bucket${noServer ? ' (skipped: S3_TEST_ENDPOINT is not set)' : ''}`, () => {
  let client: S3Client;
  let bucket: string;
  beforeAll(async () => {
    client = s3TestClient();
    bucket = await createTestBucket(client);
  });
  afterAll(async () => {
    await deleteTestBucket(client, bucket);
    client.destroy();
  });
  afterEach(() => vi.unstubAllEnvs());

  // A thousand writers of one key wait for each other on a small machine longer than a caller should.
  objectStoreContract(async () => s3Bucket({ bucket, prefix: freshPrefix(), client, timeLimit: 60_000 }));

  test('objects are kept under the prefix, with their content type', async () => {
    const prefix = freshPrefix();
    await s3Bucket({ bucket, prefix, client }).put('a.csv', bytes('1'), { contentType: 'text/csv' });
    const found = await client.send(new HeadObjectCommand({ Bucket: bucket, Key: `${prefix}/a.csv` }));
    expect(found.ContentType).toBe('text/csv');
  });

  test('stores with different prefixes do not see each other', async () => {
    const prefix = freshPrefix();
    await s3Bucket({ bucket, prefix: `${prefix}0`, client }).put('a', bytes('1'));
    expect(await listed(s3Bucket({ bucket, prefix, client }))).toEqual([]);
  });

  test('an object whose name is no legal key, such as the console’s folder mark, is not listed', async () => {
    const prefix = freshPrefix();
    await client.send(new PutObjectCommand({ Bucket: bucket, Key: `${prefix}/folder/`, Body: bytes('') }));
    expect(await listed(s3Bucket({ bucket, prefix, client }))).toEqual([]);
  });

  test('a bucket that is not there is an error, not an empty store', async () => {
    const store = s3Bucket({ bucket: `missing-${randomUUID()}`, client });
    await expect(store.get('a')).rejects.toMatchObject({ code: 'storage-failed' });
    await expect(store.put('a', bytes('1'))).rejects.toMatchObject({ code: 'storage-failed' });
    await expect(store.delete('a')).rejects.toMatchObject({ code: 'storage-failed' });
    await expect(listed(store)).rejects.toMatchObject({ code: 'storage-failed' });
  });

  const download = { seconds: 60, fileName: 'Rôles "2026".csv', contentType: 'text/csv; charset=utf-8' };

  test('a signed URL downloads the object over plain HTTP, under the name and the type that were asked for', async () => {
    const store = s3Bucket({ bucket, prefix: freshPrefix(), client });
    await store.put('reports/é 1/report.csv', bytes('role,salary'), { contentType: 'text/plain' });
    const response = await fetch((await store.signedUrl('reports/é 1/report.csv', download)) ?? '');
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(response.headers.get('content-disposition')).toBe(
      `attachment; filename="R_les _2026_.csv"; filename*=UTF-8''R%C3%B4les%20%222026%22.csv`,
    );
    expect(await response.text()).toBe('role,salary');
  });

  test('a URL that is signed for HEAD tells of the object without giving it', async () => {
    const store = s3Bucket({ bucket, prefix: freshPrefix(), client });
    await store.put('report.csv', new TextEncoder().encode('a,b'));
    const url = await store.signedUrl('report.csv', { ...download, method: 'HEAD' });
    const response = await fetch(url ?? '', { method: 'HEAD' });
    expect([response.status, response.headers.get('Content-Length')]).toEqual([200, '3']);
  });

  test('a signed URL that nothing is behind answers no file', async () => {
    const store = s3Bucket({ bucket, prefix: freshPrefix(), client });
    // S3 answers 404, or 403 where listing is not allowed, as moto does.
    expect([403, 404]).toContain((await fetch((await store.signedUrl('nothing', download)) ?? '')).status);
  });

  describe.skipIf(ignoresSignatures)(
    `signatures${ignoresSignatures ? ' (skipped: moto ignores them)' : ''}`,
    () => {
      test('a signed URL with a changed signature, name or key is refused', async () => {
        const store = s3Bucket({ bucket, prefix: freshPrefix(), client });
        await store.put('a.csv', bytes('1'));
        await store.put('b.csv', bytes('2'));
        const url = (await store.signedUrl('a.csv', { ...download, fileName: 'a.csv' })) ?? '';
        const changed = [
          url.replace('X-Amz-Signature=', 'X-Amz-Signature=0'),
          url.replace('/a.csv?', '/b.csv?'),
          url.replace(/filename%3D%22a/, 'filename%3D%22b'),
          url.replace('X-Amz-Expires=60', 'X-Amz-Expires=600'),
        ];
        for (const wrong of changed) {
          expect(wrong).not.toBe(url);
          expect((await fetch(wrong)).status).toBe(403);
        }
      });

      test('a signed URL is refused when its time is over', async () => {
        const store = s3Bucket({ bucket, prefix: freshPrefix(), client });
        await store.put('a', bytes('1'));
        const url = (await store.signedUrl('a', { ...download, seconds: 1 })) ?? '';
        await new Promise((resolve) => setTimeout(resolve, 2_500));
        expect((await fetch(url)).status).toBe(403);
      });

      test('who has the wrong secret is a failure', async () => {
        vi.stubEnv('AWS_ENDPOINT_URL_S3', s3TestEndpoint);
        vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'wrong');
        const store = s3Bucket({ bucket, prefix: freshPrefix() });
        const denied = { code: 'storage-failed', message: expect.stringContaining('SignatureDoesNotMatch') };
        await expect(store.get('a')).rejects.toMatchObject(denied);
        await expect(store.put('a', bytes('1'))).rejects.toMatchObject(denied);
        await expect(store.putStream('a', chunks(bytes('1')))).rejects.toMatchObject(denied);
      });
    },
  );

  test('a stream is stored in memory that does not grow with it', { timeout: 120_000 }, async () => {
    const store = s3Bucket({ bucket, prefix: freshPrefix(), client });
    await store.putStream('small', zeros(40));
    let most = 0;
    const before = memory();
    const watch = setInterval(() => {
      most = Math.max(most, memory() - before);
    }, 100);
    await store.putStream('large', zeros(240)).finally(() => clearInterval(watch));
    expect(await store.head('large')).toEqual({ key: 'large', bytes: 240_000_000 });
    expect(most).toBeLessThan(120_000_000);
  });

  test('openStore reaches the server that the SDK’s own variable names', async () => {
    vi.stubEnv('AWS_ENDPOINT_URL_S3', s3TestEndpoint);
    const prefix = freshPrefix();
    const store = await openStore(`s3://${bucket}/${prefix}/`);
    await store.put('a', bytes('1'));
    expect(await listed(s3Bucket({ bucket, prefix, client }))).toEqual([{ key: 'a', bytes: 1 }]);
  });
});
