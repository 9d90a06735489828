/** Reading a file that somebody named: what is wrong with the path is told with it. */
import { chmod, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readNeededFile } from '../../../src/dataset/import/read-file.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

async function list(): Promise<string> {
  const path = join(await temporaryFolder(), 'list.csv');
  await writeFile(path, 'roles\n');
  return path;
}

it('reads all of it', async () => {
  expect(String(await readNeededFile(await list()))).toBe('roles\n');
});

it.each([
  ['that is missing', '../no.csv', 'is missing'],
  ['that is a folder', '..', 'cannot be read: it is a folder.'],
  ['in a file', 'no.csv', 'is missing: what stands before its last slash is no folder.'],
])('one %s is refused by name', async (_, from, reason) => {
  const file = await list();
  const path = from.startsWith('..') ? join(file, from) : `${file}/${from}`;
  await expect(readNeededFile(path)).rejects.toMatchObject({
    code: 'missing-file',
    message: `The file ${path} ${reason}`,
    details: { value: path },
  });
});

const isRoot = process.getuid?.() === 0;
it.skipIf(isRoot)('one that may not be read is refused by name (skipped for root, who may)', async () => {
  const path = await list();
  await chmod(path, 0);
  await expect(readNeededFile(path)).rejects.toMatchObject({
    code: 'missing-file',
    message: `The file ${path} cannot be read: you may not read it.`,
  });
});
