/** The S3 driver keeps the port's contract on a real S3 server, and maps S3's answers; see tests/support/s3-server.ts. */

import { randomUUID } from 'node:crypto';
import { HeadObjectCommand, PutObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { openStore } from '../../src/storage/open-store.ts';
import { s3Bucket } from '../../src/storage/s3-bucket.ts';
import { createTestBucket, deleteTestBucket, s3TestClient, s3TestEndpoint } from '../support/s3-server.ts';
import { bytes, listed, objectStoreContract } from './contract.ts';

const noServer = s3TestEndpoint === undefined;

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

  objectStoreContract(async () => s3Bucket({ bucket, prefix: freshPrefix(), client }));

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

  test('openStore reaches the server that the SDK’s own variable names', async () => {
    vi.stubEnv('AWS_ENDPOINT_URL_S3', s3TestEndpoint);
    const prefix = freshPrefix();
    const store = await openStore(`s3://${bucket}/${prefix}/`);
    await store.put('a', bytes('1'));
    expect(await listed(s3Bucket({ bucket, prefix, client }))).toEqual([{ key: 'a', bytes: 1 }]);
  });
});
