/** Keeps objects as files in a folder: the store for a laptop, a test and a single server. */

import { createReadStream } from 'node:fs';
import { join, resolve } from 'node:path';
import { readFile, stat, withFile } from './file-system.ts';
import { checkKey, checkPrefix, incompleteFolder, isKey } from './key.ts';
import type { ObjectInfo, ObjectStore } from './object-store.ts';
import { checkRange } from './range.ts';
import { checkSignedUrl } from './signed-url.ts';
import { sourceStream } from './source-stream.ts';
import { storageFailed, systemCode } from './storage-failed.ts';
import { removeFile, writeWhole } from './whole-file.ts';

/** The system's codes for "no object here": nothing, a file on the way to it, or a folder in its place. */
const ABSENT = new Set(['ENOENT', 'ENOTDIR', 'EISDIR']);

/**
 * A store whose objects are files under `root`; a root that is not there yet is an empty store. Files are
 * written in `.incomplete` and then moved, so that folder and the rest must be one file system that has hard
 * links. What a killed process leaves in it is never listed and may be deleted while nothing is writing.
 * Errors are the port's.
 */
export function localFolder(root: string): ObjectStore {
  const top = resolve(root);
  const incomplete = join(top, incompleteFolder);
  const pathOf = (key: string) => join(top, checkKey(key));

  return {
    async get(key) {
      const path = pathOf(key);
      return orNull(key, async () => plain(await readFile(path)));
    },
    async getRange(key, offset, length) {
      const path = pathOf(key);
      checkRange(offset, length);
      return length === 0 ? new Uint8Array() : orNull(key, () => readRange(path, offset, length));
    },
    async getStream(key) {
      const path = pathOf(key);
      return (await orNull(key, () => infoOf(key, path))) && chunksOf(key, path);
    },
    async head(key) {
      const path = pathOf(key);
      return orNull(key, () => infoOf(key, path));
    },
    async put(key, body, { ifAbsent = false } = {}) {
      const file = { path: pathOf(key), incomplete, ifAbsent };
      return writeWhole(file, body).catch((error: unknown) => {
        throw storageFailed('write', key, error);
      });
    },
    async putStream(key, stream, { ifAbsent = false } = {}) {
      const file = { path: pathOf(key), incomplete, ifAbsent };
      const source = sourceStream(stream);
      return writeWhole(file, source.chunks).catch((error: unknown) => {
        source.rethrow();
        throw storageFailed('write', key, error);
      });
    },
    async signedUrl(key, options) {
      checkKey(key);
      checkSignedUrl(options);
      return null;
    },
    async delete(key) {
      await removeFile(pathOf(key), top).catch((error: unknown) => {
        if (!isAbsent(error)) throw storageFailed('delete', key, error);
      });
    },
    async *list(prefix) {
      const folder = checkPrefix(prefix).slice(0, prefix.lastIndexOf('/') + 1);
      yield* objectsUnder(top, folder, prefix);
    },
  };
}

/**
 * The objects of one folder and of those in it. A folder sorts as its name with a slash, which makes the walk
 * go in the order of whole keys: `a.json` before `a/b`, as S3 lists them.
 */
async function* objectsUnder(top: string, folder: string, prefix: string): AsyncGenerator<ObjectInfo> {
  for (const key of await entriesOf(top, folder, prefix)) {
    if (key.endsWith('/')) {
      yield* objectsUnder(top, key, prefix);
    } else {
      const info = await orNull(key, () => infoOf(key, join(top, key)));
      if (info !== null) yield info;
    }
  }
}

/** Keys of the files, and of the folders with a slash after them, that lead to the prefix; by their bytes. */
async function entriesOf(top: string, folder: string, prefix: string): Promise<string[]> {
  // Few processes list: this is loaded when one does.
  const { readdir } = await import('node:fs/promises');
  const entries = await readdir(join(top, folder), { withFileTypes: true }).catch((error: unknown) => {
    if (isAbsent(error)) return [];
    throw storageFailed('list', prefix, error);
  });
  return entries
    .filter((entry) => isKey(folder + entry.name))
    .map((entry) => folder + entry.name + (entry.isDirectory() ? '/' : ''))
    .filter((key) => key.startsWith(prefix))
    .map((key) => ({ key, bytes: Buffer.from(key) }))
    .toSorted((a, b) => Buffer.compare(a.bytes, b.bytes))
    .map(({ key }) => key);
}

async function infoOf(key: string, path: string): Promise<ObjectInfo | null> {
  const found = await stat(path);
  return found.isFile() ? { key, bytes: found.size } : null;
}

/** The file is opened when the first chunk is asked for, so that a stream which nobody reads holds nothing. */
async function* chunksOf(key: string, path: string): AsyncGenerator<Uint8Array> {
  try {
    yield* createReadStream(path);
  } catch (error) {
    throw storageFailed('read', key, error);
  }
}

function readRange(path: string, offset: number, length: number): Promise<Uint8Array | null> {
  return withFile(path, async (file) => {
    const found = await file.stat();
    if (!found.isFile()) return null;
    const bytes = new Uint8Array(Math.max(0, Math.min(length, found.size - offset)));
    let filled = 0;
    while (filled < bytes.length) {
      const count = await file.read(bytes, filled, bytes.length - filled, offset + filled);
      if (count === 0) break;
      filled += count;
    }
    return bytes.subarray(0, filled);
  });
}

/** The same bytes without Buffer's own methods, so that nobody relies on what S3's answers do not have. */
function plain(buffer: Buffer): Uint8Array {
  return new Uint8Array(buffer.buffer, buffer.byteOffset, buffer.byteLength);
}

async function orNull<T>(key: string, read: () => Promise<T>): Promise<T | null> {
  try {
    return await read();
  } catch (error) {
    if (isAbsent(error)) return null;
    throw storageFailed('read', key, error);
  }
}

function isAbsent(error: unknown): boolean {
  return ABSENT.has(systemCode(error) ?? '');
}
