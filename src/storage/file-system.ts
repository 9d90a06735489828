/**
 * The calls of the file system that are made for every object, as promises. They are Node's callbacks and not
 * `node:fs/promises`: that loads the editor of Node's console among others, and takes a process that starts 2 ms.
 */
import * as fs from 'node:fs';
import { promisify } from 'node:util';

export const link = promisify(fs.link);
export const mkdir = promisify(fs.mkdir);
export const readFile = promisify(fs.readFile);
export const rename = promisify(fs.rename);
export const rmdir = promisify(fs.rmdir);
export const stat = promisify(fs.stat);
export const unlink = promisify(fs.unlink);
export const writeFile = promisify(fs.writeFile);

const open = promisify(fs.open);
const fstat = promisify(fs.fstat);
const close = promisify(fs.close);

/** A file that is open for reading. */
export interface OpenFile {
  readonly stat: () => Promise<fs.Stats>;
  /** How many bytes were read into the buffer, from this position of the file. */
  readonly read: (buffer: Uint8Array, offset: number, length: number, position: number) => Promise<number>;
}

function readInto(descriptor: number): OpenFile['read'] {
  return (buffer, offset, length, position) =>
    new Promise((resolve, reject) => {
      fs.read(descriptor, buffer, offset, length, position, (error, bytes) => {
        if (error) reject(error);
        else resolve(bytes);
      });
    });
}

/** Opens the file for the work, and closes it afterwards. */
export async function withFile<Result>(
  path: string,
  work: (file: OpenFile) => Promise<Result>,
): Promise<Result> {
  const descriptor = await open(path, 'r');
  try {
    return await work({ stat: () => fstat(descriptor), read: readInto(descriptor) });
  } finally {
    await close(descriptor);
  }
}
