/** Writes a file so that readers find it whole or not at all, and removes one with the folders it leaves empty. */

import { randomUUID } from 'node:crypto';
import { dirname, join } from 'node:path';
import { link, rename, rmdir, stat, unlink, writeFile } from './file-system.ts';
import { makeFolder } from './make-folder.ts';
import { systemCode } from './storage-failed.ts';

export interface WholeFile {
  readonly path: string;
  /** Where to write before the file is in its place: a folder of the same file system. */
  readonly incomplete: string;
  /** Leave a file that is already there as it is. */
  readonly ifAbsent: boolean;
}

/** How often the place of a file may vanish under a write, because of deletes, before the write gives up. */
const ATTEMPTS = 20;

/**
 * Writes the body beside the tree and then moves it into place: true when written, false when `ifAbsent`
 * found a file. What was half written is removed when anything fails.
 * @throws the system's error.
 */
export async function writeWhole(
  file: WholeFile,
  body: Uint8Array | AsyncIterable<Uint8Array>,
): Promise<boolean> {
  const temporary = join(file.incomplete, randomUUID());
  try {
    await makeFolder(file.incomplete);
    await writeNew(temporary, body);
    return await moveIntoPlace(temporary, file);
  } finally {
    // A rename has taken it already; and a leftover does no harm, so it must not hide the error that matters.
    await unlink(temporary).catch(() => undefined);
  }
}

/** Bytes are written by one call; what comes in chunks, by what Node has for that. */
async function writeNew(path: string, body: Uint8Array | AsyncIterable<Uint8Array>): Promise<void> {
  if (body instanceof Uint8Array) return writeFile(path, body, { flag: 'wx' });
  const { writeFile: writeChunks } = await import('node:fs/promises');
  return writeChunks(path, body, { flag: 'wx' });
}

async function moveIntoPlace(temporary: string, file: WholeFile): Promise<boolean> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await makeFolder(dirname(file.path));
      // Both are one step of the file system; link alone refuses a name that is taken.
      await (file.ifAbsent ? link(temporary, file.path) : rename(temporary, file.path));
      return true;
    } catch (error) {
      const code = systemCode(error);
      const inItsPlace = await stat(file.path).catch(() => null);
      if (file.ifAbsent && code === 'EEXIST' && inItsPlace?.isFile()) return false;
      // A delete beside us may just have removed the folder, or the file that had the name.
      const vanished = code === 'ENOENT' || (code === 'EEXIST' && inItsPlace === null);
      if (!vanished || attempt === ATTEMPTS) throw error;
    }
  }
}

/**
 * Removes a file, then its folders up to `root` as long as they are empty, so that their names are free.
 * @throws the system's error, ENOENT when there is no such file.
 */
export async function removeFile(path: string, root: string): Promise<void> {
  await unlink(path);
  try {
    for (let folder = dirname(path); folder !== root; folder = dirname(folder)) await rmdir(folder);
  } catch {
    // The first folder that holds something, or that another delete removed, ends the walk.
  }
}
