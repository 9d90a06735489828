/** Reads the bytes of a file that an importer needs. */
import { readFile } from 'node:fs/promises';
import { CodedError } from '../../errors.ts';

/** What the path itself is to blame for, by Node's code. */
const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'is missing',
  EISDIR: 'cannot be read: it is a folder.',
  ENOTDIR: 'is missing: what stands before its last slash is no folder.',
  EACCES: 'cannot be read: you may not read it.',
};

/** The whole file. Fails with `missing-file`, naming the path, when there is none or it cannot be read. */
export async function readNeededFile(path: string): Promise<Buffer> {
  try {
    return await readFile(path);
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? reasons[String(error.code)] : undefined;
    if (reason === undefined) throw error;
    throw new CodedError('missing-file', `The file ${path} ${reason}`, { value: path }, error);
  }
}
