/** What a comparison says: rows in the catalogue's order, differences against the baseline, sources. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { comparisonSchema } from '../../src/comparison/comparison.ts';
import { percentMore } from '../../src/comparison/difference.ts';
import { comparisonOf, comparisonWith, rowOf } from '../support/comparisons.ts';
import { profileWith } from '../support/profiles.ts';
import { embeddedDataset, embeddedProfile } from '../support/services.ts';

/** Ratings of the named skills, highest first. */
function ratingsOf(names: string) {
  return Object.fromEntries(names.split(' ').map((name, rank) => [name, 5 - rank / 4]));
}

describe('differences', () => {
  it('are taken against the first role', () => {
    const comparison = comparisonWith({ A: { yearlyMean: 50_000 }, B: { yearlyMean: 60_000 } });
    expect(rowOf(comparison, 'yearly-salary').differences).toEqual([
      null,
      { amount: 10_000, unit: 'usd-year', percent: 20 },
    ]);
  });

  it('are taken against another baseline when one is named', () => {
    const roles = [profileWith('A', { yearlyMean: 50_000 }), profileWith('B', { yearlyMean: 60_000 })];
    expect(rowOf(comparisonOf(roles, { baseline: 'b' }), 'yearly-salary').differences).toEqual([
      { amount: -10_000, unit: 'usd-year', percent: -16.6667 },
      null,
    ]);
  });

  it('of shares are percentage points, without a percent of a percent', () => {
    const comparison = comparisonWith({ A: { growth: -3.7 }, B: { growth: 15.8 } });
    expect(rowOf(comparison, 'growth').differences[1]).toEqual({
      amount: 19.5,
      unit: 'percentage-points',
      percent: null,
    });
  });

  it('are none where a figure is missing', () => {
    const comparison = comparisonWith({ A: { yearlyMean: 50_000 }, B: {} });
    expect(rowOf(comparison, 'yearly-salary').differences).toEqual([null, null]);
  });

  it('are none between figures that are different things, which the row names', () => {
    const comparison = comparisonWith({
      Nurses: { soc: '29-1141', range: { low: 50_000, high: 90_000 } },
      'Title of a page': { range: { low: 60_000, high: 100_000 } },
      Actuaries: { soc: '15-2011', range: { low: 40_000, high: 80_000 } },
    });
    const row = rowOf(comparison, 'salary-range-low');
    expect(row.kinds).toEqual(['percentiles', 'as-published', 'percentiles']);
    expect(row.differences).toEqual([null, null, { amount: -10_000, unit: 'usd-year', percent: -20 }]);
  });

  it('are none between the way to a role and the experience that one asks for', () => {
    const yearsToBecome = { low: 1, high: 2 };
    const comparison = comparisonWith({
      'Title of a page': { yearsToBecome },
      Nurses: { soc: '29-1141', yearsToBecome },
    });
    expect(rowOf(comparison, 'years-to-become-high').differences).toEqual([null, null]);
  });

  it('are none between texts', () => {
    const comparison = comparisonWith({
      A: { entryEducation: "Bachelor's degree" },
      B: { entryEducation: "Master's degree" },
    });
    expect(rowOf(comparison, 'entry-education').differences).toEqual([null, null]);
  });

  it('have no percent when the baseline is zero', () => {
    expect(percentMore(5, 0)).toBeNull();
  });

  it('add up: the baseline plus the difference is the other value', () => {
    const cents = fc.integer({ min: 0, max: 100_000_000 }).map((value) => value / 100);
    fc.assert(
      fc.property(cents, cents, (a, b) => {
        const row = rowOf(comparisonWith({ A: { yearlyMean: a }, B: { yearlyMean: b } }), 'yearly-salary');
        expect(a + (row.differences[1]?.amount ?? Number.NaN)).toBeCloseTo(b, 4);
      }),
    );
  });
});

describe('rows', () => {
  it('of shares are the union over the roles, and what a role does not list is said so', () => {
    const comparison = comparisonWith({ A: { skills: { Java: 10, SQL: 5 } }, B: { skills: { SQL: 7 } } });
    expect(rowOf(comparison, 'skill/java').values).toEqual([
      { kind: 'number', value: 10, source: 'test' },
      { kind: 'missing', reason: 'not-listed', source: 'test' },
    ]);
    expect(rowOf(comparison, 'skill/sql').differences[1]?.amount).toBe(2);
  });

  it('of lists are as many as the longest', () => {
    const comparison = comparisonWith({ A: { duties: ['Plan', 'Build'] }, B: { duties: ['Teach'] } });
    expect(comparison.rows.filter((row) => row.section === 'Duties').map((row) => row.label)).toEqual([
      'Duty 1',
      'Duty 2',
    ]);
    expect(rowOf(comparison, 'duty/2').values[1]).toMatchObject({ kind: 'missing', reason: 'not-listed' });
  });

  it('of ratings are numbers, of which a page shows the first eight of each role', () => {
    const ratings = Object.fromEntries(
      Array.from({ length: 9 }, (_, rank) => [`Skill ${rank}`, 5 - rank / 4]),
    );
    const comparison = comparisonWith({
      A: { skillImportance: ratings },
      B: { skillImportance: { 'Skill 0': 4 } },
    });
    const rows = comparison.rows.filter(({ family }) => family === 'Importance of skills');
    expect(rows.map(({ detail }) => detail)).toEqual(rows.map((_, rank) => rank >= 8));
    expect(rows[0]).toMatchObject({
      metric: 'skill-importance/skill-0',
      unit: 'importance',
      differences: [null, { amount: -1, unit: 'importance', percent: null }],
    });
  });

  it('of a family stand on the page where one of the roles has them among its first', () => {
    const comparison = comparisonWith({
      A: { skillImportance: ratingsOf('A B C D E F G H I') },
      B: { skillImportance: ratingsOf('I A B C D E F G H') },
    });
    const rows = comparison.rows.filter(({ family }) => family === 'Importance of skills');
    expect(rows.map(({ item, detail }) => `${item}${detail ? ' detail' : ''}`)).toEqual(
      'A B C D E F G H I'.split(' '),
    );
  });

  it('of technologies have no more than 15 hot ones of a role, but tell the others where another role asks', () => {
    const hot = Array.from({ length: 20 }, (_, rank) => `T${rank}`);
    const { rows } = comparisonWith({
      A: { technologies: { inDemand: [], hot } },
      B: { technologies: { inDemand: ['T19'], hot: [] } },
    });
    const technologies = rows.filter(({ metric }) => metric.startsWith('technology/'));
    expect(technologies.map(({ item }) => item)).toEqual(['T19', ...hot.slice(0, 15)]);
    expect(technologies[0]?.values).toMatchObject([{ value: 'hot' }, { value: 'in demand' }]);
  });

  it('of technologies say how each is in demand, and leave the hot ones to spreadsheets', () => {
    const comparison = comparisonWith({
      A: { technologies: { inDemand: ['SQL'], hot: ['Java'] } },
      B: { technologies: { inDemand: [], hot: ['SQL'] } },
    });
    expect(rowOf(comparison, 'technology/sql')).toMatchObject({
      unit: null,
      detail: false,
      values: [{ value: 'in demand' }, { value: 'hot' }],
    });
    expect(rowOf(comparison, 'technology/java')).toMatchObject({
      detail: true,
      values: [{ value: 'hot' }, { kind: 'missing', reason: 'not-listed' }],
    });
  });

  it('of an own role are there only when one is compared', () => {
    const own = { own: { headcount: 12, midpoint: 90_000 } };
    const comparison = comparisonWith({ A: { yearlyMean: 80_000 }, 'Our A': own });
    expect(rowOf(comparison, 'headcount').values).toEqual([
      { kind: 'missing', reason: 'not-in-release' },
      { kind: 'number', value: 12, source: 'test' },
    ]);
    expect(comparisonWith({ A: {}, B: {} }).rows.map(({ metric }) => metric)).not.toContain('headcount');
  });

  it('of a change in a year keep what their figure already said', () => {
    const bare = profileWith('A', { yearlyMean: 52_000, yearlyMeanYearBefore: 50_000 });
    const noted = { value: 52_000, source: 'test', note: 'Of a wider group' };
    const changed = { ...bare, pay: { ...bare.pay, annual: { ...bare.pay.annual, mean: noted } } };
    const row = rowOf(comparisonOf([changed, profileWith('B')]), 'average-salary-change');
    expect(row.values[0]).toMatchObject({
      note: 'OEWS is not designed for comparisons over time. Of a wider group',
    });
  });

  it('of a change in a year are in percent of the year before', () => {
    const comparison = comparisonWith({ A: { yearlyMean: 52_000, yearlyMeanYearBefore: 50_000 }, B: {} });
    expect(rowOf(comparison, 'average-salary-change').values[0]).toMatchObject({
      value: 4,
      note: expect.stringContaining('over time'),
    });
  });

  it('of the usual comparison stay when nothing is known, with the reason', () => {
    const comparison = comparisonWith({ A: {}, B: {} });
    expect(rowOf(comparison, 'satisfaction').values[0]).toEqual({ kind: 'missing', reason: 'not-collected' });
  });

  it('beyond the usual ones appear only where a figure is known', () => {
    const metrics = comparisonWith({ A: {}, B: {} }).rows.map((row) => row.metric);
    expect(metrics).not.toContain('openings');
    expect(metrics).not.toContain('annual-median');
  });

  it('stand for a section that would be empty, which says why', () => {
    const rows = comparisonWith({ A: {}, B: {} }).rows.filter(({ section }) => section === 'Skills');
    expect(rows).toMatchObject([
      {
        metric: 'skill',
        values: [
          { kind: 'missing', reason: 'not-in-release' },
          { kind: 'missing', reason: 'not-in-release' },
        ],
      },
    ]);
  });

  it('come in the order of the sections', async () => {
    const dataset = await embeddedDataset();
    const roles = ['technical-specialist', 'lead-technician', 'software-developers'];
    const profiles = await Promise.all(roles.map((role) => embeddedProfile(dataset, role)));
    const sections = comparisonOf(profiles).rows.map((row) => row.section);
    expect([...new Set(sections)]).toEqual([
      'Overview',
      'What they do',
      'Salary',
      'Education',
      'Demographics',
      'Duties',
      'Skills',
    ]);
    expect(sections).toEqual(sections.toSorted((a, b) => sections.indexOf(a) - sections.indexOf(b)));
  });

  it('of a place stand between those of salary and of education', () => {
    const { rows } = comparisonWith({ A: {}, B: {} }, { location: 'CA' });
    const sections = [...new Set(rows.map(({ section }) => section))];
    expect(sections.slice(2, 5)).toEqual(['Salary', 'Local pay', 'Education']);
  });

  it('name their metric once in their section', async () => {
    const dataset = await embeddedDataset();
    const profiles = await Promise.all(
      ['technical-specialist', 'actors'].map((role) => embeddedProfile(dataset, role)),
    );
    const names = comparisonOf(profiles).rows.map((row) => `${row.section} ${row.metric}`);
    expect(names).toHaveLength(new Set(names).size);
  });
});

describe('a comparison', () => {
  it('names the sources of its rows and no other', () => {
    expect(comparisonWith({ A: { growth: 1 }, B: {} }).sources.map(({ id }) => id)).toEqual(['test']);
    expect(comparisonWith({ A: {}, B: {} }).sources).toEqual([]);
  });

  it('defines each of its metrics once, and a family by one entry', () => {
    const { definitions } = comparisonWith({ A: { skills: { Java: 10, SQL: 5 } }, B: {} });
    const names = definitions.map(({ metric }) => metric);
    expect(names).toHaveLength(new Set(names).size);
    expect(definitions).toContainEqual({
      metric: 'skill',
      label: 'Common skills',
      definition: expect.stringContaining('name the skill'),
    });
    expect(names).not.toContain('local-mean');
  });

  it('is of the nation unless a place is asked for', () => {
    expect(comparisonWith({ A: {}, B: {} })).toMatchObject({ location: 'US', place: 'United States' });
    expect(comparisonWith({ A: {}, B: {} }, { location: 'california' })).toMatchObject({
      location: 'CA',
      place: 'California',
    });
  });
});

describe('every role of the release', () => {
  it('can be compared, and the comparison fits its schema', async () => {
    const dataset = await embeddedDataset();
    const base = await embeddedProfile(dataset, 'technical-specialist');
    for (const entry of dataset.roles) {
      const comparison = comparisonOf([base, await dataset.profile(entry)]);
      expect(() => comparisonSchema().parse(comparison)).not.toThrow();
    }
  });
});
