/** What a comparison says: rows in the catalogue's order, differences against the baseline, sources. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { comparisonSchema } from '../../src/comparison/comparison.ts';
import { percentMore } from '../../src/comparison/difference.ts';
import { comparisonOf, comparisonWith } from '../support/comparisons.ts';
import { profileWith } from '../support/profiles.ts';
import { embeddedDataset, embeddedProfile } from '../support/services.ts';

function rowOf(comparison: ReturnType<typeof comparisonOf>, metric: string) {
  const row = comparison.rows.find((candidate) => candidate.metric === metric);
  if (row === undefined) throw new Error(`no row ${metric}`);
  return row;
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
    expect(rowOf(comparisonOf(roles, 'b'), 'yearly-salary').differences).toEqual([
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

  it('of the usual comparison stay when nothing is known, with the reason', () => {
    const comparison = comparisonWith({ A: {}, B: {} });
    expect(rowOf(comparison, 'satisfaction').values[0]).toEqual({ kind: 'missing', reason: 'not-collected' });
    expect(rowOf(comparison, 'skill').values[0]).toEqual({ kind: 'missing', reason: 'not-in-release' });
  });

  it('beyond the usual ones appear only where a figure is known', () => {
    const metrics = comparisonWith({ A: {}, B: {} }).rows.map((row) => row.metric);
    expect(metrics).not.toContain('openings');
    expect(metrics).not.toContain('annual-median');
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

  it('name their metric once in their section', async () => {
    const dataset = await embeddedDataset();
    const profiles = await Promise.all(
      ['technical-specialist', 'actors'].map((role) => embeddedProfile(dataset, role)),
    );
    const names = comparisonOf(profiles).rows.map((row) => `${row.section} ${row.metric}`);
    expect(names).toHaveLength(new Set(names).size);
  });
});

describe('every role of the release', () => {
  it('can be compared, and the comparison fits its schema', async () => {
    const dataset = await embeddedDataset();
    const base = await embeddedProfile(dataset, 'technical-specialist');
    for (const entry of dataset.roles) {
      const comparison = comparisonOf([base, await dataset.profile(entry)]);
      expect(() => comparisonSchema.parse({ ...comparison, roles: comparison.roles })).not.toThrow();
    }
  });
});
