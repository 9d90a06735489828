/** What changed between two editions: each figure that differs, by how much, and why. */
import { describe, expect, it } from 'vitest';
import type { Source } from '../../src/dataset/manifest.ts';
import { changesBetween } from '../../src/edition/changes.ts';
import { figuresOf, figuresSchema } from '../../src/edition/figures.ts';
import { type Asked, comparisonWith } from '../support/comparisons.ts';
import type { Roles } from '../support/editions.ts';

const before: Roles = {
  Actors: { yearlyMean: 50_000, growth: 4, entryEducation: 'None' },
  Bakers: { yearlyMean: 30_000 },
};

/** The figures of these roles, with something else about their source. */
function figures(roles: Roles, source: Partial<Source> = {}, asked: Asked = {}) {
  const comparison = comparisonWith(roles, asked);
  const sources = comparison.sources.map((known) => ({ ...known, ...source }));
  return figuresSchema.parse(JSON.parse(JSON.stringify(figuresOf({ ...comparison, sources }))));
}

const actors = (facts: Roles[string]) => ({ ...before, Actors: { ...before.Actors, ...facts } });

/** The change of one metric. */
function changeOf(metric: string, now: ReturnType<typeof figures>, was = figures(before)) {
  return changesBetween(was, now).find((change) => change.metric === metric);
}

describe('changes', () => {
  it('are none between the same figures', () => {
    expect(changesBetween(figures(before), figures(before))).toEqual([]);
  });

  it('are none where only the vintage is new', () => {
    expect(changesBetween(figures(before), figures(before, { vintage: '2026' }))).toEqual([]);
  });

  it('have the value before and now, the difference, and the new vintage', () => {
    expect(changeOf('yearly-salary', figures(actors({ yearlyMean: 52_500 }), { vintage: '2026' }))).toEqual({
      role: 'actors',
      roleTitle: 'Actors',
      metric: 'yearly-salary',
      label: 'Yearly salary (mean)',
      unit: 'usd-year',
      before: { value: 50_000 },
      now: { value: 52_500 },
      difference: { amount: 2500, unit: 'usd-year', percent: 5 },
      why: 'new-vintage',
    });
  });

  it('are revisions where the vintage is the same', () => {
    expect(changeOf('yearly-salary', figures(actors({ yearlyMean: 49_000 })))).toMatchObject({
      difference: { amount: -1000, percent: -2 },
      why: 'revised',
    });
  });

  it('of shares are in percentage points', () => {
    expect(changeOf('growth', figures(actors({ growth: 6.5 })))).toMatchObject({
      difference: { amount: 2.5, unit: 'percentage-points', percent: null },
    });
  });

  it.each<[string, Partial<Source>]>([
    ['another method', { method: 'Counted.' }],
    ['another survey', { name: 'A census' }],
    ['another publisher', { publisher: 'Another bureau' }],
  ])('by %s are not comparable', (_, source) => {
    const change = changeOf('yearly-salary', figures(actors({ yearlyMean: 52_500 }), source));
    expect(change).toMatchObject({ difference: null, why: 'method-changed' });
  });

  it('do not take the years in the words of a method for another method', () => {
    const was = figures(before, { method: 'Asked in 2025.' });
    const now = figures(actors({ yearlyMean: 52_500 }), { method: 'Asked in 2026.', vintage: '2026' });
    expect(changeOf('yearly-salary', now, was)).toMatchObject({ why: 'new-vintage' });
  });

  it('of words have no difference', () => {
    expect(changeOf('entry-education', figures(actors({ entryEducation: 'A degree' })))).toMatchObject({
      before: { value: 'None' },
      now: { value: 'A degree' },
      difference: null,
      why: 'revised',
    });
  });

  it('say what appeared and what vanished', () => {
    const more = figures({ ...before, Bakers: { yearlyMean: 30_000, growth: 1 } });
    const now = changesBetween(figures(before), more).find(({ metric }) => metric === 'growth');
    expect(now).toMatchObject({ role: 'bakers', before: { missing: 'not-in-release' }, why: 'appeared' });
    const back = changesBetween(more, figures(before)).find(({ metric }) => metric === 'growth');
    expect(back).toMatchObject({ role: 'bakers', now: { missing: 'not-in-release' }, why: 'vanished' });
  });

  it('name a role that is new or gone once, not figure by figure', () => {
    const { Bakers = {}, ...others } = before;
    const now = figures({ ...others, Cooks: Bakers });
    expect(changesBetween(figures(before), now).map(({ role, metric, why }) => [role, metric, why])).toEqual([
      ['cooks', null, 'appeared'],
      ['bakers', null, 'vanished'],
    ]);
  });

  it('of pay in a place are not taken between two places', () => {
    const states = { mean: { CA: 60_000, WA: 70_000 } };
    const roles = { Actors: { soc: '27-2011', states }, Bakers: { soc: '51-3011', states } };
    const [inCalifornia, inWashington] = ['CA', 'WA'].map((location) => figures(roles, {}, { location }));
    if (!inCalifornia || !inWashington) throw new Error('two places');
    const changes = changesBetween(inCalifornia, inWashington);
    expect(changes.length).toBeGreaterThan(0);
    expect(new Set(changes.map(({ why }) => why))).toEqual(new Set(['request-changed']));
    expect(changes.every(({ difference }) => difference === null)).toBe(true);
  });

  it('leave out what a role does in our own words', () => {
    const now = figures(actors({ overview: 'They act.', duties: ['Act'] }));
    expect(changesBetween(figures(before), now)).toEqual([]);
  });
});
