/** What cannot be true is found: one sound profile, and one damaged in each way. */
import { describe, expect, it } from 'vitest';
import type { MissingFigure } from '../../src/dataset/figure.ts';
import type { Manifest } from '../../src/dataset/manifest.ts';
import { plausibilityProblems, totalProblems } from '../../src/dataset/plausibility.ts';
import type { Profile } from '../../src/dataset/profile.ts';
import { columnOf, places } from '../support/places.ts';
import { type Facts, profileWith } from '../support/profiles.ts';
import { manifestOf } from '../support/releases.ts';

const facts: Facts = {
  soc: '15-1252',
  yearlyMean: 100_000,
  hourlyMean: 48.08,
  percentiles: { p10: 50_000, p25: 70_000, median: 95_000, p75: 120_000, p90: 160_000 },
  range: { low: 50_000, high: 160_000 },
  yearsToBecome: { low: 2, high: 4 },
  employment: 6_000,
  growth: -3.7,
  jobZone: 4,
  medianAge: 38.6,
  gender: { Male: 78.5, Female: 21.5 },
  attainment: { "Bachelor's degree": 60.2, "Master's degree": 39.5 },
  skillImportance: { Programming: 4.5, Mathematics: 3 },
  states: {
    employment: { CA: 3_000, DC: 500, ME: 200, NY: 1_300, OR: 400, WA: 600 },
    p10: { CA: 60_000 },
    median: { CA: 110_000 },
    p90: { CA: 180_000 },
  },
  metros: { '41860': 130_000 },
};

const sound = profileWith('Software Developers', facts);
const manifest: Manifest = manifestOf([sound]);

/** What is wrong with the sound profile after this change. */
function problemsAfter(damage: (profile: Profile) => void): string[] {
  const profile = structuredClone(sound);
  damage(profile);
  return plausibilityProblems(profile, manifest, places);
}

/** An occupation with these jobs in the nation and in California. */
const occupation = (employment: number, inCalifornia: number) =>
  profileWith('A', { soc: '15-1252', employment, states: { employment: { CA: inCalifornia } } });

/** Whether a profile has this table by place. */
function isTable<Table extends object>(table: Table | MissingFigure): table is Table {
  return !('missing' in table);
}

/** The table by place that the sound profile has. */
function withTable<Table extends object>(table: Table | MissingFigure): Table {
  if (isTable(table)) return table;
  throw new Error('the profile has no such table');
}

const known = <Value>(value: Value) => ({ value, source: 'test' });

describe('a sound profile', () => {
  it('has no problem', () => {
    expect(plausibilityProblems(sound, manifest, places)).toEqual([]);
  });

  it('may have nothing but reasons for missing figures', () => {
    expect(plausibilityProblems(profileWith('Anything'), manifest, places)).toEqual([]);
  });

  it.each<[string, (profile: Profile) => void]>([
    [
      'shares that miss 100 by rounding',
      ({ people }) => (people.gender = known([{ name: 'Male', percent: 99.1 }])),
    ],
    [
      'shares of race beyond 100',
      ({ people }) =>
        (people.race = known([
          { name: 'White', percent: 80 },
          { name: 'Hispanic', percent: 25 },
        ])),
    ],
    ['equal percentiles', ({ pay }) => (pay.annual.p25 = known(50_000))],
    [
      'a percentile that is missing',
      ({ pay }) => (pay.annual.p90 = { missing: 'top-coded', bound: 239_200, source: 'test' }),
    ],
    ['jobs of states within 3% of the nation', ({ jobs }) => (jobs.employment = known(6_230))],
    ['fewer jobs in the states that are published', (profile) => setJobs(profile, { CA: 3_000 })],
    ['an industry of the manifest', (profile) => setIndustry(profile, '51')],
  ])('may have %s', (_, change) => {
    expect(problemsAfter(change)).toEqual([]);
  });
});

describe('a profile that cannot be true', () => {
  it.each<[string, (profile: Profile) => void, string]>([
    [
      'a figure without a source of the release',
      ({ jobs }) => (jobs.openings = { value: 10, source: 'hearsay' }),
      'jobs.openings names the source hearsay',
    ],
    [
      'a missing figure without a source of the release',
      ({ jobs }) => (jobs.openings = { missing: 'suppressed', source: 'hearsay' }),
      'jobs.openings names the source hearsay',
    ],
    [
      'a table without a source of the release',
      (profile) => (profile.metros = { ...withTable(profile.metros), source: 'hearsay' }),
      'metros names the source hearsay',
    ],
    [
      'a year before without a source of the release',
      (profile) => (profile.states = { ...withTable(profile.states), sourceYearBefore: 'hearsay' }),
      'states names the source hearsay',
    ],
    [
      'percentiles out of order',
      ({ pay }) => (pay.annual.median = known(69_000)),
      'percentiles of pay.annual are not in order: 50000, 70000, 69000, 120000, 160000',
    ],
    ['pay of nothing', ({ pay }) => (pay.hourly.mean = known(0)), 'pay.hourly is not above zero'],
    [
      'shares that are no whole',
      ({ people }) => (people.gender = known([{ name: 'Male', percent: 78.5 }])),
      'shares of people.gender sum to 78.5',
    ],
    [
      'education that is no whole',
      ({ education }) => (education.attainment = known([{ name: 'None', percent: 98.9 }])),
      'shares of education.attainment sum to 98.9',
    ],
    [
      'a rating beyond its scale',
      (profile) => (profile.skillImportance = known({ Programming: 4.5, Mathematics: 5.1 })),
      'skillImportance of Mathematics is 5.1',
    ],
    ['fewer jobs than none', ({ jobs }) => (jobs.openings = known(-1)), 'jobs.openings is -1'],
    ['a loss of more than all jobs', ({ jobs }) => (jobs.growth = known(-100.1)), 'jobs.growth is -100.1'],
    ['a job zone beyond five', ({ entry }) => (entry.jobZone = known(6)), 'entry.jobZone is 6'],
    ['an age of children', ({ people }) => (people.medianAge = known(13)), 'people.medianAge is 13'],
    [
      'a range that is upside down',
      ({ pay }) => (pay.range = known({ low: 160_000, high: 50_000 })),
      'pay.range is from 160000 to 50000',
    ],
    [
      'years that are upside down',
      ({ entry }) => (entry.yearsToBecome = known({ low: 4, high: 2 })),
      'entry.yearsToBecome is from 4 to 2',
    ],
    [
      'a column that is too short',
      ({ states }) => withTable(states).columns.mean.pop(),
      'states.mean has 5 cells for 6 states',
    ],
    [
      'percentiles of a state out of order',
      ({ states }) => (withTable(states).columns.median = columnOf('states', { CA: 59_000 })),
      'percentiles of CA are not in order: 60000, 59000, 180000',
    ],
    [
      'an area too many',
      ({ metros }) => withTable(metros).mean.push(1),
      'metros.mean has 20 cells for 19 areas',
    ],
    ['an industry that nobody knows', (profile) => setIndustry(profile, '99'), 'no industry 99'],
    [
      'more jobs in the states than in the nation',
      (profile) => setJobs(profile, { CA: 6_500 }),
      'the states have 6500 jobs, and the nation 6000',
    ],
    [
      'fewer jobs in all states than in the nation',
      (profile) => setJobs(profile, { CA: 3_000, DC: 500, ME: 200, NY: 1_300, OR: 400, WA: 1 }),
      'the states have 5401 jobs, and the nation 6000',
    ],
  ])('has %s', (_, damage, problem) => {
    expect(problemsAfter(damage)).toEqual([problem]);
  });
});

describe('all occupations together', () => {
  it('have the jobs of the nation in their states, but for 3%', () => {
    expect(totalProblems([occupation(1_000, 1_000), occupation(1_000, 940)])).toEqual([]);
    expect(totalProblems([occupation(1_000, 1_000), occupation(1_000, 939)])).toEqual([
      'all states have 1939 jobs, and the nation 2000',
    ]);
  });

  it('count without job titles and own roles, and without those that have no places', () => {
    const others = [
      profileWith('B', { employment: 9_000, states: { employment: {} } }),
      profileWith('C', { own: {}, employment: 9_000, states: { employment: {} } }),
      profileWith('D', { soc: '15-1299', employment: 9_000 }),
    ];
    expect(totalProblems([occupation(1_000, 1_000), ...others])).toEqual([]);
  });
});

function setJobs({ states }: Profile, jobs: Readonly<Record<string, number>>): void {
  withTable(states).columns.employment = columnOf('states', jobs);
}

function setIndustry(profile: Profile, code: string): void {
  const rows: [string, number, number][] = [[code, 100, 90_000]];
  profile.industries = { source: 'test', unit: 'usd-year', rows, topCoded: [], bound: null };
}
