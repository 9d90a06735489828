/** Keeps objects in an S3 bucket, or under one prefix of it. */

import { setTimeout as pause } from 'node:timers/promises';
import {
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  PutObjectCommand,
  paginateListObjectsV2,
  S3Client,
  S3ServiceException,
} from '@aws-sdk/client-s3';
import { checkKey, checkPrefix, isKey } from './key.ts';
import type { ObjectInfo, ObjectStore, PutOptions } from './object-store.ts';
import { checkRange } from './range.ts';
import { storageFailed } from './storage-failed.ts';

export interface S3BucketOptions {
  readonly bucket: string;
  /** Where in the bucket the store's root is, such as `releases`; the whole bucket by default. */
  readonly prefix?: string;
  /** A client of the caller's; by default one made from the SDK's environment variables. */
  readonly client?: S3Client;
}

/** The bucket, the beginning of every key in it, and who asks. */
interface Place {
  readonly client: S3Client;
  readonly bucket: string;
  readonly root: string;
}

/** How often to send a conditional write again that S3 answers with a conflict; the last wait is about 0.6 s. */
const CONFLICT_ATTEMPTS = 6;

/**
 * A store in an S3 bucket. Needs s3:GetObject, s3:PutObject, s3:DeleteObject, and s3:ListBucket, without which
 * S3 answers 403 for an object that is not there. Errors are the port's; an illegal prefix is `invalid-request`.
 */
export function s3Bucket(options: S3BucketOptions): ObjectStore {
  const prefix = (options.prefix ?? '').replace(/\/$/, '');
  const place: Place = {
    client: options.client ?? clientFromEnvironment(),
    bucket: options.bucket,
    root: prefix === '' ? '' : `${checkKey(prefix)}/`,
  };
  return {
    get: (key) => read(place, key),
    async getRange(key, offset, length) {
      checkKey(key);
      checkRange(offset, length);
      if (length === 0) return new Uint8Array();
      return read(place, key, `bytes=${offset}-${Math.min(offset + length - 1, Number.MAX_SAFE_INTEGER)}`);
    },
    head: (key) => head(place, key),
    put: (key, body, how) => write(place, key, body, how),
    delete: (key) => remove(place, key),
    list: (listed) => list(place, listed),
  };
}

/** Servers other than AWS seldom have a host name for each bucket, so the bucket goes into the path there. */
function clientFromEnvironment(): S3Client {
  const { AWS_ENDPOINT_URL_S3, AWS_ENDPOINT_URL } = process.env;
  return new S3Client({ forcePathStyle: Boolean(AWS_ENDPOINT_URL_S3 || AWS_ENDPOINT_URL) });
}

function address(place: Place, key: string): { Bucket: string; Key: string } {
  return { Bucket: place.bucket, Key: place.root + checkKey(key) };
}

async function read(place: Place, key: string, range?: string): Promise<Uint8Array | null> {
  const command = new GetObjectCommand({ ...address(place, key), Range: range });
  try {
    const { Body } = await place.client.send(command);
    return new Uint8Array((await Body?.transformToByteArray()) ?? []);
  } catch (error) {
    if (isAbsent(error)) return null;
    // The object is there and ends before the range begins.
    if (statusOf(error) === 416) return new Uint8Array();
    throw storageFailed('read', key, error);
  }
}

async function head(place: Place, key: string): Promise<ObjectInfo | null> {
  const command = new HeadObjectCommand(address(place, key));
  try {
    const { ContentLength } = await place.client.send(command);
    return { key, bytes: ContentLength ?? 0 };
  } catch (error) {
    if (isAbsent(error)) return null;
    throw storageFailed('read', key, error);
  }
}

async function write(place: Place, key: string, body: Uint8Array, how: PutOptions = {}): Promise<boolean> {
  const condition = how.ifAbsent ? { IfNoneMatch: '*' } : {};
  const input = { ...address(place, key), Body: body, ContentType: how.contentType, ...condition };
  for (let attempt = 1; ; attempt += 1) {
    try {
      await place.client.send(new PutObjectCommand(input));
      return true;
    } catch (error) {
      if (statusOf(error) === 412) return false;
      // A conflict (409) says that something else happened to the key meanwhile, perhaps a delete: it does not
      // say that the key is taken. S3 asks to send such a write again.
      const conflict = how.ifAbsent === true && statusOf(error) === 409;
      if (!conflict || attempt === CONFLICT_ATTEMPTS) throw storageFailed('write', key, error);
      await pause(20 * 2 ** (attempt - 1) * (0.5 + Math.random()));
    }
  }
}

async function remove(place: Place, key: string): Promise<void> {
  const command = new DeleteObjectCommand(address(place, key));
  try {
    await place.client.send(command);
  } catch (error) {
    if (!isAbsent(error)) throw storageFailed('delete', key, error);
  }
}

/** S3 lists a bucket page by page, a thousand keys each, in the order of their UTF-8 bytes. */
async function* list(place: Place, prefix: string): AsyncGenerator<ObjectInfo> {
  const input = { Bucket: place.bucket, Prefix: place.root + checkPrefix(prefix) };
  try {
    for await (const page of paginateListObjectsV2({ client: place.client }, input)) {
      for (const { Key = '', Size = 0 } of page.Contents ?? []) {
        const key = Key.slice(place.root.length);
        if (isKey(key)) yield { key, bytes: Size };
      }
    }
  } catch (error) {
    throw storageFailed('list', prefix, error);
  }
}

/** A bucket that is not there also answers 404, but is a mistake in the settings and not an absent object. */
function isAbsent(error: unknown): boolean {
  return statusOf(error) === 404 && error instanceof Error && error.name !== 'NoSuchBucket';
}

function statusOf(error: unknown): number | undefined {
  return error instanceof S3ServiceException ? error.$metadata.httpStatusCode : undefined;
}
