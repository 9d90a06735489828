/** A comparison in one place: pay and jobs there, beside the nation's and at the nation's prices. */
import { describe, expect, it } from 'vitest';
import type { Value } from '../../src/comparison/comparison.ts';
import { comparisonWith, rowOf } from '../support/comparisons.ts';
import { places } from '../support/places.ts';
import type { Facts } from '../support/profiles.ts';

const developer: Facts = {
  yearlyMean: 140_000,
  yearlyMeanYearBefore: 136_000,
  states: {
    employment: { CA: 300_000, ME: 4_000 },
    mean: { CA: 175_000, ME: 112_000 },
    p10: { CA: 90_000 },
    p25: { CA: 120_000 },
    median: { CA: 170_000 },
    p75: { CA: 210_000 },
    p90: { CA: 260_000 },
    employmentYearBefore: { CA: 310_000 },
    meanYearBefore: { CA: 168_000 },
  },
  metros: { '41860': 190_000, '41940': 200_000, '38900': 130_000, '41420': 130_000, '32420': 80_000 },
};

const actor: Facts = {
  hourlyMean: 58.29,
  payUnit: 'usd-hour',
  states: { employment: { CA: 9_000 }, mean: { CA: 65.5 } },
  metros: { '41860': 55.25 },
};

const roles = { Developer: developer, Actor: actor };

function localRows(compared: Readonly<Record<string, Facts>>, location: string) {
  const { rows } = comparisonWith(compared, { location });
  return rows.filter(({ section }) => section === 'Local pay');
}

/** The values of the metric in the place, for the developer and the actor. */
function valuesIn(location: string, metric: string) {
  return rowOf(comparisonWith(roles, { location }), metric).values;
}

const shown = (value: Value | undefined) => (value?.kind === 'missing' ? value.reason : value?.value);

describe('a comparison in a state', () => {
  it('has pay, percentiles and jobs there, in a section of its own', () => {
    const rows = localRows({ Developer: developer, Baker: {} }, 'CA');
    expect(rows.map(({ label, values }) => [label, shown(values[0])])).toEqual([
      ['Average salary, California', 175_000],
      ['Average salary, United States', 140_000],
      ['Local average salary against the nation', 25],
      ['Price level, California', 112.6],
      ['Local average salary at national prices', 155_417],
      ['10th percentile, California', 90_000],
      ['25th percentile, California', 120_000],
      ['Median salary, California', 170_000],
      ['75th percentile, California', 210_000],
      ['90th percentile, California', 260_000],
      ['Number of jobs, California', 300_000],
      ['Average salary a year before, California', 168_000],
      ['Number of jobs a year before, California', 310_000],
    ]);
  });

  it('leaves the year before to spreadsheets, and names its own source', () => {
    expect(localRows(roles, 'CA').filter(({ detail }) => detail)).toMatchObject([
      { metric: 'local-mean-year-before', values: [{ source: 'test-before' }, { source: 'test-before' }] },
      { metric: 'local-jobs-year-before', values: [{ source: 'test-before' }, { source: 'test-before' }] },
    ]);
  });

  it('sets the roles against each other in that place', () => {
    const compared = {
      Developer: developer,
      Tester: { yearlyMean: 110_000, states: { mean: { CA: 140_000 } } },
    };
    const comparison = comparisonWith(compared, { location: 'CA' });
    expect(rowOf(comparison, 'local-mean').differences[1]).toEqual({
      amount: -35_000,
      unit: 'usd-year',
      percent: -20,
    });
    expect(rowOf(comparison, 'price-level').differences).toEqual([null, null]);
    expect(rowOf(comparison, 'nation-mean').differences).toEqual([null, null]);
  });

  it('is below the nation where the place pays less', () => {
    expect(valuesIn('ME', 'local-above-nation')[0]).toMatchObject({ value: -20 });
  });

  it('says that nothing is published where a cell is suppressed', () => {
    expect(valuesIn('OR', 'local-mean')[0]).toEqual({
      kind: 'missing',
      reason: 'suppressed',
      source: 'test',
      note: 'Not published for this occupation in this place',
    });
    expect(valuesIn('OR', 'local-mean-adjusted')[0]).toMatchObject({ reason: 'suppressed' });
    expect(valuesIn('OR', 'local-above-nation')[0]).toMatchObject({ reason: 'suppressed' });
  });
});

describe('pay at national prices', () => {
  it.each(places.states)(
    'is mean pay divided by the price level of $name, in whole dollars',
    ({ code, priceParity }) => {
      const mean = 123_456;
      const compared = { A: { states: { mean: { [code]: mean } } }, B: {} };
      const row = rowOf(comparisonWith(compared, { location: code }), 'local-mean-adjusted');
      expect(shown(row.values[0])).toBe(Math.round(mean / (priceParity / 100)));
    },
  );
});

describe('a comparison in a metropolitan area', () => {
  it('has a mean alone, an estimate that stands beside the nation of the year that it rests on', () => {
    const rows = localRows({ Developer: developer, Baker: {} }, 'San Francisco');
    expect(rows.map(({ metric, values }) => [metric, shown(values[0])])).toEqual([
      ['local-mean', 190_000],
      ['nation-mean', 136_000],
      ['local-above-nation', 39.7059],
      ['price-level', 112.6],
      ['local-mean-adjusted', 168_739],
    ]);
    expect(rows[0]?.values[0]).toMatchObject({ note: 'Mean estimated from prevailing wages' });
  });

  it('says so where several areas have the very same value', () => {
    expect(valuesIn('metro:38900', 'local-mean')[0]).toMatchObject({
      value: 130_000,
      note: expect.stringContaining('several areas have this very value'),
    });
  });

  it('takes the price level of its main state, and says so', () => {
    expect(valuesIn('metro:38900', 'price-level')[0]).toEqual({
      kind: 'number',
      value: 104.7,
      source: 'test',
      note: 'Price level of the whole of OR',
    });
  });

  it('has no price level where its state has none, and so no pay at national prices', () => {
    expect(valuesIn('metro:32420', 'price-level')[0]).toMatchObject({ reason: 'not-in-release' });
    expect(valuesIn('metro:32420', 'local-mean')[0]).toMatchObject({ value: 80_000 });
    expect(valuesIn('metro:32420', 'local-mean-adjusted')[0]).toMatchObject({
      reason: 'not-in-release',
      note: 'No price level for Mayag\u00fcez, PR',
    });
  });

  it('says that nothing is published where the table has no value', () => {
    expect(valuesIn('Boise', 'local-mean')[0]).toMatchObject({ reason: 'suppressed' });
  });
});

describe('an occupation that is paid by the hour only', () => {
  it.each(['CA', 'metro:41860'])('has pay by the hour in %s and none by the year', (location) => {
    const hourly = location === 'CA' ? 65.5 : 55.25;
    expect(valuesIn(location, 'local-hourly-mean').map(shown)).toEqual(['not-in-release', hourly]);
    expect(valuesIn(location, 'local-mean')[1]).toEqual({
      kind: 'missing',
      reason: 'not-collected',
      source: 'test',
      note: 'Pay is published by the hour only for this occupation',
    });
  });

  it('has its jobs there, as other occupations do', () => {
    expect(valuesIn('CA', 'local-jobs')[1]).toMatchObject({ value: 9_000 });
  });

  it('brings the row of hourly pay, which is not there without one', () => {
    const metrics = localRows({ Developer: developer, Baker: {} }, 'CA').map(({ metric }) => metric);
    expect(metrics).not.toContain('local-hourly-mean');
  });
});

describe('an own role in a place', () => {
  it('says in each figure whose market it shows', () => {
    const compared = { Developer: developer, 'Our developer': { ...developer, own: {} } };
    for (const metric of ['local-mean', 'local-mean-adjusted', 'local-p90', 'local-jobs']) {
      const [market, own] = rowOf(comparisonWith(compared, { location: 'CA' }), metric).values;
      expect(market, metric).not.toHaveProperty('note', expect.stringContaining('matched'));
      expect(own, metric).toMatchObject({ note: 'Of the matched occupation: An occupation' });
    }
  });
});

describe('roles without places', () => {
  it('say for each row that the release has none', () => {
    const rows = localRows({ A: { yearlyMean: 88_773 }, B: { yearlyMean: 90_615 } }, 'CA');
    expect(rows.map(({ metric, values }) => [metric, ...values.map(shown)])).toEqual([
      ['local-mean', 'not-in-release', 'not-in-release'],
      ['nation-mean', 88_773, 90_615],
      ['local-above-nation', 'not-in-release', 'not-in-release'],
      ['price-level', 112.6, 112.6],
      ['local-mean-adjusted', 'not-in-release', 'not-in-release'],
    ]);
  });
});

describe('a comparison of the nation alone', () => {
  it('has no section of local pay', () => {
    const sections = comparisonWith(roles).rows.map(({ section }) => section);
    expect(sections).not.toContain('Local pay');
  });
});
