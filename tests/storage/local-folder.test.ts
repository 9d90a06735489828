/** The local folder keeps the port's contract, and leaves nothing behind in the folder. */

import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { localFolder } from '../../src/storage/local-folder.ts';
import type { ObjectStore } from '../../src/storage/object-store.ts';
import { bytes, chunks, listed, objectStoreContract } from './contract.ts';

let parent: string;
beforeAll(async () => {
  parent = await mkdtemp(join(tmpdir(), 'local-folder-'));
});
afterAll(() => rm(parent, { recursive: true, force: true }));

async function* failingHalfway(): AsyncGenerator<Uint8Array> {
  yield bytes('half');
  throw new RangeError('the maker failed');
}

const freshFolder = () => mkdtemp(join(parent, 'store-'));

describe('local folder', () => {
  objectStoreContract(async () => localFolder(join(await freshFolder(), 'not', 'there', 'yet')));
});

describe('local folder: files', () => {
  let root: string;
  let store: ObjectStore;
  beforeEach(async () => {
    root = await freshFolder();
    store = localFolder(root);
  });
  const unfinished = () => readdir(join(root, '.incomplete')).catch(() => []);

  test('an object is a file with the key as its path, for people to open', async () => {
    await store.put('reports/1/report.csv', bytes('role,salary'));
    expect(await readFile(join(root, 'reports/1/report.csv'), 'utf8')).toBe('role,salary');
  });

  test('reading a store whose root is not there does not make the root', async () => {
    const missing = localFolder(join(root, 'missing'));
    await missing.get('a');
    await missing.delete('a');
    expect(await listed(missing)).toEqual([]);
    expect(await readdir(root)).toEqual([]);
  });

  test('a write leaves no temporary file, whether it wrote or found the key taken', async () => {
    await store.put('a', bytes('1'));
    await store.put('a', bytes('2'));
    await store.put('a', bytes('3'), { ifAbsent: true });
    expect(await unfinished()).toEqual([]);
  });

  test('a stream leaves no temporary file, whether it was written, found the key taken or failed', async () => {
    await store.putStream('a', chunks(bytes('1'), bytes('2')));
    await store.putStream('a', chunks(bytes('3')), { ifAbsent: true });
    await expect(store.putStream('b', failingHalfway())).rejects.toThrow(RangeError);
    expect(await unfinished()).toEqual([]);
    expect(await listed(store)).toEqual([{ key: 'a', bytes: 2 }]);
  });

  test('a folder has no address to download from', async () => {
    await store.put('a', bytes('1'));
    const download = { seconds: 60, fileName: 'a.csv', contentType: 'text/csv' };
    expect(await store.signedUrl('a', download)).toBeNull();
  });

  test('a write that fails leaves no temporary file, and says why without a path of the machine', async () => {
    await mkdir(join(root, 'folder/inside'), { recursive: true });
    await expect(store.put('folder', bytes('x'))).rejects.toMatchObject({
      code: 'storage-failed',
      message: 'Could not write "folder" in the store: an object and a folder cannot share one name.',
    });
    await expect(store.put('folder', bytes('x'), { ifAbsent: true })).rejects.toMatchObject({
      code: 'storage-failed',
    });
    expect(await unfinished()).toEqual([]);
  });

  test('a file where the root should be fails a write, and reads as an empty store', async () => {
    await writeFile(join(root, 'file'), '');
    const broken = localFolder(join(root, 'file'));
    await expect(broken.put('a', bytes('x'))).rejects.toMatchObject({ code: 'storage-failed' });
    expect(await broken.get('a')).toBeNull();
    expect(await listed(broken)).toEqual([]);
  });

  test('what a killed writer left half written is not an object', async () => {
    await mkdir(join(root, '.incomplete'));
    await writeFile(join(root, '.incomplete', 'left-behind'), 'half');
    await store.put('a', bytes('whole'));
    expect(await listed(store)).toEqual([{ key: 'a', bytes: 5 }]);
    await expect(store.get('.incomplete/left-behind')).rejects.toMatchObject({ code: 'invalid-request' });
  });

  test('a deleted object takes the folders with it that it leaves empty, but not the root', async () => {
    await store.put('a/b/c', bytes('1'));
    await store.delete('a/b/c');
    expect(await readdir(root)).toEqual(['.incomplete']);
  });

  test('a link to a file is an object; a link to a folder, a dangling one and an illegal name are not listed', async () => {
    await store.put('real/file', bytes('12345'));
    await symlink(join(root, 'real/file'), join(root, 'link-to-file'));
    await symlink(join(root, 'real'), join(root, 'link-to-folder'));
    await symlink(join(root, 'nothing'), join(root, 'dangling'));
    await writeFile(join(root, 'back\\slash'), '');
    expect((await listed(store)).map(({ key }) => key)).toEqual(['link-to-file', 'real/file']);
  });

  test('a relative root stays where it was when the working directory changes', async () => {
    const script = `
      import { localFolder } from ${JSON.stringify(sourceOf('local-folder.ts'))};
      const store = localFolder('data');
      process.chdir('/');
      await store.put('a', new Uint8Array(1));`;
    await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', script], { cwd: root });
    expect(await listed(localFolder(join(root, 'data')))).toEqual([{ key: 'a', bytes: 1 }]);
  });

  test('a writer killed between and within writes never leaves a part of an object under its key', async () => {
    await store.put('current', new Uint8Array(2_000_000).fill(1));
    for (let round = 0; round < 5; round += 1) {
      await killWhileWriting(root, 30 + round * 13);
      const found = (await store.get('current')) ?? bytes('');
      expect(found.length).toBe(2_000_000);
      expect(found.every((byte) => byte === found[0])).toBe(true);
    }
    expect((await listed(store)).map(({ key }) => key)).toEqual(['current']);
  });
});

const sourceOf = (file: string) => pathToFileURL(join(import.meta.dirname, '../../src/storage', file)).href;

/** Runs a process that overwrites one large object over and over, and kills it some milliseconds into it. */
async function killWhileWriting(root: string, milliseconds: number): Promise<void> {
  const script = `
    import { localFolder } from ${JSON.stringify(sourceOf('local-folder.ts'))};
    const store = localFolder(${JSON.stringify(root)});
    process.stdout.write('started');
    for (let n = 0; ; n += 1) await store.put('current', new Uint8Array(2_000_000).fill(n % 256));`;
  const writer = spawn(process.execPath, ['--input-type=module', '--eval', script]);
  const ended = once(writer, 'exit');
  await once(writer.stdout, 'data');
  await new Promise((resolve) => setTimeout(resolve, milliseconds));
  writer.kill('SIGKILL');
  await ended;
}

describe.skipIf(!existsSync('/proc/self'))('local folder: where no folder can be made', () => {
  test('a write fails at once', async () => {
    const put = localFolder('/proc/no/such/place').put('report.csv', bytes('role'));
    await expect(put).rejects.toMatchObject({ code: 'storage-failed' });
  });
});
