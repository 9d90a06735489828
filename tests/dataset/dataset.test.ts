/** Reading a release: whole ones are read piece by piece, damaged ones are refused with the file and the reason. */
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Dataset, openDataset } from '../../src/dataset/dataset.ts';
import { indexSchema } from '../../src/dataset/manifest.ts';
import { publishRelease } from '../../src/dataset/publish.ts';
import { localFolder } from '../../src/storage/local-folder.ts';
import type { ObjectStore } from '../../src/storage/object-store.ts';
import { openStore } from '../../src/storage/open-store.ts';
import { places } from '../support/places.ts';
import { profileWith } from '../support/profiles.ts';
import { contentOf, edit, editAndSign, release, writeRelease } from '../support/releases.ts';
import { embeddedDataset, embeddedReleases } from '../support/services.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const baker = profileWith('Baker', { soc: '51-3011', yearlyMean: 41_230 });
const chef = profileWith('Chef', { soc: '35-1011', yearlyMean: 64_720 });
const host = profileWith('Host', { soc: '35-9031', yearlyMean: 32_310 });

/** A release of three roles and two alternate titles. */
async function smallRelease(): Promise<string> {
  const titles = new Map([['baker', ['Pastry Cook', 'Bread Maker']]]);
  return writeRelease({ ...contentOf([baker, chef, host]), titles });
}

const open = (folder: string) => openDataset(localFolder(folder));

async function profileOf(dataset: Dataset, id: string) {
  const entry = dataset.find(id);
  if (entry === undefined) throw new Error(`no role ${id}`);
  return dataset.profile(entry);
}

/** The release, open, and every read of the store since. */
async function openCounting(folder: string) {
  const store = localFolder(folder);
  const reads: string[] = [];
  const counting: ObjectStore = {
    ...store,
    get: (key) => {
      reads.push(`get ${key}`);
      return store.get(key);
    },
    getRange: (key, offset, length) => {
      reads.push(`getRange ${key}`);
      return store.getRange(key, offset, length);
    },
    head: (key) => {
      reads.push(`head ${key}`);
      return store.head(key);
    },
  };
  return { dataset: await openDataset(counting), reads };
}

describe('a release', () => {
  it('is opened without reading its profiles, places and titles', async () => {
    const { reads } = await openCounting(await smallRelease());
    expect(reads).toEqual([
      'get current.json',
      `get ${release}/manifest.json`,
      `get ${release}/index.json`,
      `head ${release}/roles.ndjson`,
    ]);
  });

  it('gives the profile of a role with one range read', async () => {
    const { dataset, reads } = await openCounting(await smallRelease());
    reads.length = 0;
    expect(await profileOf(dataset, 'chef')).toEqual(chef);
    expect(reads).toEqual([`getRange ${release}/roles.ndjson`]);
  });

  it('reads places and titles when they are first asked for, and keeps them', async () => {
    const { dataset, reads } = await openCounting(await smallRelease());
    reads.length = 0;
    expect(await dataset.places()).toEqual(places);
    expect((await dataset.titles()).titles).toEqual({ baker: ['Pastry Cook', 'Bread Maker'] });
    expect(await dataset.places()).toBe(await dataset.places());
    await Promise.all([dataset.titles(), dataset.titles()]);
    expect(reads).toEqual([`get ${release}/places.json`, `get ${release}/titles.json.gz`]);
  });

  it('reads places once for two who ask at the same time', async () => {
    const { dataset, reads } = await openCounting(await smallRelease());
    reads.length = 0;
    await Promise.all([dataset.places(), dataset.places()]);
    expect(reads).toEqual([`get ${release}/places.json`]);
  });

  it('is opened by its id where another is in force', async () => {
    const folder = await smallRelease();
    await writeFile(join(folder, 'current.json'), '{"release":"2026.12"}');
    expect((await openDataset(localFolder(folder), { release })).manifest.release).toBe(release);
  });

  it('refuses a group that it does not have, and lists those that it has', async () => {
    const dataset = await open(await smallRelease());
    expect(dataset.group('15-0000').title).toBe('Computer and Mathematical');
    expect(() => dataset.group('99-0000')).toThrow("No group '99-0000'. Allowed: 15-0000.");
  });
});

describe('the embedded release', () => {
  it('holds every detailed occupation and both job titles, each in a known group', async () => {
    const dataset = await embeddedDataset();
    expect(dataset.roles).toHaveLength(832);
    for (const role of dataset.roles) expect(dataset.group(role.group).title).not.toBe('');
  });

  it('has no id in which the separator of comparisons could be read', async () => {
    const { roles } = await embeddedDataset();
    expect(roles.filter(({ id }) => id.includes('-vs-'))).toEqual([]);
  });

  it('knows every state, the capital among them, and the metropolitan areas', async () => {
    const { states, metros } = await (await embeddedDataset()).places();
    expect(states).toHaveLength(51);
    expect(metros).toHaveLength(393);
  });
});

describe('a damaged release is refused when it is opened', () => {
  it.each([
    [
      'without a pointer',
      (folder: string) => rm(join(folder, 'current.json')),
      /current\.json: the file is missing/,
    ],
    [
      'without an index',
      (folder: string) => rm(join(folder, release, 'index.json')),
      /index\.json: the file is missing/,
    ],
    [
      'without its roles',
      (folder: string) => rm(join(folder, release, 'roles.ndjson')),
      /roles\.ndjson: the file is missing/,
    ],
    [
      'with a line less',
      (folder: string) => edit(folder, 'roles.ndjson', (text) => text.slice(text.indexOf('\n') + 1)),
      /roles\.ndjson: it has \d+ bytes, and the manifest says \d+/,
    ],
    [
      'with another letter in its index',
      (folder: string) => edit(folder, 'index.json', (text) => text.replace('Baker', 'Biker')),
      /index\.json: its sha256 is [0-9a-f]{64}, and the manifest says [0-9a-f]{64}/,
    ],
    [
      'of another schema version',
      (folder: string) =>
        edit(folder, 'manifest.json', (text) => text.replace('"schemaVersion": 2', '"schemaVersion": 3')),
      /manifest\.json: schema version 3, and this program reads version 2/,
    ],
    [
      'with a line less, though its manifest agrees',
      (folder: string) =>
        editAndSign(folder, 'roles.ndjson', (text) =>
          text.slice(0, text.lastIndexOf('\n', text.length - 2) + 1),
        ),
      /roles\.ndjson: /,
    ],
    [
      'with a line more than its index',
      (folder: string) => editAndSign(folder, 'roles.ndjson', (text) => `${text}{}\n`),
      /roles\.ndjson: the index has lines up to byte \d+ of \d+/,
    ],
    [
      'whose index has a gap',
      (folder: string) =>
        editAndSign(folder, 'index.json', (text) => {
          const { roles } = indexSchema().parse(JSON.parse(text));
          const moved = roles.map((role) =>
            role.id === 'chef' ? { ...role, offset: role.offset + 1 } : role,
          );
          return JSON.stringify({ roles: moved });
        }),
      /roles\.ndjson: the line of chef is not where the index says \(byte \d+\)/,
    ],
    [
      'whose index lacks a role',
      (folder: string) =>
        editAndSign(folder, 'index.json', (text) => {
          const { roles } = indexSchema().parse(JSON.parse(text));
          return JSON.stringify({ roles: roles.slice(1) });
        }),
      /the index has 2 roles, and the manifest says 3/,
    ],
    [
      'in the folder of another',
      (folder: string) =>
        edit(folder, 'manifest.json', (text) => text.replace('"release": "2026.11"', '"release": "2026.10"')),
      /manifest\.json: it belongs to release 2026\.10/,
    ],
    [
      'whose manifest is not JSON',
      (folder: string) => edit(folder, 'manifest.json', (text) => text.slice(0, -20)),
      /manifest\.json: it is not valid JSON/,
    ],
    [
      'whose manifest lacks a part',
      (folder: string) => edit(folder, 'manifest.json', (text) => text.replace('"counts"', '"sums"')),
      /manifest\.json: counts/,
    ],
  ])('%s', async (_, damage, reason) => {
    const folder = await smallRelease();
    await damage(folder);
    await expect(open(folder)).rejects.toMatchObject({
      code: 'damaged-release',
      message: expect.stringMatching(reason),
    });
  });
});

describe('a damaged part is refused when it is read', () => {
  it('a profile with another digit in a figure, and only that one', async () => {
    const folder = await smallRelease();
    await edit(folder, 'roles.ndjson', (text) => text.replace('41230', '41231'));
    const dataset = await open(folder);
    await expect(profileOf(dataset, 'baker')).rejects.toMatchObject({
      code: 'damaged-release',
      message: expect.stringMatching(
        /roles\.ndjson: the digest of the line of baker is [0-9a-f]{32}, and the index says [0-9a-f]{32}/,
      ),
    });
    expect((await profileOf(dataset, 'chef')).title).toBe('Chef');
  });

  it('a profile of another role than its entry', async () => {
    const folder = await smallRelease();
    await editAndSign(folder, 'index.json', (text) => text.replace('"id":"baker"', '"id":"biker"'));
    await expect(profileOf(await open(folder), 'biker')).rejects.toMatchObject({
      code: 'damaged-release',
      message: expect.stringContaining('the line of biker holds baker'),
    });
  });

  it.each([
    ['places.json', (dataset: Dataset) => dataset.places()],
    ['titles.json.gz', (dataset: Dataset) => dataset.titles()],
  ])('%s that is missing, and once it is back it is read', async (file, read) => {
    const folder = await smallRelease();
    const path = join(folder, release, file);
    const whole = await readFile(path);
    await rm(path);
    const dataset = await open(folder);
    await expect(read(dataset)).rejects.toMatchObject({
      code: 'damaged-release',
      message: expect.stringContaining(`${file}: the file is missing`),
    });
    await writeFile(path, whole);
    await expect(read(dataset)).resolves.toBeDefined();
  });

  it('places with another price level', async () => {
    const folder = await smallRelease();
    await edit(folder, 'places.json', (text) => text.replace('112.6', '112.7'));
    await expect((await open(folder)).places()).rejects.toMatchObject({
      code: 'damaged-release',
      message: expect.stringMatching(/places\.json: its sha256 is/),
    });
  });

  it('titles that are not compressed', async () => {
    const folder = await smallRelease();
    await editAndSign(folder, 'titles.json.gz', () => '{"titles":{},"index":[]}');
    await expect((await open(folder)).titles()).rejects.toMatchObject({
      code: 'damaged-release',
      message: expect.stringContaining('titles.json.gz: it is not compressed with gzip'),
    });
  });

  it('places that do not fit their schema', async () => {
    const folder = await smallRelease();
    await editAndSign(folder, 'places.json', (text) => text.replace('"code":"CA"', '"code":"California"'));
    await expect((await open(folder)).places()).rejects.toMatchObject({
      code: 'damaged-release',
      message: expect.stringContaining('places.json: states.0.code'),
    });
  });
});

describe('publishing', () => {
  it('copies a release and points to it', async () => {
    const to = localFolder(await temporaryFolder());
    await publishRelease(release, localFolder(await smallRelease()), to);
    const dataset = await openDataset(to);
    expect(dataset.manifest.release).toBe(release);
    expect(await dataset.places()).toEqual(places);
    expect((await dataset.titles()).titles).toHaveProperty('baker');
  });

  it('is done again without harm', async () => {
    const store = localFolder(await smallRelease());
    await publishRelease(release, store, store);
    expect((await openDataset(store)).roles).toHaveLength(3);
  });

  it('never changes a release that is out', async () => {
    const target = await smallRelease();
    await edit(target, 'index.json', (text) => text.replace('Baker', 'Biker'));
    const publish = publishRelease(release, localFolder(await smallRelease()), localFolder(target));
    await expect(publish).rejects.toMatchObject({
      code: 'invalid-request',
      message: expect.stringContaining('never changes'),
    });
  });

  it('leaves the pointer alone when the release is damaged', async () => {
    const from = await smallRelease();
    await edit(from, 'roles.ndjson', (text) => text.replace('41230', '41231'));
    const to = localFolder(await temporaryFolder());
    await expect(publishRelease(release, localFolder(from), to)).rejects.toMatchObject({
      code: 'damaged-release',
    });
    expect(await to.get('current.json')).toBeNull();
  });
});

describe('a published release', () => {
  it('is read as one that is looked at value by value', async () => {
    const store = await openStore(embeddedReleases.href);
    const [looked, taken] = [await openDataset(store), await openDataset(store, { isPublished: true })];
    expect(taken.roles).toEqual(looked.roles);
    for (const entry of taken.roles.slice(0, 20))
      expect(await taken.profile(entry)).toEqual(await looked.profile(entry));
  });
});
