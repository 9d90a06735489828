/** Writes several files into a folder so that all of them are there, or the folder is as it was. */
import { randomUUID } from 'node:crypto';
import { copyFile, rename, rmdir, stat, unlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { incompleteFolder } from './key.ts';
import { makeFolder } from './make-folder.ts';
import { systemCode } from './storage-failed.ts';

/** A file, by its name in the folder. */
export interface NamedFile {
  readonly name: string;
  /** Its bytes, or the chunks of them for a file too large to hold. */
  readonly body: Uint8Array | AsyncIterable<Uint8Array>;
}

/** A file on its way into place. */
interface Move {
  readonly path: string;
  /** The new file, beside the others. */
  readonly temporary: string;
  /** Where a copy of an earlier file of the name is kept until all are in place. */
  readonly backup: string;
}

/**
 * Writes the files whole in `.incomplete` of the folder, and moves them into place when all are written. When anything
 * fails, files of an earlier time are what they were, and no new one stays.
 * @throws the error of a file's chunks, the system's error, or one that names the folder which stands where a file should.
 */
export async function writeTogether(folder: string, files: readonly NamedFile[]): Promise<void> {
  const incomplete = join(folder, incompleteFolder);
  const moves = files.map(({ name }): Move => {
    const temporary = join(incomplete, randomUUID());
    return { path: join(folder, name), temporary, backup: `${temporary}.earlier` };
  });
  for (const { path } of moves) await refuseFolder(path);
  try {
    await makeFolder(incomplete);
    for (const [index, { temporary }] of moves.entries())
      await writeFile(temporary, files[index]?.body ?? '', { flag: 'wx' });
    await moveAll(moves);
  } finally {
    // A leftover does no harm, so it must not hide the error that matters.
    for (const path of moves.flatMap(({ temporary, backup }) => [temporary, backup]))
      await unlink(path).catch(() => undefined);
    await rmdir(incomplete).catch(() => undefined);
  }
}

async function refuseFolder(path: string): Promise<void> {
  const found = await stat(path).catch(() => null);
  if (found?.isDirectory()) throw new Error(`${path} is a folder, and a file should stand there`);
}

async function moveAll(moves: readonly Move[]): Promise<void> {
  const undo: (() => Promise<void>)[] = [];
  try {
    for (const { path, temporary, backup } of moves) {
      const isReplaced = await copied(path, backup);
      await rename(temporary, path);
      undo.unshift(() => (isReplaced ? rename(backup, path) : unlink(path)));
    }
  } catch (error) {
    for (const step of undo) await step().catch(() => undefined);
    throw error;
  }
}

/** Whether there was a file to copy. */
async function copied(from: string, to: string): Promise<boolean> {
  try {
    await copyFile(from, to);
    return true;
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return false;
    throw error;
  }
}
