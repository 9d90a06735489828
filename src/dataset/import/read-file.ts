/** Reads the bytes of a file that an importer needs. */
import { readFile } from 'node:fs/promises';
import { CodedError } from '../../errors.ts';

/** The whole file. Fails with `missing-file`, naming the path, when there is none. */
export async function readNeededFile(path: string): Promise<Buffer> {
  try {
    return await readFile(path);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') {
      throw new CodedError('missing-file', `The file ${path} is missing`, { value: path }, error);
    }
    throw error;
  }
}
