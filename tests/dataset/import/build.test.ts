import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { buildRelease, releaseSummary } from '../../../src/dataset/import/build.ts';
import type { BuiltRelease } from '../../../src/dataset/import/release-files.ts';
import { profileSchema } from '../../../src/dataset/profile.ts';
import { oewsRows, type SmallFolders, writeSmallFolders, writeWorkbook } from './official-files.ts';

const release = '2026.11';
const build = (folders: SmallFolders) => buildRelease({ ...folders, release });

function softwareDevelopers({ files }: BuiltRelease) {
  const lines = Buffer.from(files['roles.ndjson']).toString('utf8').trimEnd().split('\n');
  const profiles = lines.map((line) => profileSchema.parse(JSON.parse(line)));
  return profiles.find(({ id }) => id === 'software-developers');
}

describe('building a release', () => {
  it('joins what every source says of an occupation', async () => {
    const built = await build(await writeSmallFolders());
    expect(softwareDevelopers(built)).toMatchObject({
      title: 'Software Developers',
      kind: 'occupation',
      soc: '15-1252',
      group: '15-0000',
      pay: { annual: { mean: { value: 105040, source: 'oews-2025' } } },
      jobs: {
        employment: { value: 1000, source: 'oews-2025' },
        employmentYearBefore: { value: 900, source: 'oews-2024' },
        growth: { value: 15.8, source: 'projections-2024-34' },
        satisfaction: { missing: 'not-collected' },
      },
      people: {
        medianAge: { value: 38.6 },
        gender: { source: 'cps-11-2022' },
        lgbt: { missing: 'not-collected' },
      },
      skills: { missing: 'not-in-release' },
    });
  });

  it('takes the range of pay from the 10th to the 90th percentile', async () => {
    const built = await build(await writeSmallFolders());
    expect(softwareDevelopers(built)?.pay.range).toEqual({
      value: { low: 62400, high: 145600 },
      source: 'oews-2025',
      note: '10th to 90th percentile',
    });
  });

  it('has no range where one end is missing, for the reason of that end', async () => {
    const folders = await writeSmallFolders();
    const major = { OCC_CODE: '15-0000', OCC_TITLE: 'Computer Occupations', O_GROUP: 'major' };
    const rows = oewsRows(major, { A_PCT90: '*' });
    await writeWorkbook(join(folders.from, 'oews/national_M2025_dl.xlsx'), rows);
    expect(softwareDevelopers(await build(folders))?.pay.range).toEqual({
      missing: 'suppressed',
      source: 'oews-2025',
    });
  });

  it('bounds the pay of the year before where it is top-coded', async () => {
    const built = await build(await writeSmallFolders());
    expect(softwareDevelopers(built)?.pay.annualMeanYearBefore).toEqual({
      missing: 'top-coded',
      bound: 239_200,
      source: 'oews-2024',
    });
  });

  it('says not-in-release for an occupation that was not there the year before', async () => {
    const folders = await writeSmallFolders();
    const other = { OCC_CODE: '11-1031', OCC_TITLE: 'Legislators' };
    await writeWorkbook(join(folders.from, 'oews/national_M2024_dl.xlsx'), oewsRows(other));
    expect(softwareDevelopers(await build(folders))?.jobs.employmentYearBefore).toEqual({
      missing: 'not-in-release',
    });
  });

  it('takes as alias the title of a category that covers this occupation alone', async () => {
    const built = await build(await writeSmallFolders());
    // The title in the projections differs by capitals only, so it adds nothing.
    expect(softwareDevelopers(built)?.aliases).toEqual(['Programmers of software']);
  });

  it('adds the transcribed roles', async () => {
    const built = await build(await writeSmallFolders());
    expect(built.manifest.counts.roles).toBe(3);
  });

  it('gives the same bytes from the same files', async () => {
    const folders = await writeSmallFolders();
    expect((await build(folders)).files).toEqual((await build(folders)).files);
  });

  it('sums the release up in a few lines', async () => {
    const [first, ...others] = releaseSummary(await build(await writeSmallFolders()));
    expect(first).toMatch(/^Release 2026\.11: 3 roles, \d+ figures known, \d+ missing with a reason$/);
    expect(others).toHaveLength(3);
  });

  it('gives no release when an official file is missing, and names it', async () => {
    const folders = await writeSmallFolders();
    const path = join(folders.from, 'ep/occupation_2024-34.xlsx');
    await rm(path);
    await expect(build(folders)).rejects.toMatchObject({ code: 'missing-file', details: { value: path } });
  });

  it('refuses a code in the map of CPS titles that no source has', async () => {
    const folders = await writeSmallFolders();
    const map = 'cps_title,soc\nProgrammers of software,15-1252|15-9999\n';
    await writeFile(join(folders.sourceDir, 'cps-occupations.csv'), map);
    await expect(build(folders)).rejects.toThrow('the code 15-9999');
  });
});
