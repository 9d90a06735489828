/** Keeps objects in an S3 bucket, or under one prefix of it. */

import { Readable } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';
import {
  DeleteObjectCommand,
  GetObjectCommand,
  type GetObjectCommandOutput,
  HeadObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  type S3Client,
} from '@aws-sdk/client-s3';
import { sha256Of, verified } from './checksum.ts';
import { checkKey, checkPrefix, isKey } from './key.ts';
import type { ObjectInfo, ObjectStore, PutOptions } from './object-store.ts';
import { checkRange } from './range.ts';
import { clientFromEnvironment, limited } from './s3-client.ts';
import { checkSignedUrl } from './signed-url.ts';
import { sourceStream } from './source-stream.ts';
import { isTemporary, statusOf, storageFailed } from './storage-failed.ts';
import { within } from './time-limit.ts';

export interface S3BucketOptions {
  readonly bucket: string;
  /** Where in the bucket the store's root is, such as `releases`; the whole bucket by default. */
  readonly prefix?: string;
  /** A client of the caller's; by default one made from the SDK's environment variables. */
  readonly client?: S3Client;
  /**
   * How long an operation may take with all its repetitions, in milliseconds; 10,000 by default. A page of a
   * listing and the opening of a stream are operations; a part of a stream that is stored has six times as long.
   */
  readonly timeLimit?: number;
}

/** The bucket, the beginning of every key in it, who asks, and for how long. */
interface Place {
  readonly client: S3Client;
  /** The client for streams, where silence is no fault: S3 puts parts together, or a reader takes its time. */
  readonly patientClient: () => S3Client;
  readonly bucket: string;
  readonly root: string;
  readonly timeLimit: number;
}

/** How often to send a conditional write again that S3 answers with a conflict; the last wait is about 0.6 s. */
const CONFLICT_ATTEMPTS = 6;

/** How often to read an object whose body breaks off. */
const BODY_ATTEMPTS = 4;

/** Metadata of ours: the SHA-256 of the object, or the size of the parts that it was sent in. */
const SHA256 = 'sha256';
const PART_BYTES = 'part-bytes';

/** How long a connection may be silent before the request is sent again, in milliseconds. */
const SILENCE = 4_000;
const LONG_SILENCE = 60_000;

/**
 * A store in an S3 bucket. Needs s3:GetObject, s3:PutObject, s3:AbortMultipartUpload, s3:DeleteObject, and
 * s3:ListBucket, without which S3 answers 403 for an object that is not there. Errors are the port's; an illegal
 * prefix is `invalid-request`. Signed URLs work for as long as the credentials that signed them, if that is less.
 */
export function s3Bucket(options: S3BucketOptions): ObjectStore {
  const place = placeOf(options);
  return {
    get: (key) => read(place, key),
    async getRange(key, offset, length) {
      checkKey(key);
      checkRange(offset, length);
      if (length === 0) return new Uint8Array();
      return read(place, key, `bytes=${offset}-${Math.min(offset + length - 1, Number.MAX_SAFE_INTEGER)}`);
    },
    getStream: (key) => readStream(place, key),
    head: (key) => head(place, key),
    put: (key, body, how) => write(place, key, body, how),
    putStream: (key, stream, how) => writeStream(place, key, stream, how),
    async signedUrl(key, how) {
      const object = address(place, key);
      checkSignedUrl(how);
      const { signDownload } = await import('./s3-signed-url.ts');
      return act(place, 'read', key, () => signDownload(place.client, object, how));
    },
    delete: (key) => remove(place, key),
    list: (listed) => list(place, listed),
  };
}

function placeOf({ bucket, prefix = '', client, timeLimit = 10_000 }: S3BucketOptions): Place {
  const folder = prefix.replace(/\/$/, '');
  let patient = client;
  return {
    client: client ?? clientFromEnvironment(SILENCE),
    patientClient() {
      patient ??= clientFromEnvironment(LONG_SILENCE);
      return patient;
    },
    bucket,
    root: folder === '' ? '' : `${checkKey(folder)}/`,
    timeLimit,
  };
}

function address(place: Place, key: string): { Bucket: string; Key: string } {
  return { Bucket: place.bucket, Key: place.root + checkKey(key) };
}

/** Runs one operation within the time limit; what it throws becomes an error of the port's. */
async function act<T>(
  place: Place,
  action: Parameters<typeof storageFailed>[0],
  key: string,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  try {
    return await within(place.timeLimit, work);
  } catch (error) {
    throw storageFailed(action, key, error);
  }
}

async function read(place: Place, key: string, range?: string): Promise<Uint8Array | null> {
  const command = new GetObjectCommand({ ...address(place, key), Range: range });
  return act(place, 'read', key, async (abortSignal) => {
    for (let attempt = 1; ; attempt += 1) {
      const opened = await orAbsent(() => place.client.send(command, { abortSignal }));
      if (opened === null || opened === 'beyond') return opened && new Uint8Array();
      try {
        return await joined(chunksOf(opened, range === undefined));
      } catch (error) {
        // The SDK asks again for an answer that fails, but not for a body that breaks off.
        if (attempt === BODY_ATTEMPTS || abortSignal.aborted || !isTemporary(error)) throw error;
        await pause(50 * 2 ** attempt * (0.5 + Math.random()));
      }
    }
  });
}

async function readStream(place: Place, key: string): Promise<AsyncIterable<Uint8Array> | null> {
  const command = new GetObjectCommand(address(place, key));
  // The limit is one for the answer to begin: reading the body takes as long as its reader likes.
  const opened = await act(place, 'read', key, (abortSignal) =>
    orAbsent(() => place.patientClient().send(command, { abortSignal })),
  );
  if (opened === null || opened === 'beyond') return null;
  return streamOf(key, opened);
}

async function* streamOf(key: string, opened: GetObjectCommandOutput): AsyncGenerator<Uint8Array> {
  try {
    yield* chunksOf(opened, true);
  } catch (error) {
    throw storageFailed('read', key, error);
  }
}

/** The body of an answer, verified where the whole object is read: a digest says nothing of a part. */
function chunksOf(answer: GetObjectCommandOutput, isWhole: boolean): AsyncIterable<Uint8Array> {
  const { Body, Metadata = {}, ChecksumCRC32: crc32 } = answer;
  if (!(Body instanceof Readable)) throw new TypeError('S3 answered without a body');
  if (!isWhole) return Body;
  const parts = Number(Metadata[PART_BYTES]);
  // The SDK verifies the checksum of an object that was sent whole, and passes over one of several parts.
  const ofParts = parts > 0 && crc32?.includes('-') ? { crc32, partBytes: parts } : undefined;
  return verified(Body, { sha256: Metadata[SHA256], ofParts });
}

/** What S3 answers; null where there is no object, and 'beyond' where it ends before the range begins. */
async function orAbsent<T>(ask: () => Promise<T>): Promise<T | 'beyond' | null> {
  try {
    return await ask();
  } catch (error) {
    if (isAbsent(error)) return null;
    if (statusOf(error) === 416) return 'beyond';
    throw error;
  }
}

async function joined(chunks: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const all: Uint8Array[] = [];
  for await (const chunk of chunks) all.push(chunk);
  const { buffer, byteOffset, byteLength } = Buffer.concat(all);
  return new Uint8Array(buffer, byteOffset, byteLength);
}

async function head(place: Place, key: string): Promise<ObjectInfo | null> {
  const command = new HeadObjectCommand(address(place, key));
  return act(place, 'read', key, async (abortSignal) => {
    const answer = await orAbsent(() => place.client.send(command, { abortSignal }));
    if (answer === null || answer === 'beyond') return null;
    return { key, bytes: answer.ContentLength ?? 0 };
  });
}

async function write(place: Place, key: string, body: Uint8Array, how: PutOptions = {}): Promise<boolean> {
  const Metadata = { [SHA256]: sha256Of(body) };
  const command = new PutObjectCommand({ ...objectOf(place, key, how), Body: body, Metadata });
  return act(place, 'write', key, async (abortSignal) => {
    for (let attempt = 1; ; attempt += 1) {
      try {
        await place.client.send(command, { abortSignal });
        return true;
      } catch (error) {
        if (statusOf(error) === 412) return false;
        // A conflict (409) says that something else happened to the key meanwhile, perhaps a delete: it does not
        // say that the key is taken. S3 asks to send such a write again.
        const conflict = how.ifAbsent === true && statusOf(error) === 409;
        if (!conflict || attempt === CONFLICT_ATTEMPTS) throw error;
        await pause(20 * 2 ** (attempt - 1) * (0.5 + Math.random()));
      }
    }
  });
}

function objectOf(place: Place, key: string, how: PutOptions) {
  const condition = how.ifAbsent ? { IfNoneMatch: '*' } : {};
  return { ...address(place, key), ContentType: how.contentType, ...condition };
}

async function writeStream(
  place: Place,
  key: string,
  stream: AsyncIterable<Uint8Array>,
  how: PutOptions = {},
): Promise<boolean> {
  const object = objectOf(place, key, how);
  // Only the end of an upload is conditional, so a key that is taken already is better found before it.
  if (how.ifAbsent && (await head(place, key)) !== null) return false;
  const source = sourceStream(stream);
  const { uploadStream, partBytes } = await import('./s3-upload.ts');
  const Metadata = { [PART_BYTES]: String(partBytes) };
  try {
    const client = limited(place.patientClient(), 6 * place.timeLimit);
    await uploadStream(client, { ...object, Metadata }, source.chunks);
    return true;
  } catch (error) {
    source.rethrow();
    if (statusOf(error) === 412) return false;
    throw storageFailed('write', key, error);
  }
}

async function remove(place: Place, key: string): Promise<void> {
  const command = new DeleteObjectCommand(address(place, key));
  await act(place, 'delete', key, (abortSignal) =>
    orAbsent(() => place.client.send(command, { abortSignal })),
  );
}

/** S3 lists a bucket page by page, a thousand keys each, in the order of their UTF-8 bytes. */
async function* list(place: Place, prefix: string): AsyncGenerator<ObjectInfo> {
  const input = { Bucket: place.bucket, Prefix: place.root + checkPrefix(prefix) };
  let next: string | undefined;
  do {
    const command = new ListObjectsV2Command({ ...input, ContinuationToken: next });
    const page = await act(place, 'list', prefix, (abortSignal) =>
      place.client.send(command, { abortSignal }),
    );
    for (const { Key = '', Size = 0 } of page.Contents ?? []) {
      const key = Key.slice(place.root.length);
      if (isKey(key)) yield { key, bytes: Size };
    }
    next = page.NextContinuationToken;
  } while (next !== undefined);
}

/** A bucket that is not there also answers 404, but is a mistake in the settings and not an absent object. */
function isAbsent(error: unknown): boolean {
  return statusOf(error) === 404 && error instanceof Error && error.name !== 'NoSuchBucket';
}
