/** Writes a release to a folder in whole: a reader finds the old one or the new one, or for an instant none. */
import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { CodedError } from '../../errors.ts';
import { makeFolder } from '../../storage/make-folder.ts';
import type { ReleaseFiles } from './release-files.ts';

/**
 * Writes the files to a new folder beside `dir` and then renames it to `dir`; a release that was there is
 * replaced. On failure nothing half written stays and the old release is put back: `storage-failed`.
 */
export async function writeRelease(files: ReleaseFiles, dir: string): Promise<void> {
  const target = resolve(dir);
  try {
    await makeFolder(dirname(target));
    const workspace = await mkdtemp(join(dirname(target), `.${basename(target)}-`));
    await replaceFolder(files, target, workspace);
    await rm(workspace, { recursive: true, force: true });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new CodedError(
      'storage-failed',
      `The release cannot be written to ${dir}: ${reason}`,
      { value: dir },
      error,
    );
  }
}

/** A folder cannot be renamed over one that has files, so the old one steps aside first. */
async function replaceFolder(files: ReleaseFiles, target: string, workspace: string): Promise<void> {
  const fresh = join(workspace, 'new');
  const aside = join(workspace, 'old');
  let hadOld = false;
  try {
    await mkdir(fresh);
    for (const [name, bytes] of Object.entries(files)) await writeFile(join(fresh, name), bytes);
    hadOld = await renameIfThere(target, aside);
    await rename(fresh, target);
  } catch (error) {
    // Where the old release cannot be put back, this throws, and the workspace that holds it stays.
    if (hadOld) await rename(aside, target);
    await rm(workspace, { recursive: true, force: true });
    throw error;
  }
}

async function renameIfThere(from: string, to: string): Promise<boolean> {
  try {
    await rename(from, to);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return false;
    throw error;
  }
}
