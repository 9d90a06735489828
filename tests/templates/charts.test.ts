/** The charts of a report: which there are, what they hold, and that their words have every figure. */
import { describe, expect, it } from 'vitest';
import type { Comparison } from '../../src/comparison/comparison.ts';
import type { Chart } from '../../src/document/document.ts';
import { compareRoles } from '../../src/report/compare-roles.ts';
import { blocks } from '../../templates/blocks.ts';
import { sectionCharts } from '../../templates/charts.ts';
import { comparisonWith } from '../support/comparisons.ts';
import { embeddedDataset } from '../support/services.ts';

function chartsOf(comparison: Comparison): Chart[] {
  return blocks(comparison).flatMap((block) => (block.type === 'chart' ? [block.chart] : []));
}

function chartOf(comparison: Comparison, id: string): Chart | undefined {
  return chartsOf(comparison).find((chart) => chart.id === id);
}

const percentiles = { p10: 40_000, p25: 50_000, median: 60_000, p75: 70_000, p90: 80_000 };
const occupation = { soc: '15-1252', yearlyMean: 62_000, percentiles };
const title = { yearlyMean: 50_000, range: { low: 45_000, high: 55_000 } };

describe('pay by role', () => {
  it('has the percentiles of occupations and the ranges of job titles, and says what differs', () => {
    const chart = chartOf(comparisonWith({ Developers: occupation, Lead: title, Host: {} }), 'chart-pay');
    expect(chart?.alt).toBe(
      'Chart: Pay by role, in US dollars a year. ' +
        'Developers: 10th percentile $40,000, 25th percentile $50,000, median $60,000, 75th percentile $70,000, 90th percentile $80,000, mean $62,000. ' +
        'Lead: low end $45,000, high end $55,000, mean $50,000. ' +
        'Host: not in this release. ' +
        'Filled bars run from the 10th to the 90th percentile, the darker part from the 25th to the 75th: half of the people earn within it. ' +
        'Outlined bars are ranges as their source gives them, which are not percentiles. A line marks the median, a dot the mean.',
    );
  });

  it('has the own range and the market of an own role apart', () => {
    const roles = { Ours: { ...title, percentiles, own: { midpoint: 51_000 } }, Lead: title };
    const chart = chartOf(comparisonWith(roles), 'chart-pay');
    expect(chart?.alt).toContain(
      'Ours, own range: low end $45,000, high end $55,000. Ours, market: 10th percentile $40,000,',
    );
  });

  it('is by the hour where no role has yearly pay', async () => {
    const dataset = await embeddedDataset();
    const actors = await compareRoles({ roles: ['actors', 'dancers'] }, dataset);
    expect(chartOf(actors, 'chart-pay')).toMatchObject({ unit: 'usd-hour' });
    const mixed = await compareRoles({ roles: ['actors', 'registered-nurses'] }, dataset);
    expect(chartOf(mixed, 'chart-pay')).toMatchObject({
      unit: 'usd-year',
      note: expect.stringContaining('Pay of Actors is published by the hour alone.'),
    });
  });
});

describe('pay in a place', () => {
  const baker = { yearlyMean: 50_000, states: { mean: { CA: 56_300 } }, metros: { '41860': 60_000 } };

  it('stands beside the nation of each role', () => {
    const chart = chartOf(
      comparisonWith({ Baker: baker, Chef: title }, { location: 'CA' }),
      'chart-local-pay',
    );
    expect(chart?.alt).toBe(
      'Chart: Mean pay in California and in the nation, in US dollars a year. ' +
        'Baker: California $56,300, United States $50,000. ' +
        'Chef: California not in this release, United States $50,000.',
    );
  });

  it('of an area is called an estimate', () => {
    const comparison = comparisonWith({ Baker: baker, Chef: title }, { location: 'San Francisco' });
    expect(chartOf(comparison, 'chart-local-pay')?.title).toMatch(/^Estimated mean pay in San Francisco/);
  });

  it('is not drawn without a place or a figure', () => {
    expect(chartOf(comparisonWith({ Baker: baker, Chef: title }), 'chart-local-pay')).toBeUndefined();
    const elsewhere = comparisonWith({ Baker: baker, Chef: title }, { location: 'NY' });
    expect(chartOf(elsewhere, 'chart-local-pay')).toBeUndefined();
  });
});

describe('skills', () => {
  const shared = { skills: { Java: 10, HTML: 3, Design: 7, Tests: 5, Tools: 4, Talks: 2, Trips: 1 } };
  const rated = { soc: '15-1252', skillImportance: { Programming: 4.5, Speaking: 3 } };

  it('have shares and ratings in charts of their own, each role in one', () => {
    const comparison = comparisonWith({ Lead: shared, Developers: rated, Host: {} });
    expect(chartOf(comparison, 'chart-skills')?.alt).toBe(
      'Chart: Most common skills, in percent. Lead: Java 10%, Design 7%, Tests 5%, Tools 4%, HTML 3%, Talks 2%.',
    );
    expect(chartOf(comparison, 'chart-skill-importance')?.alt).toContain(
      'Developers: Programming 4.50, Speaking 3.00. Host: not in this release.',
    );
  });

  it('of a role without any stand with the shares where there are no ratings', () => {
    const comparison = comparisonWith({ Lead: shared, Host: {} });
    expect(chartOf(comparison, 'chart-skills')?.alt).toContain('Host: not in this release.');
    expect(chartOf(comparison, 'chart-skill-importance')).toBeUndefined();
  });
});

describe('gender', () => {
  it('is stacked where the shares sum', () => {
    const comparison = comparisonWith({ A: { gender: { Male: 71.2, Female: 28.8 } }, B: {} });
    const chart = chartOf(comparison, 'chart-gender');
    expect(chart?.kind).toBe('stacked-bars');
    expect(chart?.alt).toBe(
      'Chart: Gender, in percent. A: Male 71.2%, Female 28.8%. B: not in this release.',
    );
  });

  it('is bars beside each other where they do not', () => {
    const roles = { A: { gender: { Male: 71.2, Female: 28.8 } }, B: { gender: { Male: 60, Female: 30 } } };
    expect(chartOf(comparisonWith(roles), 'chart-gender')?.kind).toBe('bars');
  });
});

describe('a report', () => {
  it('has no chart where no role has figures', () => {
    expect(chartsOf(comparisonWith({ A: {}, B: {} }, { location: 'CA' }))).toEqual([]);
    expect(sectionCharts(comparisonWith({ A: title, B: title }), 'overview')).toEqual([]);
  });

  it('has each chart after the sentences of its section and before the table', () => {
    const all = blocks(comparisonWith({ A: occupation, B: title }));
    const at = all.findIndex((block) => block.type === 'heading' && block.text === 'Salary');
    expect(all.slice(at, at + 4).map(({ type }) => type)).toEqual(['heading', 'paragraph', 'chart', 'table']);
  });
});
