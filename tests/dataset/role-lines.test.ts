/** Reading a release from its first line to its last: every profile once, verified, however the bytes arrive. */
import { expect, it } from 'vitest';
import { type Dataset, openDataset } from '../../src/dataset/dataset.ts';
import type { ObjectStore } from '../../src/storage/object-store.ts';
import { openStore } from '../../src/storage/open-store.ts';
import { profileWith } from '../support/profiles.ts';
import { contentOf, edit, writeRelease } from '../support/releases.ts';

const titles = ['Actors', 'B\u00e4cker', 'Cooks', 'Dancers'];
const content = contentOf(titles.map((title) => profileWith(title, { duties: ['Work \u{1F600}'] })));

async function idsOf(dataset: Dataset, isWanted: (id: string) => boolean = () => true): Promise<string[]> {
  const ids: string[] = [];
  for await (const { id } of dataset.profiles((entry) => isWanted(entry.id))) ids.push(id);
  return ids;
}

/** The store, whose streams come in chunks of so many bytes. */
function inChunks(store: ObjectStore, size: number): ObjectStore {
  return {
    ...store,
    async getStream(key) {
      const bytes = await store.get(key);
      return (
        bytes &&
        (async function* () {
          for (let start = 0; start < bytes.length; start += size) yield bytes.subarray(start, start + size);
        })()
      );
    },
  };
}

it.each([1, 7, 100, 1_000_000])('gives every profile from chunks of %i bytes', async (size) => {
  const store = await openStore(`file:${await writeRelease(content)}`);
  const ids = await idsOf(await openDataset(inChunks(store, size)));
  expect(ids).toEqual(['actors', 'backer', 'cooks', 'dancers']);
});

it('gives those that are wanted, and does not look into the rest', async () => {
  const folder = await writeRelease(content);
  const dataset = await openDataset(await openStore(`file:${folder}`));
  await edit(folder, 'roles.ndjson', (text) => text.replace('"Actors"', '"Aktors"'));
  expect(await idsOf(dataset, (id) => id !== 'actors')).toEqual(['backer', 'cooks', 'dancers']);
  await expect(idsOf(dataset)).rejects.toMatchObject({
    code: 'damaged-release',
    message: expect.stringContaining('the digest of the line of actors'),
  });
});

it('fails where the file ends too early', async () => {
  const folder = await writeRelease(content);
  const dataset = await openDataset(await openStore(`file:${folder}`));
  await edit(folder, 'roles.ndjson', (text) => text.slice(0, -20));
  await expect(idsOf(dataset)).rejects.toMatchObject({ code: 'damaged-release' });
});
