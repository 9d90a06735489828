/** Building a whole release from a small set of official files, to the last byte. */
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { buildRelease, releaseSummary } from '../../../src/dataset/import/build.ts';
import type { BuiltRelease } from '../../../src/dataset/import/release-files.ts';
import { placesSchema } from '../../../src/dataset/places.ts';
import { profileSchema } from '../../../src/dataset/profile.ts';
import { titlesSchema } from '../../../src/dataset/titles.ts';
import {
  inState,
  oewsRows,
  prevailingWageRows,
  priceParitiesText,
  writeCsv,
  writeWorkbook,
} from './official-files.ts';
import { majorGroup, type SmallFolders, writeSmallFolders } from './small-folders.ts';

const release = '2026.11';
const build = (folders: SmallFolders) => buildRelease({ ...folders, release });

let small: Promise<BuiltRelease> | undefined;

/** The release of the small files as they are, built once for every test that only reads it. */
function smallRelease(): Promise<BuiltRelease> {
  small ??= writeSmallFolders().then(build);
  return small;
}

const text = (bytes: Uint8Array) => Buffer.from(bytes).toString('utf8');

function softwareDevelopers({ files }: BuiltRelease) {
  const lines = text(files['roles.ndjson']).trimEnd().split('\n');
  const profiles = lines.map((line) => profileSchema.parse(JSON.parse(line)));
  return profiles.find(({ id }) => id === 'software-developers');
}

describe('building a release', () => {
  it('joins what every source says of an occupation', async () => {
    expect(softwareDevelopers(await smallRelease())).toMatchObject({
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
      skills: { missing: 'not-collected' },
    });
  });

  it('carries jobs and pay by state, metropolitan area and industry', async () => {
    expect(softwareDevelopers(await smallRelease())).toMatchObject({
      states: {
        source: 'oews-state-2025',
        columns: { employment: [600, 400], mean: [150000, 120000], employmentYearBefore: [null, 350] },
      },
      metros: { source: 'prevailing-wages-2025-26', mean: [114400, 124800] },
      industries: {
        source: 'oews-industry-2024',
        rows: [
          ['51', 700, 105040],
          ['52', 250, 140000],
          ['513', 500, 120000],
        ],
      },
    });
  });

  it('names where the occupation pays best', async () => {
    expect(softwareDevelopers(await smallRelease())?.pay).toMatchObject({
      highestPayingState: { value: 'California' },
      highestPayingStateMean: { value: 150000, source: 'oews-state-2025' },
      highestPayingCity: { value: 'San Francisco-Oakland-Berkeley, CA' },
      highestPayingCityMean: { value: 124800, source: 'prevailing-wages-2025-26' },
      bestPayingIndustry: { value: 'Finance and Insurance' },
      bestPayingSubsector: { value: 'Publishing Industries' },
      bestPayingCompany: { missing: 'not-collected' },
    });
  });

  it('says why an occupation has nothing by state or area, in each figure that would come from it', async () => {
    const folders = await writeSmallFolders();
    const other = { OCC_CODE: '11-1031', OCC_TITLE: 'Legislators' };
    await writeCsv(
      join(folders.from, 'oews/state_M2025_dl.csv'),
      oewsRows({ ...inState('CA', 'California'), ...other }),
    );
    await writeCsv(join(folders.from, 'oflc/ALC_Export.csv'), prevailingWageRows({ SocCode: '11-1031' }));
    const developers = softwareDevelopers(await build(folders));
    const byState = { missing: 'suppressed', source: 'oews-state-2025' };
    const byArea = { missing: 'not-in-release', source: 'prevailing-wages-2025-26' };
    expect(developers).toMatchObject({
      states: byState,
      metros: byArea,
      pay: { highestPayingState: byState, highestPayingCity: byArea },
    });
  });

  it('carries the education that people have, and what they say a new hire needs', async () => {
    expect(softwareDevelopers(await smallRelease())?.education).toMatchObject({
      degree: { value: { name: "Bachelor's degree", percent: 55 }, source: 'attainment-2022-32' },
      required: { value: expect.arrayContaining([{ name: "Bachelor's degree", percent: 70 }]) },
      major: { value: 'Computer Science', source: 'completions-2024' },
      college: { value: 'A University', source: 'completions-2024' },
    });
  });

  it("carries O*NET's ratings, technologies and related occupations", async () => {
    expect(softwareDevelopers(await smallRelease())).toMatchObject({
      skillImportance: { value: { Programming: 4, Writing: 3.12 }, source: 'onet-29.3' },
      technologies: { value: { inDemand: ['Python'], hot: ['Tableau'] } },
      entry: { jobZone: { value: 4 } },
      // The only related occupation of the small files is not in the release.
      related: { missing: 'not-collected', source: 'onet-29.3' },
    });
  });

  it('lists the states with their price levels and the areas of the wages', async () => {
    const { files } = await smallRelease();
    expect(placesSchema().parse(JSON.parse(text(files['places.json'])))).toEqual({
      priceParitySource: 'price-parities-2023',
      states: [
        { code: 'CA', name: 'California', priceParity: 112.5 },
        { code: 'TX', name: 'Texas', priceParity: 97.3 },
      ],
      metros: [
        { code: '12420', name: 'Austin-Round Rock-Georgetown, TX', state: 'TX' },
        { code: '41860', name: 'San Francisco-Oakland-Berkeley, CA', state: 'CA' },
      ],
    });
  });

  it('refuses a state without a price level', async () => {
    const folders = await writeSmallFolders();
    await writeFile(
      join(folders.from, 'bea/SARPP_STATE_2008_2023.csv'),
      priceParitiesText({ name: 'Texas' }),
    );
    await expect(build(folders)).rejects.toThrow(
      'The price parities have no state "California", which OEWS has',
    );
  });

  it('says what an occupation does in our own words where we wrote some', async () => {
    expect(softwareDevelopers(await smallRelease())).toMatchObject({
      overview: { source: 'own-words' },
      duties: { source: 'own-words' },
    });
  });

  it('composes the overview from figures where we wrote none, and has no duties', async () => {
    const folders = await writeSmallFolders();
    await rm(join(folders.sourceDir, 'prose/software-developers.md'));
    expect(softwareDevelopers(await build(folders))).toMatchObject({
      overview: {
        value: expect.stringMatching(/^Software Developers hold about 1,000 jobs/),
        source: 'composed',
      },
      duties: { missing: 'not-in-release' },
    });
  });

  it("takes O*NET's description and tasks where they are asked for", async () => {
    const folders = await writeSmallFolders();
    const built = await buildRelease({ ...folders, release, onetText: true });
    expect(softwareDevelopers(built)).toMatchObject({
      overview: { value: 'Write programs that people use.', source: 'onet-29.3' },
      duties: { value: ['Write a program.', 'Test a program.'], source: 'onet-29.3' },
    });
  });

  it("holds the titles of O*NET as the role's alternate titles", async () => {
    const { files } = await smallRelease();
    const { titles } = titlesSchema().parse(JSON.parse(text(gunzipSync(files['titles.json.gz']))));
    expect(titles['software-developers']).toContain('Software Engineer');
  });

  it('takes the range of pay from the 10th to the 90th percentile', async () => {
    expect(softwareDevelopers(await smallRelease())?.pay.range).toEqual({
      value: { low: 62400, high: 145600 },
      source: 'oews-2025',
      note: '10th to 90th percentile',
    });
  });

  it('has no range where one end is missing, for the reason of that end', async () => {
    const folders = await writeSmallFolders();
    const rows = oewsRows(majorGroup, { A_PCT90: '*' });
    await writeWorkbook(join(folders.from, 'oews/national_M2025_dl.xlsx'), rows);
    expect(softwareDevelopers(await build(folders))?.pay.range).toEqual({
      missing: 'suppressed',
      source: 'oews-2025',
    });
  });

  it('bounds the pay of the year before where it is top-coded', async () => {
    expect(softwareDevelopers(await smallRelease())?.pay.annualMeanYearBefore).toEqual({
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
    const built = await smallRelease();
    // The title in the projections differs by capitals only, so it adds nothing.
    expect(softwareDevelopers(built)?.aliases).toEqual(['Programmers of software']);
  });

  it('adds the transcribed roles', async () => {
    const built = await smallRelease();
    expect(built.manifest.counts.roles).toBe(3);
  });

  it('gives the same bytes from the same files', async () => {
    const folders = await writeSmallFolders();
    expect((await build(folders)).files).toEqual((await build(folders)).files);
  });

  it('sums the release up in a few lines', async () => {
    const [first, ...others] = releaseSummary(await smallRelease());
    expect(first).toMatch(/^Release 2026\.11: 3 roles, \d+ figures known, \d+ missing with a reason$/);
    expect(others.map((line) => line.split(':')[0])).toEqual([
      'manifest.json',
      'index.json',
      'places.json',
      'roles.ndjson',
      'titles.json.gz',
    ]);
  });

  it.each(['ep/occupation_2024-34.xlsx', 'onet-29.3/Skills.xlsx', 'nces/c2024_a.parquet'])(
    'gives no release without %s, and names it',
    async (file) => {
      const folders = await writeSmallFolders();
      const path = join(folders.from, file);
      await rm(path);
      await expect(build(folders)).rejects.toMatchObject({ code: 'missing-file', details: { value: path } });
    },
  );

  it('names every form in which a table that is missing could be there', async () => {
    const folders = await writeSmallFolders();
    const path = join(folders.from, 'oews/state_M2025_dl.csv');
    await rm(path);
    await expect(build(folders)).rejects.toMatchObject({
      code: 'missing-file',
      details: { allowed: expect.arrayContaining([path, `${path}.gz`]) },
    });
  });

  it('refuses a code in the map of CPS titles that no source has', async () => {
    const folders = await writeSmallFolders();
    const map = 'cps_title,soc\nProgrammers of software,15-1252|15-9999\n';
    await writeFile(join(folders.sourceDir, 'cps-occupations.csv'), map);
    await expect(build(folders)).rejects.toThrow('the code 15-9999');
  });
});
