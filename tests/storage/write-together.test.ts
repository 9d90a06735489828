/** Several files in a folder: all of them, or the folder as it was. */
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { writeTogether } from '../../src/storage/write-together.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const fileOf = (name: string, text: string) => ({ name, body: new TextEncoder().encode(text) });

/** Chunks of a file, or what goes wrong in their place. */
async function* chunks(...parts: readonly (string | Error)[]): AsyncGenerator<Uint8Array> {
  for (const part of parts) {
    if (part instanceof Error) throw part;
    yield new TextEncoder().encode(part);
  }
}

/** The folder's files with what they hold, and null for a folder. */
async function contentsOf(folder: string): Promise<Record<string, string | null>> {
  const names = await readdir(folder);
  const read = (name: string) => readFile(join(folder, name), 'utf8').catch(() => null);
  return Object.fromEntries(await Promise.all(names.map(async (name) => [name, await read(name)])));
}

describe('files written together', () => {
  it('are there with the names that they were given, in a folder that is made for them', async () => {
    const folder = join(await temporaryFolder(), 'here', 'there');
    await writeTogether(folder, [fileOf('a', '1'), fileOf('b', '2')]);
    expect(await contentsOf(folder)).toEqual({ a: '1', b: '2' });
  });

  it('replace earlier ones', async () => {
    const folder = await temporaryFolder();
    await writeTogether(folder, [fileOf('a', '1')]);
    await writeTogether(folder, [fileOf('a', '2')]);
    expect(await contentsOf(folder)).toEqual({ a: '2' });
  });

  it('can come in chunks, and leave what was there when these break off', async () => {
    const folder = await temporaryFolder();
    await writeTogether(folder, [{ name: 'a', body: chunks('1', '2') }]);
    const broken = { name: 'a', body: chunks('3', new Error('broke off')) };
    await expect(writeTogether(folder, [broken, fileOf('b', '4')])).rejects.toThrow('broke off');
    expect(await contentsOf(folder)).toEqual({ a: '12' });
  });

  it('are none where a folder has the name of one', async () => {
    const folder = await temporaryFolder();
    await mkdir(join(folder, 'b'));
    await writeFile(join(folder, 'a'), 'earlier');
    await expect(writeTogether(folder, [fileOf('a', '1'), fileOf('b', '2')])).rejects.toThrow(
      `${join(folder, 'b')} is a folder`,
    );
    expect(await contentsOf(folder)).toEqual({ a: 'earlier', b: null });
  });

  it('are taken back where the last cannot be moved into place, and earlier ones are as they were', async () => {
    const folder = await temporaryFolder();
    await writeFile(join(folder, 'a'), 'earlier');
    const files = [fileOf('a', '1'), fileOf('b', '2'), fileOf(join('missing', 'c'), '3')];
    await expect(writeTogether(folder, files)).rejects.toMatchObject({ code: 'ENOENT' });
    expect(await contentsOf(folder)).toEqual({ a: 'earlier' });
  });
});
