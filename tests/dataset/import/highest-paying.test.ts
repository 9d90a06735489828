/** The state, the area and the industry that pay best, and cells too small to win. */
import { describe, expect, it } from 'vitest';
import type { Industries, Metros, PayUnit, States } from '../../../src/dataset/breakdown.ts';
import {
  bestPayingIndustry,
  highestPayingMetro,
  highestPayingState,
} from '../../../src/dataset/import/highest-paying.ts';
import type { Industry } from '../../../src/dataset/manifest.ts';

const source = 'a-source';
const byHourOnly = {
  missing: 'not-collected',
  source,
  note: 'Pay is published by the hour only for this occupation',
};
const noTable = { missing: 'not-in-release', source, note: 'Not published' } as const;

type Column = readonly (number | null)[];

function statesTable(mean: Column, employment: Column, unit: PayUnit = 'usd-year', p90?: Column) {
  const nothing = mean.map(() => null);
  const columns = {
    employment: [...employment],
    mean: [...mean],
    p10: nothing,
    p25: nothing,
    median: nothing,
    p75: nothing,
    p90: [...(p90 ?? nothing)],
    employmentYearBefore: nothing,
    meanYearBefore: nothing,
  };
  return { source, sourceYearBefore: source, unit, columns } satisfies States;
}

function metrosTable(mean: Column) {
  return { source, unit: 'usd-year', mean: [...mean] } satisfies Metros;
}

describe('the highest-paying state', () => {
  const states = [{ name: 'California' }, { name: 'Nevada' }, { name: 'Texas' }];
  const highest = (mean: Column, employment: Column, unit?: PayUnit) =>
    highestPayingState(statesTable(mean, employment, unit), states);

  it('is the one with the highest mean, which stands beside its name', () => {
    expect(highest([90000, 80000, 95000], [500, 500, 500])).toEqual({
      name: { value: 'Texas', source },
      mean: { value: 95000, source },
    });
  });

  it('is none with fewer than 30 jobs, however well they pay', () => {
    expect(highest([90000, 300000, 95000], [500, 20, 500]).name).toMatchObject({ value: 'Texas' });
  });

  it('can have exactly 30 jobs', () => {
    expect(highest([90000, 100000, 95000], [500, 30, 500]).name).toMatchObject({ value: 'Nevada' });
  });

  it('is none whose number of jobs is not published', () => {
    expect(highest([90000, 100000, 95000], [500, null, 500]).name).toMatchObject({ value: 'Texas' });
  });

  it('is none whose pay is not published', () => {
    expect(highest([90000, null, 95000], [500, 500, 500]).name).toMatchObject({ value: 'Texas' });
  });

  it('is the one with more jobs where two pay the same', () => {
    expect(highest([95000, 80000, 95000], [400, 500, 500]).name).toMatchObject({ value: 'Texas' });
  });

  it('is the first by name where jobs are the same too', () => {
    expect(highest([95000, 80000, 95000], [500, 500, 500]).name).toMatchObject({ value: 'California' });
  });

  it('is suppressed, with the reason, where no state counts', () => {
    const missing = {
      missing: 'suppressed',
      source,
      note: 'No state with published pay and 30 jobs or more',
    };
    expect(highest([null, 80000, 90000], [500, 20, null])).toEqual({ name: missing, mean: missing });
  });

  it('has no mean by the year for an occupation that is paid by the hour only', () => {
    expect(highest([50, 40, 60], [500, 500, 500], 'usd-hour')).toEqual({
      name: { value: 'Texas', source },
      mean: byHourOnly,
    });
  });

  it('is missing for the reason that the figures by state are', () => {
    expect(highestPayingState(noTable, states)).toEqual({ name: noTable, mean: noTable });
  });
});

describe('the highest-paying metropolitan area', () => {
  const metros = [
    { code: '41860', name: 'San Francisco-Oakland-Berkeley, CA', state: 'CA' },
    { code: '16180', name: 'Carson City, NV', state: 'NV' },
    { code: '29820', name: 'Las Vegas-Henderson-Paradise, NV', state: 'NV' },
    { code: '41980', name: 'San Juan-Bayamón-Caguas, PR', state: 'PR' },
  ];
  const states = [{ code: 'CA' }, { code: 'NV' }];
  const highest = (mean: Column, jobsInStates: Column = [500, 500]) =>
    highestPayingMetro(metrosTable(mean), metros, statesTable([null, null], jobsInStates), states, null);

  it('is the one with the highest estimated mean', () => {
    expect(highest([150000, 90000, 80000, null])).toEqual({
      name: { value: 'San Francisco-Oakland-Berkeley, CA', source },
      mean: { value: 150000, source },
    });
  });

  it('is none of several that share a mean, which is that of a wider area', () => {
    expect(highest([150000, 160000, 160000, null]).name).toMatchObject({
      value: 'San Francisco-Oakland-Berkeley, CA',
    });
  });

  it('is none in a state with fewer than 30 jobs', () => {
    expect(highest([150000, 90000, 80000, null], [20, 500]).name).toMatchObject({
      value: 'Carson City, NV',
    });
  });

  it('is none in a state whose number of jobs is not known', () => {
    expect(highest([150000, 90000, 80000, 200000], [null, 500]).name).toMatchObject({
      value: 'Carson City, NV',
    });
  });

  it('is none whose estimate is above the 90th percentile of its state, or else of the nation', () => {
    const inStates = statesTable([null, null], [500, 500], 'usd-year', [140000, null]);
    const mean = metrosTable([150000, 90000, 80000, null]);
    const nameAt = (nationalP90: number) =>
      highestPayingMetro(mean, metros, inStates, states, nationalP90).name;
    expect(nameAt(100000)).toMatchObject({ value: 'Carson City, NV' });
    expect(nameAt(85000)).toMatchObject({ value: 'Las Vegas-Henderson-Paradise, NV' });
  });

  it('is suppressed, with the reason, where every estimate is that of a wider area', () => {
    expect(highest([90000, 90000, 90000, 90000]).name).toEqual({
      missing: 'suppressed',
      source,
      note: 'No area with a plausible estimate of its own in a state with 30 jobs or more',
    });
  });

  it('is suppressed for an occupation without figures by state', () => {
    const found = highestPayingMetro(
      metrosTable([150000, 90000, 80000, null]),
      metros,
      noTable,
      states,
      null,
    );
    expect(found.name).toMatchObject({ missing: 'suppressed' });
  });

  it('is missing for the reason that the figures by area are', () => {
    const inStates = statesTable([null, null], [500, 500]);
    expect(highestPayingMetro(noTable, metros, inStates, states, null)).toEqual({
      name: noTable,
      mean: noTable,
    });
  });
});

describe('the best-paying industry', () => {
  const industries: Industry[] = [
    { code: '51', title: 'Information', level: 'sector' },
    { code: '52', title: 'Finance and Insurance', level: 'sector' },
    { code: '513', title: 'Publishing Industries', level: 'three-digit' },
  ];
  type Rows = Exclude<Industries, { missing: string }>['rows'];
  const best = (
    rows: Rows,
    { topCoded = [], unit = 'usd-year' }: { topCoded?: string[]; unit?: PayUnit } = {},
    level: Industry['level'] = 'sector',
  ) => {
    const bound = unit === 'usd-hour' ? 115 : 239_200;
    return bestPayingIndustry({ source, unit, rows, topCoded, bound }, industries, level);
  };

  it('is the one of its level with the highest mean', () => {
    const rows: Rows = [
      ['51', 100, 120000],
      ['52', 100, 130000],
      ['513', 100, 140000],
    ];
    expect(best(rows)).toEqual({
      name: { value: 'Finance and Insurance', source },
      mean: { value: 130000, source },
    });
    expect(best(rows, {}, 'three-digit').name).toMatchObject({ value: 'Publishing Industries' });
  });

  it('is none with fewer than 30 jobs, or an unknown number of them', () => {
    expect(
      best([
        ['51', 100, 120000],
        ['52', 20, 130000],
      ]).name,
    ).toMatchObject({ value: 'Information' });
    expect(
      best([
        ['51', 100, 120000],
        ['52', null, 130000],
      ]).name,
    ).toMatchObject({ value: 'Information' });
  });

  it('is the one whose mean is top-coded, and its mean has the bound', () => {
    const rows: Rows = [
      ['51', 100, 238000],
      ['52', 100, null],
    ];
    expect(best(rows, { topCoded: ['52'] })).toEqual({
      name: { value: 'Finance and Insurance', source },
      mean: { missing: 'top-coded', bound: 239_200, source },
    });
  });

  it('is the one with more jobs where several are top-coded', () => {
    const rows: Rows = [
      ['51', 500, null],
      ['52', 100, null],
    ];
    expect(best(rows, { topCoded: ['51', '52'] }).name).toMatchObject({ value: 'Information' });
  });

  it('has no mean by the year for an occupation that is paid by the hour only, top-coded or not', () => {
    expect(best([['51', 100, 60]], { unit: 'usd-hour' }).mean).toEqual(byHourOnly);
    expect(best([['51', 100, null]], { unit: 'usd-hour', topCoded: ['51'] }).mean).toEqual(byHourOnly);
  });

  it('is suppressed, with the reason, where no industry of the level counts', () => {
    expect(best([['51', 100, 120000]], {}, 'three-digit').name).toEqual({
      missing: 'suppressed',
      source,
      note: 'No industry with published pay and 30 jobs or more',
    });
  });

  it('is missing for the reason that the figures by industry are', () => {
    expect(bestPayingIndustry(noTable, industries, 'sector')).toEqual({ name: noTable, mean: noTable });
  });
});
