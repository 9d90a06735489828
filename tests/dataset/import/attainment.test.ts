/** Table 5.3 of the projections: shares by level, the most common one, marks and footnotes. */
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { importAttainment } from '../../../src/dataset/import/attainment.ts';
import type { Cell } from '../../../src/dataset/import/table.ts';
import { attainmentRows, renamed, temporaryFolder, writeWorkbook } from './official-files.ts';

const source = 'attainment-2022-32';

async function importRows(rows: Cell[][]) {
  const path = join(await temporaryFolder(), 'occupation.xlsx');
  await writeWorkbook(path, rows, 'Table 5.3');
  return importAttainment({ path, source });
}

describe('the importer of educational attainment', () => {
  it('reads the shares in the order of the levels', async () => {
    const occupations = await importRows(attainmentRows({ shares: [0.5, 3, 8, 5, 55, 25.5, 3] }));
    expect(occupations.get('15-1252')?.attainment).toEqual({
      value: [
        { name: 'Less than high school diploma', percent: 0.5 },
        { name: 'High school diploma or equivalent', percent: 3 },
        { name: 'Some college, no degree', percent: 8 },
        { name: "Associate's degree", percent: 5 },
        { name: "Bachelor's degree", percent: 55 },
        { name: "Master's degree", percent: 25.5 },
        { name: 'Doctoral or professional degree', percent: 3 },
      ],
      source,
    });
  });

  it('finds the most common level', async () => {
    const occupations = await importRows(attainmentRows({ shares: [0.5, 3, 8, 5, 55, 25.5, 3] }));
    expect(occupations.get('15-1252')?.mostCommon).toEqual({
      value: { name: "Bachelor's degree", percent: 55 },
      source,
    });
  });

  it('takes the lower of two levels that are equally common', async () => {
    const occupations = await importRows(attainmentRows({ shares: [5, 30, 30, 10, 20, 4, 1] }));
    expect(occupations.get('15-1252')?.mostCommon).toMatchObject({
      value: { name: 'High school diploma or equivalent' },
    });
  });

  it('says of an occupation with the footnote mark that the survey counts it with others', async () => {
    const occupations = await importRows(attainmentRows({ title: 'Chief executives(1)', code: '11-1011' }));
    const note = 'Of a wider occupation of the American Community Survey';
    expect(occupations.get('11-1011')).toMatchObject({ attainment: { note }, mostCommon: { note } });
  });

  it('stops at the footnotes', async () => {
    const occupations = await importRows(attainmentRows({}));
    expect([...occupations.keys()]).toEqual(['15-1252']);
  });

  it('refuses a share that is no number', async () => {
    await expect(importRows(attainmentRows({ shares: ['—', 3, 8, 5, 55, 25, 3] }))).rejects.toThrow(
      'occupation.xlsx: row 3, column "Less than high school diploma" should hold a number, found "—"',
    );
  });

  it('refuses a code that stands twice', async () => {
    await expect(importRows(attainmentRows({}, {}))).rejects.toThrow(
      'occupation.xlsx: row 4, column "2022 National Employment Matrix code" should hold a code that no row above has, found "15-1252"',
    );
  });

  it('refuses the header of another edition, naming the column', async () => {
    const code = '2022 National Employment Matrix code';
    const edition = renamed(attainmentRows({}), code, '2024 National Employment Matrix code');
    await expect(importRows(edition)).rejects.toThrow(
      `occupation.xlsx: row 2, column 2 of the header should be "${code}", found "2024 National`,
    );
  });

  it('names the sheets of a workbook that has no Table 5.3', async () => {
    const path = join(await temporaryFolder(), 'occupation.xlsx');
    await writeWorkbook(path, attainmentRows({}), 'Table 1.2');
    await expect(importAttainment({ path, source })).rejects.toThrow(
      'occupation.xlsx has no sheet "Table 5.3"; it has: Table 1.2',
    );
  });

  it('names the path of a missing file', async () => {
    const path = join(await temporaryFolder(), 'absent.xlsx');
    await expect(importAttainment({ path, source })).rejects.toMatchObject({
      code: 'missing-file',
      details: { value: path },
    });
  });
});
