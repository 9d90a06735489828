/** Related experience and required education from O*NET's distributions of answers. */
import { describe, expect, it } from 'vitest';
import { importOnetExperience } from '../../../src/dataset/import/onet-experience.ts';
import { answers, categories, of, onetImport } from './onet-files.ts';

const source = 'onet-29.3';
const ourCategories = categories({ RL: 12, RW: 11 });

/** All answers in the first category. */
const less = [100, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0];
const none = [100, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0];

type Rows = ReturnType<typeof answers>;

async function importRows(rows: Rows, categoryRows = ourCategories) {
  const options = await onetImport({
    'Education, Training, and Experience.xlsx': rows,
    'Education, Training, and Experience Categories.xlsx': categoryRows,
  });
  return importOnetExperience(options);
}

async function experienceOf(percents: readonly number[], suppressed: number[] = []) {
  const rows = [...answers('RL', less), ...answers('RW', percents, { suppressed })];
  return (await importRows(rows)).get('15-1252');
}

async function educationOf(percents: readonly number[], suppressed: number[] = []) {
  const rows = [...answers('RL', percents, { suppressed }), ...answers('RW', none)];
  return (await importRows(rows)).get('15-1252')?.requiredEducation;
}

function education(code: string, percents: readonly number[], suppressed: number[] = []): Rows {
  return [...answers('RL', percents, { code, suppressed }), ...answers('RW', none, { code })];
}

describe('the experience that O*NET reports', () => {
  it('is the median of the classes: 30% below, 40% in the class from 2 to 4 years', async () => {
    expect(await experienceOf([10, 0, 0, 0, 0, 20, 40, 30, 0, 0, 0])).toMatchObject({
      typicalYears: {
        value: 3,
        source,
        note: 'Related work experience beside schooling: the median of the answers, interpolated within its class of years',
      },
      range: {
        value: { low: 2, high: 4 },
        source,
        note: 'Related work experience beside schooling: the class of years that holds the median of the answers',
      },
    });
  });

  it.each([
    ['none', [60, 0, 0, 0, 0, 40, 0, 0, 0, 0, 0], 0, { low: 0, high: 0 }],
    ['months', [40, 0, 20, 0, 0, 40, 0, 0, 0, 0, 0], 0.2, { low: 0.08, high: 0.25 }],
    ['its bound when half are below', [50, 0, 0, 0, 0, 50, 0, 0, 0, 0, 0], 0, { low: 0, high: 0 }],
    ['years', [0, 0, 0, 0, 0, 0, 0, 0, 10, 90, 0], 8.9, { low: 8, high: 10 }],
  ])('can be %s', async (_, percents, years, range) => {
    expect(await experienceOf(percents)).toMatchObject({
      typicalYears: { value: years },
      range: { value: range },
    });
  });

  it('is top-coded in the open last class', async () => {
    const open = { missing: 'top-coded', bound: 10, source };
    expect(await experienceOf([0, 0, 0, 0, 0, 0, 0, 20, 10, 10, 60])).toMatchObject({
      typicalYears: open,
      range: open,
    });
  });

  it('counts answers in imprecise shares, and says how many they are', async () => {
    // 20% lie below 2 years, so 30 of the 40 in the class from 2 to 4 years lie below the median.
    const figures = await experienceOf([0, 0, 0, 0, 0, 20, 40, 40, 0, 0, 0], [6]);
    expect(figures?.typicalYears).toEqual({
      value: 3.5,
      source,
      note: 'Related work experience beside schooling: the median of the answers, interpolated within its class of years. Includes 20% of the answers, in shares that O*NET calls imprecise',
    });
  });

  it('is suppressed where more than a quarter of the answers is', async () => {
    const suppressed = {
      missing: 'suppressed',
      source,
      note: 'O*NET recommends suppressing more than 25% of the answers',
    };
    expect(await experienceOf([0, 0, 0, 0, 0, 26, 34, 40, 0, 0, 0], [6])).toMatchObject({
      typicalYears: suppressed,
      range: suppressed,
    });
  });

  it('is read from experts, whose answers carry no mark', async () => {
    const rows = [...answers('RL', less), ...answers('RW', none)].map((row) => ({
      ...row,
      'Recommend Suppress': null,
    }));
    expect((await importRows(rows)).get('15-1252')).toMatchObject({ typicalYears: { value: 0 } });
  });
});

describe('the education that O*NET reports as required', () => {
  it('names the levels that anybody gave, in their order', async () => {
    expect(await educationOf([0, 10.04, 0, 0, 20, 69.96, 0, 0, 0, 0, 0, 0])).toEqual({
      value: [
        { name: 'High school diploma', percent: 10 },
        { name: "Associate's degree", percent: 20 },
        { name: "Bachelor's degree", percent: 70 },
      ],
      source,
    });
  });

  it('keeps a level whose share is imprecise, and says how much it is', async () => {
    expect(await educationOf([0, 10, 0, 0, 0, 90, 0, 0, 0, 0, 0, 0], [2])).toEqual({
      value: [
        { name: 'High school diploma', percent: 10 },
        { name: "Bachelor's degree", percent: 90 },
      ],
      source,
      note: 'Includes 10% of the answers, in shares that O*NET calls imprecise',
    });
  });

  it('is suppressed where more than a quarter of the answers is', async () => {
    expect(await educationOf([0, 30, 0, 0, 0, 70, 0, 0, 0, 0, 0, 0], [2])).toMatchObject({
      missing: 'suppressed',
    });
  });
});

describe('several O*NET occupations in one', () => {
  const few = [80, 20, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0];
  const many = [0, 0, 0, 0, 0, 100, 0, 0, 0, 0, 0, 0];

  it('give the mean of their distributions', async () => {
    const figures = await importRows([...education('15-1299.01', few), ...education('15-1299.08', many)]);
    expect(figures.get('15-1299')?.requiredEducation).toEqual({
      value: [
        { name: 'Less than high school', percent: 40 },
        { name: 'High school diploma', percent: 10 },
        { name: "Bachelor's degree", percent: 50 },
      ],
      source,
      note: 'Plain mean of 2 O*NET occupations',
    });
  });

  it('count only where enough is published', async () => {
    const figures = await importRows([
      ...education('15-1299.01', few, [1]),
      ...education('15-1299.08', many),
    ]);
    expect(figures.get('15-1299')?.requiredEducation).toEqual({
      value: [{ name: "Bachelor's degree", percent: 100 }],
      source,
      note: 'Covers only the O*NET occupation "Computer Systems Engineers/Architects"',
    });
  });

  it('do not stand in for the code that ends in .00 where that is suppressed', async () => {
    const figures = await importRows([
      ...education('11-1011.00', few, [1]),
      ...education('11-1011.03', many),
    ]);
    expect(figures.get('11-1011')?.requiredEducation).toMatchObject({ missing: 'suppressed' });
  });
});

describe('another edition of the survey', () => {
  it('is refused when a scale has another number of categories', async () => {
    await expect(importRows([], categories({ RL: 12, RW: 10 }))).rejects.toMatchObject({
      code: 'unexpected-layout',
      message:
        'Education, Training, and Experience Categories.xlsx: scale RW should have 11 categories, found 10',
    });
  });

  it('is refused when the answers do not make a whole', async () => {
    await expect(importRows(answers('RW', none.slice(1)))).rejects.toThrow(
      'Education, Training, and Experience.xlsx: the answers for 15-1252.00 on one scale should sum to 100, found 0',
    );
  });

  it('is refused when it has a category beyond the last', async () => {
    const row = { ...of('15-1252.00'), 'Scale ID': 'RW', Category: 12, 'Data Value': 100 };
    await expect(importRows([row])).rejects.toThrow('column "Category" should hold a number from 1 to 11');
  });
});
