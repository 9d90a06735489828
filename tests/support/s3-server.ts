/**
 * A bucket for tests on the S3 server that S3_TEST_ENDPOINT names. `npm run test:s3` starts the servers and sets
 * it, with S3_TEST_SERVER, AWS_REGION, AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY.
 */

import { randomUUID } from 'node:crypto';
import {
  CreateBucketCommand,
  DeleteBucketCommand,
  DeleteObjectsCommand,
  paginateListObjectsV2,
  S3Client,
} from '@aws-sdk/client-s3';

/** The server's URL; undefined where there is none, and tests that need it are to be skipped. */
export const s3TestEndpoint = process.env.S3_TEST_ENDPOINT;

/** Which program it is, since each lacks something that S3 has: `moto` or `radosgw`. */
export const s3TestServer = process.env.S3_TEST_SERVER;

/** A client of the server for tests. */
export function s3TestClient(): S3Client {
  return new S3Client({
    endpoint: s3TestEndpoint,
    forcePathStyle: true,
    requestHandler: { httpAgent: { maxSockets: 256 } },
  });
}

/** Makes a bucket that no other test uses, and answers its name. */
export async function createTestBucket(client: S3Client): Promise<string> {
  const bucket = `role-reports-test-${randomUUID()}`;
  await client.send(new CreateBucketCommand({ Bucket: bucket }));
  return bucket;
}

/** Removes the bucket and all that is in it. */
export async function deleteTestBucket(client: S3Client, bucket: string): Promise<void> {
  for await (const page of paginateListObjectsV2({ client }, { Bucket: bucket })) {
    const Objects = (page.Contents ?? []).map(({ Key }) => ({ Key }));
    if (Objects.length > 0)
      await client.send(new DeleteObjectsCommand({ Bucket: bucket, Delete: { Objects } }));
  }
  await client.send(new DeleteBucketCommand({ Bucket: bucket }));
}
