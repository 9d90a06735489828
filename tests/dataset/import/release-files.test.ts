/** The files of a release: sorted, checked, and every byte determined by what goes in. */
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { type ReleaseContent, releaseFiles } from '../../../src/dataset/import/release-files.ts';
import { sources } from '../../../src/dataset/import/sources.ts';
import { importTranscribed } from '../../../src/dataset/import/transcribed.ts';
import { indexSchema, lineDigest, manifestSchema } from '../../../src/dataset/manifest.ts';
import { placesSchema } from '../../../src/dataset/places.ts';
import { type Profile, profileSchema } from '../../../src/dataset/profile.ts';
import { titlesSchema } from '../../../src/dataset/titles.ts';
import { places } from '../../support/places.ts';
import { sourceDir } from './official-files.ts';

let specialist: Profile;
let technician: Profile;

beforeAll(async () => {
  specialist = await importTranscribed(join(sourceDir, 'technical-specialist.json'), 'transcribed-page');
  technician = await importTranscribed(join(sourceDir, 'lead-technician.json'), 'transcribed-page');
});

function content(...profiles: Profile[]): ReleaseContent {
  const groups = [{ code: '15-0000', title: 'Computer and Mathematical' }];
  const titles = new Map([['lead-technician', ['Senior Technician']]]);
  return { release: '2026.11', sources, groups, industries: [], places, profiles, titles };
}

const text = (bytes: Uint8Array) => Buffer.from(bytes).toString('utf8');

describe('the files of a release', () => {
  it('hold one profile a line, sorted by id', () => {
    const { files } = releaseFiles(content(specialist, technician));
    const lines = text(files['roles.ndjson']).trimEnd().split('\n');
    const ids = lines.map((line) => profileSchema.parse(JSON.parse(line)).id);
    expect(ids).toEqual(['lead-technician', 'technical-specialist']);
  });

  it('have an index that cuts each profile out by its bytes', () => {
    const accented = { ...technician, title: 'Röle – with wide characters', id: 'role-with-wide-characters' };
    const { files } = releaseFiles(content(specialist, technician, accented));
    const { roles } = indexSchema().parse(JSON.parse(text(files['index.json'])));
    for (const { id, title, offset, length } of roles) {
      const line = text(files['roles.ndjson'].subarray(offset, offset + length));
      expect(JSON.parse(line)).toMatchObject({ id, title });
    }
  });

  it('have an index that holds the digest of each line', () => {
    const { files } = releaseFiles(content(specialist, technician));
    const { roles } = indexSchema().parse(JSON.parse(text(files['index.json'])));
    for (const { offset, length, digest } of roles)
      expect(digest).toBe(lineDigest(files['roles.ndjson'].subarray(offset, offset + length)));
  });

  it('hold the places as they were given', () => {
    const { files } = releaseFiles(content(technician));
    expect(placesSchema().parse(JSON.parse(text(files['places.json'])))).toEqual(places);
  });

  it('hold the alternate titles, compressed', () => {
    const { files } = releaseFiles(content(technician));
    const { titles } = titlesSchema().parse(JSON.parse(text(gunzipSync(files['titles.json.gz']))));
    expect(titles).toEqual({ 'lead-technician': ['Senior Technician'] });
  });

  it('have a manifest that parses and describes the others', () => {
    const { files } = releaseFiles(content(specialist, technician));
    const manifest = manifestSchema().parse(JSON.parse(text(files['manifest.json'])));
    for (const name of ['index.json', 'places.json', 'roles.ndjson', 'titles.json.gz'] as const) {
      const sha256 = createHash('sha256').update(files[name]).digest('hex');
      expect(manifest.files[name]).toEqual({ bytes: files[name].length, sha256 });
    }
  });

  it('count the figures that are known and those that are missing', () => {
    const { manifest } = releaseFiles(content(specialist));
    // Of the 52 figures of a profile, a transcribed one knows 21.
    expect(manifest.counts).toEqual({ roles: 1, figures: 21, missing: 31 });
  });

  it('count every cell of a column as a figure, and every empty one as missing', () => {
    const metros = {
      source: 'prevailing-wages-2025-26',
      unit: 'usd-year',
      mean: [90000, null, 80000],
    } as const;
    const { counts } = releaseFiles(
      content({ ...specialist, metros: { ...metros, mean: [...metros.mean] } }),
    ).manifest;
    expect(counts).toEqual({ roles: 1, figures: 23, missing: 31 });
  });

  it('count the jobs and the pay of each industry, and not the bound of the top-coded ones', () => {
    const industries: Profile['industries'] = {
      source: 'oews-industry-2024',
      unit: 'usd-year',
      rows: [
        ['51', 700, 105040],
        ['52', 250, null],
      ],
      topCoded: ['52'],
      bound: 239_200,
    };
    const { counts } = releaseFiles(content({ ...specialist, industries })).manifest;
    expect(counts).toEqual({ roles: 1, figures: 24, missing: 31 });
  });

  it('do not depend on the order of the profiles', () => {
    expect(releaseFiles(content(specialist, technician))).toEqual(
      releaseFiles(content(technician, specialist)),
    );
  });

  it('are refused for a release whose id is none', () => {
    expect(() => releaseFiles({ ...content(technician), release: 'november' })).toThrow(
      expect.objectContaining({ code: 'invalid-request', message: expect.stringContaining('"november"') }),
    );
  });

  it('are refused when two profiles share an id', () => {
    expect(() => releaseFiles(content(technician, technician))).toThrow(
      expect.objectContaining({ code: 'repeated-role', message: expect.stringContaining('lead-technician') }),
    );
  });

  it('are refused when a profile does not fit its schema', () => {
    expect(() => releaseFiles(content({ ...technician, soc: '15' }))).toThrow(
      'The profile of "Lead Technician" does not fit at soc',
    );
  });

  it('are refused when a figure names an unknown source', () => {
    const overview = { value: 'Words', source: 'hearsay' };
    expect(() => releaseFiles(content({ ...technician, overview }))).toThrow(
      'names the source hearsay, which the release does not have',
    );
  });

  it('are refused when a column names an unknown source', () => {
    const metros: Profile['metros'] = { source: 'hearsay', unit: 'usd-year', mean: [90000] };
    expect(() => releaseFiles(content({ ...technician, metros }))).toThrow('the source hearsay');
  });

  it('are refused when a profile names an unknown group', () => {
    expect(() => releaseFiles(content({ ...technician, group: '99-0000' }))).toThrow('the group 99-0000');
  });
});
