/** Writes a release to a folder so that a reader finds the old one or the new one, never half of it. */
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
  let workspace: string | undefined;
  try {
    await makeFolder(dirname(target));
    workspace = await mkdtemp(join(dirname(target), `.${basename(target)}-`));
    const fresh = join(workspace, 'new');
    await mkdir(fresh);
    for (const [name, bytes] of Object.entries(files)) await writeFile(join(fresh, name), bytes);
    await swap(fresh, target, join(workspace, 'old'));
  } catch (error) {
    throw new CodedError('storage-failed', `The release cannot be written to ${dir}`, { value: dir }, error);
  } finally {
    if (workspace !== undefined) await rm(workspace, { recursive: true, force: true });
  }
}

/** A folder cannot be renamed over one that has files, so the old one steps aside first. */
async function swap(fresh: string, target: string, aside: string): Promise<void> {
  const hadOld = await renameIfThere(target, aside);
  try {
    await rename(fresh, target);
  } catch (error) {
    if (hadOld) await rename(aside, target);
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
