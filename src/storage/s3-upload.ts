/** Sends a stream to S3 part by part; apart from the driver, so that lib-storage is loaded only for that. */

import { Readable } from 'node:stream';
import type { PutObjectCommandInput, S3Client } from '@aws-sdk/client-s3';
import { Upload } from '@aws-sdk/lib-storage';

/** The size of every part but the last. S3 takes 10,000 parts, so a stream may have 80 GB. */
export const partBytes = 8 * 1024 * 1024;

/** How many parts are on their way at once; each is held in memory until S3 has it. */
const PARTS_AT_ONCE = 3;

/**
 * Stores the stream as one object. When anything fails the parts that S3 has are removed again; should S3 be
 * gone by then, it is for a rule of the bucket's for unfinished uploads to remove them.
 * @throws the stream's error or the SDK's.
 */
export async function uploadStream(
  client: S3Client,
  input: Omit<PutObjectCommandInput, 'Body'>,
  stream: AsyncIterable<Uint8Array>,
): Promise<void> {
  // One chunk at a time: the usual 16 could be as large as all the parts.
  const Body = Readable.from(stream, { highWaterMark: 1 });
  try {
    await new Upload({
      client,
      params: { ...input, Body },
      partSize: partBytes,
      queueSize: PARTS_AT_ONCE,
    }).done();
  } finally {
    Body.destroy();
  }
}
