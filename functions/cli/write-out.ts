/** Writes the files that a command was asked for into the folder of `--out`. */
import { join } from 'node:path';
import { CodedError } from '../../src/errors.ts';
import { type NamedFile, writeTogether } from '../../src/storage/write-together.ts';

/**
 * The paths of the files, once all of them are written. Throws `storage-failed` where they cannot be, and what the
 * stream of a file throws; then none is written.
 */
export async function writeOut(folder: string, files: readonly NamedFile[]): Promise<string[]> {
  await writeTogether(folder, files).catch((error: unknown) => {
    if (error instanceof CodedError) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    const message = `Cannot write into --out '${folder}', and nothing is written: ${reason}`;
    throw new CodedError('storage-failed', message, { value: folder }, error);
  });
  return files.map(({ name }) => join(folder, name));
}
