/** The release that the project carries: the builder makes it again, and its figures are the published ones. */
import { existsSync } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { coverage } from '../../../src/dataset/coverage.ts';
import { buildRelease } from '../../../src/dataset/import/build.ts';
import { readCpsOccupations } from '../../../src/dataset/import/cps-occupations.ts';
import { readWorkbook } from '../../../src/dataset/import/read-workbook.ts';
import { currentSchema } from '../../../src/dataset/manifest.ts';
import { type Profile, profileSchema } from '../../../src/dataset/profile.ts';
import { sourceDir } from './official-files.ts';

const release = '2026.11';
const releases = fileURLToPath(new URL('../../../data/releases', import.meta.url));
const officialFiles = fileURLToPath(new URL('../../../../shared/data', import.meta.url));
const officialFilesAbsent = !existsSync(officialFiles);

const profiles = new Map<string, Profile>();

beforeAll(async () => {
  const lines = await readFile(join(releases, release, 'roles.ndjson'), 'utf8');
  for (const line of lines.trimEnd().split('\n')) {
    const profile = profileSchema.parse(JSON.parse(line));
    profiles.set(profile.soc ?? profile.id, profile);
  }
});

if (officialFilesAbsent)
  console.warn(
    "skipped: rebuilding the release, and its prose against O*NET's, because the official files are not in ../shared/data",
  );

// The build takes a quarter of a minute on an idle machine, and has taken five times as long on a busy one.
describe.skipIf(officialFilesAbsent)(
  `the committed release, rebuilt (skipped where the official files are not in ../shared/data)`,
  () => {
    it('has the same bytes in every file', async () => {
      const { files } = await buildRelease({ from: officialFiles, sourceDir, release });
      expect((await readdir(join(releases, release))).toSorted()).toEqual(Object.keys(files).toSorted());
      for (const [name, bytes] of Object.entries(files)) {
        const committed = await readFile(join(releases, release, name));
        expect(committed.equals(bytes), `${name} differs from what the builder makes`).toBe(true);
      }
    }, 240_000);
  },
);

/** Every run of this many words in the texts, in lower case and without punctuation. */
function wordRuns(texts: readonly string[], length = 7): Set<string> {
  const runs = new Set<string>();
  for (const text of texts) {
    const words = text.toLowerCase().match(/[a-z0-9']+/g) ?? [];
    for (let from = 0; from + length <= words.length; from += 1)
      runs.add(words.slice(from, from + length).join(' '));
  }
  return runs;
}

describe.skipIf(officialFilesAbsent)(
  `the committed prose (skipped where the official files are not in ../shared/data)`,
  () => {
    it('shares no run of seven words with the descriptions and tasks of O*NET', async () => {
      const onet = join(officialFiles, 'onet-29.3');
      const descriptions = await readWorkbook(join(onet, 'Occupation Data.xlsx'));
      const tasks = await readWorkbook(join(onet, 'Task Statements.xlsx'));
      const sentences = [
        ...descriptions.rows.map(([, , description]) => String(description)),
        ...tasks.rows.map(([, , , task]) => String(task)),
      ];
      const theirs = wordRuns(sentences);
      expect(theirs.size).toBeGreaterThan(100_000);
      const ours = [...profiles.values()].flatMap(({ title, overview, duties }) => [
        ...('value' in overview ? [overview.value.replace(title, '')] : []),
        ...('value' in duties ? duties.value : []),
      ]);
      expect([...wordRuns(ours)].filter((run) => theirs.has(run))).toEqual([]);
    });
  },
);

/** The figures by which the publishers' files are checked. */
const checkTable = [
  {
    soc: '15-1232',
    jobs: 717_190,
    mean: 67_330,
    median: 61_860,
    growth: -3.7,
    openings: 40_800,
    women: 25.8,
    age: 42.4,
  },
  {
    soc: '49-1011',
    jobs: 617_500,
    mean: 85_220,
    median: 79_860,
    growth: 3.1,
    openings: 52_400,
    women: 5.3,
    age: 47.6,
  },
  {
    soc: '15-1299',
    jobs: 435_370,
    mean: 122_230,
    median: 116_580,
    growth: 8.2,
    openings: 31_300,
    women: 26,
    age: 43.3,
  },
  {
    soc: '15-1252',
    jobs: 1_687_890,
    mean: 148_100,
    median: 135_980,
    growth: 15.8,
    openings: 115_200,
    women: 21.5,
    age: 38.6,
  },
  {
    soc: '29-1141',
    jobs: 3_379_720,
    mean: 101_420,
    median: 97_550,
    growth: 4.9,
    openings: 189_100,
    women: 87.9,
    age: 42.3,
  },
];

/** The least percent of occupations that must have a figure, by the name in the coverage table. */
const leastCovered = {
  Pay: 95,
  Jobs: 95,
  Growth: 95,
  'Highest-paying state': 95,
  'Highest-paying metro': 95,
  'Best-paying industry': 95,
  'Most common degree': 95,
  Skills: 90,
  'Most common major': 60,
  'Most common college': 60,
  'Median age': 85,
  Gender: 85,
};

describe('the committed release', () => {
  it.each(Object.entries(leastCovered))('has %s for at least %i percent of occupations', (figure, least) => {
    const row = coverage([...profiles.values()]).find(({ name }) => name === figure);
    expect(row?.of).toBe(830);
    expect(((row?.known ?? 0) / 830) * 100).toBeGreaterThanOrEqual(least);
  });

  it('is smaller than 12 MB', async () => {
    const folder = join(releases, release);
    const sizes = (await readdir(folder)).map(async (file) => (await stat(join(folder, file))).size);
    const bytes = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
    expect(bytes).toBeGreaterThan(1_000_000);
    expect(bytes).toBeLessThan(12_000_000);
  });

  it('is the one in force', async () => {
    const current: unknown = JSON.parse(await readFile(join(releases, 'current.json'), 'utf8'));
    expect(currentSchema.parse(current)).toEqual({ release });
  });

  it.each(checkTable)('carries the figures published for $soc', (expected) => {
    expect(profiles.get(expected.soc)).toMatchObject({
      pay: { annual: { mean: { value: expected.mean }, median: { value: expected.median } } },
      jobs: {
        employment: { value: expected.jobs },
        growth: { value: expected.growth },
        openings: { value: expected.openings },
      },
      people: {
        medianAge: { value: expected.age },
        gender: { value: [{ name: 'Male' }, { name: 'Female', percent: expected.women }] },
      },
    });
  });

  it('does not call an area the best-paying one whose mean is above what nine in ten of its state earn', () => {
    // Corvallis has the highest estimate for coaches and scouts, three times the national mean.
    const coaches = profiles.get('27-2022');
    expect(coaches?.pay.highestPayingCity).toHaveProperty('value');
    expect(coaches?.pay.highestPayingCity).not.toMatchObject({ value: 'Corvallis, OR' });
  });

  it('has no annual pay for actors and no hourly pay for teachers, each with the reason', () => {
    const actors = profiles.get('27-2011');
    const teachers = profiles.get('25-2021');
    expect(actors?.pay.annual.mean).toMatchObject({ missing: 'not-collected' });
    expect(actors?.pay.range).toMatchObject({ missing: 'not-collected' });
    expect(actors?.pay.hourly.mean).toMatchObject({ value: 58.29 });
    expect(teachers?.pay.hourly.mean).toMatchObject({ missing: 'not-collected' });
    expect(teachers?.pay.annual.mean).toMatchObject({ value: 72_650 });
  });

  it('covers every occupation by the map of CPS titles', async () => {
    const { categories } = await readCpsOccupations(join(sourceDir, 'cps-occupations.csv'));
    const covered = new Set([...categories.values()].flatMap(({ socs }) => socs));
    const uncovered = [...profiles.values()].filter(({ soc }) => soc !== null && !covered.has(soc));
    expect(uncovered.map(({ title }) => title)).toEqual([]);
  });

  it('carries the figures transcribed for the technical specialist', () => {
    expect(profiles.get('technical-specialist')).toMatchObject({
      pay: {
        annual: { mean: { value: 88_773 } },
        hourly: { mean: { value: 42.68 } },
        range: { value: { low: 62_000, high: 126_000 } },
        highestPayingCity: { value: 'Washington, DC' },
        highestPayingState: { value: 'Delaware' },
        bestPayingCompany: { value: 'Finnegan Henderson Farabow Garrett & Dunner' },
        bestPayingIndustry: { value: 'Technology' },
      },
      jobs: { employment: { value: 121_151 }, growth: { value: 10 } },
      entry: { yearsOfExperience: { value: 2 }, yearsToBecome: { value: { low: 1, high: 2 } } },
      education: {
        degree: { value: { name: "Bachelor's Degree", percent: 57 } },
        major: { value: 'Business' },
        college: { value: 'Stanford University' },
      },
      people: {
        averageAge: { value: 42 },
        gender: { value: shares('Male 71.2, Female 28.8') },
        race: {
          value: shares(
            'Black or African American 10.8, Unknown 5.4, Hispanic or Latino 16.3, Asian 12.5, White 54.6, American Indian and Alaska Native 0.4',
          ),
        },
        lgbt: { value: 11 },
      },
      skills: {
        value: shares(
          'Customer Service 13, Technical Support 6, Patients 6, Project Management 6, Customer Satisfaction 4, C++ 4',
        ),
      },
    });
  });

  it('carries the figures transcribed for the lead technician', () => {
    expect(profiles.get('lead-technician')).toMatchObject({
      pay: {
        annual: { mean: { value: 90_615 } },
        hourly: { mean: { value: 43.56 } },
        range: { value: { low: 67_000, high: 121_000 } },
        highestPayingCity: { value: 'San Francisco, CA' },
        highestPayingState: { value: 'California' },
        bestPayingCompany: { value: 'Meta' },
        bestPayingIndustry: { value: 'Retail' },
      },
      jobs: { employment: { value: 250_590 }, growth: { value: 10 } },
      entry: { yearsOfExperience: { value: 2 }, yearsToBecome: { value: { low: 1, high: 2 } } },
      education: {
        degree: { value: { name: "Bachelor's Degree", percent: 50 } },
        major: { value: 'Computer Science' },
        college: { value: 'Massachusetts Institute of Technology' },
      },
      people: {
        averageAge: { value: 42 },
        gender: { value: shares('Male 83.4, Female 16.6') },
        race: {
          value: shares(
            'Black or African American 10.4, Unknown 5.3, Hispanic or Latino 15.1, Asian 15.1, White 53.6, American Indian and Alaska Native 0.4',
          ),
        },
        lgbt: { value: 11 },
      },
      skills: {
        value: shares(
          'Java 10, Architecture 7, Digital Transformation 6, Customer Service 6, Database 4, HTML 3',
        ),
      },
    });
  });
});

/** Shares written as "Male 71.2, Female 28.8". */
function shares(list: string) {
  return list.split(', ').map((item) => {
    const space = item.lastIndexOf(' ');
    return { name: item.slice(0, space), percent: Number(item.slice(space + 1)) };
  });
}
