/** Makes a folder and the folders it stands in. */
import { dirname } from 'node:path';
import { mkdir, stat } from './file-system.ts';
import { systemCode } from './storage-failed.ts';

/**
 * Makes the folder unless it is there. Node's own recursive `mkdir` never ends where a file system answers
 * "not found" for a folder whose parent is there, as /proc does; this one tries each parent once.
 * @throws the system's error.
 */
export async function makeFolder(path: string): Promise<void> {
  try {
    await mkdir(path);
  } catch (error) {
    const code = systemCode(error);
    if (code === 'EEXIST' && (await isFolder(path))) return;
    if (code !== 'ENOENT' || dirname(path) === path) throw error;
    await makeFolder(dirname(path));
    await mkdir(path).catch(async (again: unknown) => {
      // Another writer may have made it meanwhile.
      if (systemCode(again) !== 'EEXIST' || !(await isFolder(path))) throw again;
    });
  }
}

async function isFolder(path: string): Promise<boolean> {
  return (await stat(path).catch(() => null))?.isDirectory() ?? false;
}
