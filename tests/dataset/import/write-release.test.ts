/** A release is written whole or not at all. */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ReleaseFiles } from '../../../src/dataset/import/release-files.ts';
import { writeRelease } from '../../../src/dataset/import/write-release.ts';
import { temporaryFolder } from './official-files.ts';

const files = (content: string): ReleaseFiles => ({
  'manifest.json': Buffer.from(content),
  'index.json': Buffer.from(content),
  'places.json': Buffer.from(content),
  'roles.ndjson': Buffer.from(content),
  'titles.json.gz': Buffer.from(content),
});

const names = ['index.json', 'manifest.json', 'places.json', 'roles.ndjson', 'titles.json.gz'];

describe('writing a release', () => {
  it('writes every file and leaves nothing else behind', async () => {
    const folder = await temporaryFolder();
    await writeRelease(files('new'), join(folder, 'releases/2026.11'));
    expect(await readdir(join(folder, 'releases'))).toEqual(['2026.11']);
    expect((await readdir(join(folder, 'releases/2026.11'))).toSorted()).toEqual(names);
  });

  it('replaces a release that was there, with all its files', async () => {
    const dir = join(await temporaryFolder(), '2026.11');
    await writeRelease(files('old'), dir);
    await writeFile(join(dir, 'stray.txt'), 'left over');
    await writeRelease(files('new'), dir);
    expect((await readdir(dir)).toSorted()).toEqual(names);
    expect(await readFile(join(dir, 'index.json'), 'utf8')).toBe('new');
  });

  it('keeps the old release and leaves nothing half written when it fails', async () => {
    const folder = await temporaryFolder();
    const dir = join(folder, '2026.11');
    await writeRelease(files('old'), dir);
    // One more file in a folder that is not there fails after the others are written.
    const unwritable = { ...files('new'), 'absent/another': Buffer.from('new') };
    await expect(writeRelease(unwritable, dir)).rejects.toMatchObject({ code: 'storage-failed' });
    expect(await readdir(folder)).toEqual(['2026.11']);
    expect(await readFile(join(dir, 'manifest.json'), 'utf8')).toBe('old');
  });

  it('fails with storage-failed where no folder can be made', async () => {
    const folder = await temporaryFolder();
    await writeFile(join(folder, 'a-file'), '');
    await expect(writeRelease(files('new'), join(folder, 'a-file/2026.11'))).rejects.toMatchObject({
      code: 'storage-failed',
    });
  });
});
