/** A small release for tests to add own roles to: three occupations and a job title, with some of their figures. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Dataset, openDataset } from '../../../src/dataset/dataset.ts';
import { type ReleaseFiles, releaseFiles } from '../../../src/dataset/import/release-files.ts';
import { writeRelease } from '../../../src/dataset/import/write-release.ts';
import type { Sheet, SheetCell } from '../../../src/dataset/own-roles/sheet.ts';
import { type Profile, profileSchema } from '../../../src/dataset/profile.ts';
import { localFolder } from '../../../src/storage/local-folder.ts';
import { profileWith } from '../../support/profiles.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const source = {
  id: 'survey',
  name: 'A survey',
  publisher: 'A bureau',
  vintage: 'May 2025',
  licence: 'Public domain',
  method: 'Asked.',
};

const known = <Value>(value: Value) => ({ value, source: source.id });

/** The profile of an occupation whose mean pay is `mean`, in US dollars a year. */
export function occupationWith(title: string, soc: string, mean: number): Profile {
  const bare = profileWith(title, { soc });
  const topCoded = { missing: 'top-coded', bound: 239_200, source: source.id };
  return profileSchema.parse({
    ...bare,
    group: `${soc.slice(0, 2)}-0000`,
    overview: known(`What ${title} do.`),
    duties: known([`A duty of ${title}`]),
    pay: {
      ...bare.pay,
      annual: { ...bare.pay.annual, mean: known(mean), p90: topCoded },
      range: { ...known({ low: mean / 2, high: mean * 2 }), note: '10th to 90th percentile' },
    },
    jobs: { ...bare.jobs, employment: known(1000), growth: known(10) },
    entry: { ...bare.entry, education: known("Bachelor's degree") },
    people: { ...bare.people, medianAge: known(40) },
    skillImportance: known({ Writing: 4 }),
    related: known(['15-2051', '29-1141']),
    metros: { source: source.id, unit: 'usd-year', mean: [mean] },
  });
}

const jobTitle: Profile = {
  ...occupationWith('Lead Technician', '15-1232', 90_615),
  kind: 'job-title',
  soc: null,
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
  return openDataset(localFolder(folder), { release });
}

/** A sheet as it is read from a file: the first row holds the headings. */
export function sheetOf(...rows: readonly (readonly SheetCell[])[]): Sheet {
  return { file: 'roles.csv', rows: rows.map((cells, index) => ({ number: index + 1, cells })) };
}
