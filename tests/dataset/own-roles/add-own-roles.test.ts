/** A release with own roles on top of another: what it takes over, what it replaces, and what it says of itself. */
import { describe, expect, it } from 'vitest';
import { addedSummary, addOwnRoles } from '../../../src/dataset/own-roles/add-own-roles.ts';
import { compareRoles } from '../../../src/report/compare-roles.ts';
import { baseRelease, opened, sheetOf } from './base-release.ts';

const header = ['Title', 'Matched occupation', 'Pay minimum', 'Pay maximum', 'Also known as'];
const sheet = sheetOf(header, ['Platform Engineer', 'Software Developers', 110_000, 155_000, 'SRE']);
const release = '2026.11-acme';

describe('a release with own roles', () => {
  it('has the roles of the base as they are, and the own ones', async () => {
    const base = await baseRelease();
    const { files } = await addOwnRoles({ base, sheet, release });
    const dataset = await opened(release, files);
    expect(dataset.roles.map(({ id, kind }) => `${kind} ${id}`)).toEqual([
      'occupation data-scientists',
      'job-title lead-technician',
      'own-role platform-engineer',
      'occupation registered-nurses',
      'occupation software-developers',
    ]);
    for (const entry of base.roles) {
      const there = dataset.find(entry.id);
      expect(there && (await dataset.profile(there))).toEqual(await base.profile(entry));
    }
  });

  it('keeps the places and the titles of the base', async () => {
    const base = await baseRelease();
    const dataset = await opened(release, (await addOwnRoles({ base, sheet, release })).files);
    expect(await dataset.places()).toEqual(await base.places());
    expect((await dataset.titles()).titles).toEqual((await base.titles()).titles);
  });

  it('compares an own role with an occupation', async () => {
    const dataset = await opened(
      release,
      (await addOwnRoles({ base: await baseRelease(), sheet, release })).files,
    );
    const { rows } = await compareRoles({ roles: ['Platform Engineer', '15-1252'] }, dataset);
    const low = rows.find(({ metric }) => metric === 'salary-range-low');
    expect(low?.values).toMatchObject([
      { value: 110_000, source: 'own-roles' },
      { value: 74_050, source: 'survey' },
    ]);
  });

  it('keeps own roles of an earlier sheet, and replaces those that stand in the new one', async () => {
    const first = sheetOf(header.slice(0, 2), ['Platform Engineer', '15-1252'], ['Ward Lead', '29-1141']);
    const earlier = await addOwnRoles({ base: await baseRelease(), sheet: first, release, asOf: '2026-10' });
    const base = await opened(release, earlier.files);
    const later = await addOwnRoles({ base, sheet, release: '2026.12-acme', asOf: '2026-12' });
    expect(later).toMatchObject({ added: 0, replaced: 1, kept: 1, manifest: { counts: { roles: 6 } } });
    const dataset = await opened('2026.12-acme', later.files);
    expect(dataset.find('platform-engineer')?.aliases).toEqual(['SRE']);
    expect(dataset.find('ward-lead')?.kind).toBe('own-role');
    expect(later.manifest.sources.map(({ id, vintage }) => `${id} ${vintage}`)).toEqual([
      'survey May 2025',
      'own-roles October 2026, December 2026',
    ]);
  });

  it('replaces an own role of the same title that has now an id of its own', async () => {
    const first = sheetOf(['Title', 'Matched occupation'], ['Инженер', '15-1252']);
    const earlier = await addOwnRoles({ base: await baseRelease(), sheet: first, release });
    const base = await opened(release, earlier.files);
    const named = sheetOf(['Title', 'Matched occupation', 'Id'], ['Инженер', '15-1252', 'engineer']);
    const later = await addOwnRoles({ base, sheet: named, release: '2026.12-acme' });
    expect(later).toMatchObject({ added: 0, replaced: 1, kept: 0 });
    const dataset = await opened('2026.12-acme', later.files);
    expect(dataset.roles.filter(({ kind }) => kind === 'own-role').map(({ id }) => id)).toEqual(['engineer']);
    const { roles } = await compareRoles({ roles: ['инженер', '15-1252'] }, dataset);
    expect(roles[0]?.id).toBe('engineer');
  });

  it('takes the same sheet again on top of itself', async () => {
    const title = sheetOf(header.slice(0, 2), ['Application Developer', 'Application Developer']);
    const earlier = await addOwnRoles({ base: await baseRelease(), sheet: title, release });
    const base = await opened(release, earlier.files);
    const later = await addOwnRoles({ base, sheet: title, release: '2026.11-acme-2' });
    expect(later).toMatchObject({ added: 0, replaced: 1, kept: 0 });
  });

  it('has the month of the base as its vintage when none is given', async () => {
    const { manifest } = await addOwnRoles({ base: await baseRelease(), sheet, release });
    expect(manifest.sources.at(-1)).toMatchObject({ id: 'own-roles', vintage: 'November 2026' });
  });

  it('has the same bytes for the same base and sheet', async () => {
    const [one, two] = [
      await addOwnRoles({ base: await baseRelease(), sheet, release }),
      await addOwnRoles({ base: await baseRelease(), sheet, release }),
    ];
    expect(one.files).toEqual(two.files);
  });

  it('is summed up for a person', async () => {
    const base = await baseRelease();
    expect(addedSummary(await addOwnRoles({ base, sheet, release }), base)).toEqual([
      'Release 2026.11-acme: 5 roles, on top of release 2026.11',
      'Your own roles: 1 added, 0 replaced, 0 kept as they were',
    ]);
  });

  it('cannot have the id of the base', async () => {
    const added = addOwnRoles({ base: await baseRelease(), sheet, release: '2026.11' });
    await expect(added).rejects.toMatchObject({ code: 'invalid-request', details: { value: '2026.11' } });
  });

  it('cannot be of a month that is none', async () => {
    const added = addOwnRoles({ base: await baseRelease(), sheet, release, asOf: '2026-13' });
    await expect(added).rejects.toThrow("'2026-13' is no month. Allowed: a year and a month, as in 2026-11.");
  });
});
