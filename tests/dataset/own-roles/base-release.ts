/** A small release for tests to add own roles to: three occupations and a job title, with some of their figures. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Dataset, openDataset } from '../../../src/dataset/dataset.ts';
import { type ReleaseFiles, releaseFiles } from '../../../src/dataset/import/release-files.ts';
import { writeRelease } from '../../../src/dataset/import/write-release.ts';
import type { Sheet, SheetCell } from '../../../src/dataset/own-roles/sheet.ts';
import { type Profile, profileSchema } from '../../../src/dataset/profile.ts';
import { roleId } from '../../../src/dataset/role-id.ts';
import { localFolder } from '../../../src/storage/local-folder.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const missing = { missing: 'not-in-release' } as const;
const noPoints = { mean: missing, p10: missing, p25: missing, median: missing, p75: missing, p90: missing };
const known = <Value>(value: Value) => ({ value, source: 'survey' });

/** The profile of an occupation whose mean pay is `mean`, in US dollars a year. */
export function occupationWith(title: string, soc: string, mean: number): Profile {
  return profileSchema.parse({
    id: roleId(title),
    title,
    kind: 'occupation',
    soc,
    group: `${soc.slice(0, 2)}-0000`,
    aliases: [],
    overview: known(`What ${title} do.`),
    duties: known([`A duty of ${title}`]),
    pay: {
      annual: {
        ...noPoints,
        mean: known(mean),
        p90: { missing: 'top-coded', bound: 239_200, source: 'survey' },
      },
      hourly: noPoints,
      annualMeanYearBefore: missing,
      range: { value: { low: mean / 2, high: mean * 2 }, source: 'survey', note: '10th to 90th percentile' },
      highestPayingCity: missing,
      highestPayingCityMean: missing,
      highestPayingState: missing,
      highestPayingStateMean: missing,
      bestPayingCompany: missing,
      bestPayingIndustry: missing,
      bestPayingIndustryMean: missing,
      bestPayingSubsector: missing,
      bestPayingSubsectorMean: missing,
    },
    jobs: {
      employment: known(1000),
      employmentYearBefore: missing,
      growth: known(10),
      openings: missing,
      satisfaction: { missing: 'not-collected' },
    },
    entry: {
      yearsOfExperience: missing,
      yearsToBecome: missing,
      education: known("Bachelor's degree"),
      workExperience: missing,
      jobZone: missing,
    },
    education: { degree: missing, attainment: missing, required: missing, major: missing, college: missing },
    people: { averageAge: missing, medianAge: known(40), gender: missing, race: missing, lgbt: missing },
    skills: missing,
    skillImportance: known({ Writing: 4 }),
    technologies: missing,
    related: known(['15-2051', '29-1141']),
    states: missing,
    metros: {
      source: 'survey',
      unit: 'usd-year',
      mean: [mean],
    },
    industries: missing,
  });
}

const jobTitle: Profile = {
  ...occupationWith('Lead Technician', '15-1232', 90_615),
  kind: 'job-title',
  soc: null,
};

const source = {
  id: 'survey',
  name: 'A survey',
  publisher: 'A bureau',
  vintage: 'May 2025',
  licence: 'Public domain',
  method: 'Asked.',
};

/** The files of the release 2026.11. */
export function baseFiles(): ReleaseFiles {
  return releaseFiles({
    release: '2026.11',
    sources: [source],
    groups: [
      { code: '15-0000', title: 'Computer and Mathematical' },
      { code: '29-0000', title: 'Healthcare' },
    ],
    industries: [],
    places: {
      priceParitySource: 'survey',
      states: [{ code: 'CA', name: 'California', priceParity: 112.6 }],
      metros: [{ code: '41860', name: 'San Francisco-Oakland-Berkeley, CA', state: 'CA' }],
    },
    profiles: [
      occupationWith('Software Developers', '15-1252', 148_100),
      occupationWith('Data Scientists', '15-2051', 125_000),
      occupationWith('Registered Nurses', '29-1141', 101_420),
      jobTitle,
    ],
    titles: new Map([
      ['software-developers', ['Application Developer', 'Analyst']],
      ['data-scientists', ['Analyst', 'Data Analytics Scientist']],
    ]),
  }).files;
}

/** A new folder that holds the release, in force. */
export async function baseFolder(): Promise<string> {
  const folder = await temporaryFolder();
  await writeRelease(baseFiles(), join(folder, '2026.11'));
  await writeFile(join(folder, 'current.json'), '{"release":"2026.11"}');
  return folder;
}

/** The release, open for reading. */
export async function baseRelease(): Promise<Dataset> {
  return openDataset(localFolder(await baseFolder()));
}

/** A release from memory, open for reading. */
export async function opened(release: string, files: ReleaseFiles): Promise<Dataset> {
  const folder = await temporaryFolder();
  await mkdir(join(folder, release));
  for (const [name, bytes] of Object.entries(files)) await writeFile(join(folder, release, name), bytes);
  return openDataset(localFolder(folder), release);
}

/** A sheet as it is read from a file: the first row holds the headings. */
export function sheetOf(...rows: readonly (readonly SheetCell[])[]): Sheet {
  return { file: 'roles.csv', rows: rows.map((cells, index) => ({ number: index + 1, cells })) };
}
