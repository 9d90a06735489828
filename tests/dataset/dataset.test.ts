/** Reading a release: whole ones are read by ranges, damaged ones are refused with the file and the reason. */
import { createHash } from 'node:crypto';
import { cp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openDataset } from '../../src/dataset/dataset.ts';
import { indexSchema, manifestSchema } from '../../src/dataset/manifest.ts';
import { publishRelease } from '../../src/dataset/publish.ts';
import { resolveRole } from '../../src/dataset/resolve-role.ts';
import { localFolder } from '../../src/storage/local-folder.ts';
import type { ObjectStore } from '../../src/storage/object-store.ts';
import { embeddedDataset, embeddedProfile, embeddedReleases } from '../support/services.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const release = '2026.11';

/** A copy of the embedded releases that a test may damage. */
async function copyOfReleases(): Promise<string> {
  const folder = await temporaryFolder();
  await cp(embeddedReleases, folder, { recursive: true });
  return folder;
}

async function edit(folder: string, file: string, change: (text: string) => string): Promise<void> {
  const path = join(folder, release, file);
  await writeFile(path, change(await readFile(path, 'utf8')));
}

/** Changes a file and then makes the manifest agree with it, as a faulty builder would. */
async function editAndSign(folder: string, file: string, change: (text: string) => string): Promise<void> {
  await edit(folder, file, change);
  const bytes = await readFile(join(folder, release, file));
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  await edit(folder, 'manifest.json', (text) => {
    const manifest = manifestSchema.parse(JSON.parse(text));
    return JSON.stringify({
      ...manifest,
      files: { ...manifest.files, [file]: { bytes: bytes.length, sha256 } },
    });
  });
}

const open = (folder: string) => openDataset(localFolder(folder));

describe('a release', () => {
  it('gives the profile of a role with one range read', async () => {
    const store = localFolder(await copyOfReleases());
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
    };
    const dataset = await openDataset(counting);
    reads.length = 0;
    const profile = await dataset.profile(await resolveRole(dataset, 'registered-nurses'));
    expect(profile.soc).toBe('29-1141');
    expect(reads).toEqual([`getRange ${release}/roles.ndjson`]);
  });

  it('refuses a line that holds another role than its entry', async () => {
    const folder = await copyOfReleases();
    await editAndSign(folder, 'roles.ndjson', (text) => text.replace('"id":"actors"', '"id":"actorz"'));
    const dataset = await open(folder);
    await expect(embeddedProfile(dataset, 'actors')).rejects.toMatchObject({
      code: 'damaged-release',
      message: expect.stringContaining('the line of actors holds actorz'),
    });
  });

  it('holds every detailed occupation and both job titles, each in a known group', async () => {
    const dataset = await embeddedDataset();
    expect(dataset.roles).toHaveLength(832);
    for (const role of dataset.roles) expect(dataset.group(role.group).title).not.toBe('');
  });

  it('has no id in which the separator of comparisons could be read', async () => {
    const { roles } = await embeddedDataset();
    expect(roles.filter(({ id }) => id.includes('-vs-'))).toEqual([]);
  });
});

describe('a damaged release is refused', () => {
  it.each([
    [
      'without a pointer',
      (folder: string) => rm(join(folder, 'current.json')),
      /current\.json: the file is missing/,
    ],
    [
      'without a file',
      (folder: string) => rm(join(folder, release, 'index.json')),
      /index\.json: the file is missing/,
    ],
    [
      'with a line less',
      (folder: string) => edit(folder, 'roles.ndjson', (text) => text.slice(text.indexOf('\n') + 1)),
      /roles\.ndjson: it has \d+ bytes, and the manifest says \d+/,
    ],
    [
      'with another digit in a figure',
      (folder: string) => edit(folder, 'roles.ndjson', (text) => text.replace('88773', '88774')),
      /roles\.ndjson: its sha256 is [0-9a-f]{64}, and the manifest says [0-9a-f]{64}/,
    ],
    [
      'of another schema version',
      (folder: string) =>
        edit(folder, 'manifest.json', (text) => text.replace('"schemaVersion": 1', '"schemaVersion": 2')),
      /manifest\.json: schema version 2, and this program reads version 1/,
    ],
    [
      'with a line less, though its manifest agrees',
      (folder: string) =>
        editAndSign(folder, 'roles.ndjson', (text) =>
          text.slice(0, text.lastIndexOf('\n', text.length - 2) + 1),
        ),
      /roles\.ndjson: the line of .+ is not where the index says/,
    ],
    [
      'with a line more than its index',
      (folder: string) => editAndSign(folder, 'roles.ndjson', (text) => `${text}{}\n`),
      /roles\.ndjson: a line from byte \d+ on is not in the index/,
    ],
    [
      'whose index lacks a role',
      (folder: string) =>
        editAndSign(folder, 'index.json', (text) => {
          const { roles } = indexSchema.parse(JSON.parse(text));
          return JSON.stringify({ roles: roles.slice(1) });
        }),
      /the index has 831 roles, and the manifest says 832/,
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
    const folder = await copyOfReleases();
    await damage(folder);
    await expect(open(folder)).rejects.toMatchObject({
      code: 'damaged-release',
      message: expect.stringMatching(reason),
    });
  });
});

describe('publishing', () => {
  it('copies a release and points to it', async () => {
    const to = localFolder(await temporaryFolder());
    await publishRelease(release, localFolder(await copyOfReleases()), to);
    expect((await openDataset(to)).manifest.release).toBe(release);
  });

  it('never changes a release that is out', async () => {
    const target = await copyOfReleases();
    await edit(target, 'index.json', (text) => text.replace('Lead', 'Load'));
    const publish = publishRelease(release, localFolder(await copyOfReleases()), localFolder(target));
    await expect(publish).rejects.toMatchObject({
      code: 'invalid-request',
      message: expect.stringContaining('never changes'),
    });
  });

  it('leaves the pointer alone when the release is damaged', async () => {
    const from = await copyOfReleases();
    await edit(from, 'roles.ndjson', (text) => text.replace('88773', '88774'));
    const to = localFolder(await temporaryFolder());
    await expect(publishRelease(release, localFolder(from), to)).rejects.toMatchObject({
      code: 'damaged-release',
    });
    expect(await to.get('current.json')).toBeNull();
  });
});
