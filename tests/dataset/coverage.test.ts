/** How much of a release is known, and why the rest is not. */
import { describe, expect, it } from 'vitest';
import { coverage, coverageLines } from '../../src/dataset/coverage.ts';
import type { Profile } from '../../src/dataset/profile.ts';
import { type Facts, profileWith } from '../support/profiles.ts';

/** An occupation with these facts, changed as told. */
function occupation(facts: Facts, change: (profile: Profile) => void = () => {}): Profile {
  const profile = profileWith('An Occupation', { soc: '15-1252', ...facts });
  change(profile);
  return profile;
}

function row(name: string, profiles: readonly Profile[]) {
  return coverage(profiles).find((candidate) => candidate.name === name);
}

describe('coverage', () => {
  it('counts the occupations that have a figure, and the reasons of the others, most frequent first', () => {
    const suppressed = occupation({}, ({ jobs }) => {
      jobs.employment = { missing: 'suppressed', source: 'test' };
    });
    expect(row('Jobs', [occupation({ employment: 10 }), suppressed, occupation({}), occupation({})])).toEqual(
      {
        name: 'Jobs',
        known: 1,
        of: 4,
        missing: [
          { reason: 'not-in-release', count: 2 },
          { reason: 'suppressed', count: 1 },
        ],
      },
    );
  });

  it('tells reasons apart by their notes', () => {
    const noted = occupation({}, ({ people }) => {
      people.medianAge = { missing: 'suppressed', note: 'The base is under 50,000' };
    });
    expect(row('Median age', [noted])?.missing).toEqual([
      { reason: 'suppressed (The base is under 50,000)', count: 1 },
    ]);
  });

  it('counts a top-coded figure as known', () => {
    const topCoded = occupation({}, ({ pay }) => {
      pay.annual.mean = { missing: 'top-coded', bound: 239_200, source: 'test' };
    });
    expect(row('Pay', [topCoded])).toMatchObject({ known: 1, missing: [] });
  });

  it('counts pay by the hour where there is none by the year', () => {
    expect(row('Pay', [occupation({ hourlyMean: 58.29 })])).toMatchObject({ known: 1, of: 1 });
  });

  it('counts tables by place as one figure', () => {
    const profiles = [occupation({ states: {}, metros: {} }), occupation({})];
    expect(row('Pay by state', profiles)).toMatchObject({ known: 1, of: 2 });
    expect(row('Pay by metro', profiles)).toMatchObject({ known: 1, of: 2 });
    expect(row('Pay by industry', profiles)).toMatchObject({ known: 0, of: 2 });
  });

  it('is of occupations, not of job titles and own roles', () => {
    const others = [
      profileWith('A Title', { employment: 1 }),
      profileWith('Ours', { own: {}, employment: 1 }),
    ];
    expect(row('Jobs', others)).toMatchObject({ known: 0, of: 0 });
  });
});

describe('the lines of a terminal', () => {
  it('stand in columns below a heading, and say nothing where nothing is missing', () => {
    const rows = [
      { name: 'Jobs', known: 2, of: 2, missing: [] },
      {
        name: 'Median age',
        known: 1,
        of: 3,
        missing: [
          { reason: 'suppressed', count: 1 },
          { reason: 'not-in-release', count: 1 },
        ],
      },
    ];
    expect(coverageLines(rows)).toEqual([
      'Figure      Known       Share  Otherwise',
      'Jobs        2 of 2     100.0%',
      'Median age  1 of 3      33.3%  1 suppressed; 1 not-in-release',
    ]);
  });

  it('have no share of no occupations', () => {
    expect(coverageLines(coverage([]))[1]).toMatch(/^Pay +0 of 0$/);
  });
});
