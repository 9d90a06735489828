/** The importance of O*NET's skills, highest first. */
import { describe, expect, it } from 'vitest';
import { importOnetSkills } from '../../../src/dataset/import/onet-skills.ts';
import { type OnetCells, of, onetImport } from './onet-files.ts';

async function importRows(...rows: OnetCells<'Skills.xlsx'>[]) {
  return importOnetSkills(await onetImport({ 'Skills.xlsx': rows }));
}

describe('the O*NET skills importer', () => {
  it('rates the skills of an occupation, the most important first and then by name', async () => {
    const skills = await importRows(
      { 'Element Name': 'Writing', 'Data Value': 3.12 },
      { 'Element Name': 'Speaking', 'Data Value': 3.12 },
      { 'Element Name': 'Programming', 'Data Value': 4.5 },
    );
    const figure = skills.get('15-1252');
    expect(figure).toEqual({
      value: { Programming: 4.5, Speaking: 3.12, Writing: 3.12 },
      source: 'onet-29.3',
    });
    expect(Object.keys(figure?.value ?? {})).toEqual(['Programming', 'Speaking', 'Writing']);
  });

  it('leaves out the level of a skill, and ratings that should be suppressed', async () => {
    const skills = await importRows(
      { 'Data Value': 4 },
      { 'Scale ID': 'LV', 'Data Value': 5.5 },
      { 'Element Name': 'Writing', 'Recommend Suppress': 'Y' },
    );
    expect(skills.get('15-1252')?.value).toEqual({ Programming: 4 });
  });

  it('prefers the code that ends in .00', async () => {
    const skills = await importRows(
      { ...of('11-1011.03'), 'Data Value': 2 },
      { ...of('11-1011.00'), 'Data Value': 3 },
    );
    expect(skills.get('11-1011')).toEqual({ value: { Programming: 3 }, source: 'onet-29.3' });
  });

  it('takes the plain mean of parts, with two decimals, and says so', async () => {
    const skills = await importRows(
      { ...of('15-1299.01'), 'Data Value': 4.12 },
      { ...of('15-1299.08'), 'Data Value': 3 },
      { ...of('15-1299.08'), 'Element Name': 'Writing', 'Data Value': 2.5 },
    );
    expect(skills.get('15-1299')).toEqual({
      value: { Programming: 3.56, Writing: 2.5 },
      source: 'onet-29.3',
      note: 'Plain mean of 2 O*NET occupations',
    });
  });

  it('does not have an occupation that O*NET did not rate', async () => {
    expect((await importRows({})).has('15-1251')).toBe(false);
  });

  it.each<[string, OnetCells<'Skills.xlsx'>]>([
    ['column "Scale ID" should hold a known scale (IM LV), found "IX"', { 'Scale ID': 'IX' }],
    [
      'column "Data Value" should hold a number from 1 to 5, found 0.5',
      { 'Element Name': 'Writing', 'Data Value': 0.5 },
    ],
    ['column "Element Name" should hold a skill that no row above rates', {}],
  ])('refuses a row: %s', async (message, row) => {
    await expect(importRows({}, row)).rejects.toThrow(`Skills.xlsx: row 3, ${message}`);
  });
});
