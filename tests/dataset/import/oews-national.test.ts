/** The national table of OEWS: marks, hourly and yearly occupations, refused layouts. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { importOewsNational } from '../../../src/dataset/import/oews-national.ts';
import type { Cell } from '../../../src/dataset/import/table.ts';
import { csv, type OewsRow, oewsRows, temporaryFolder, wages, writeWorkbook } from './official-files.ts';

const source = 'oews-2024';
const topCode = { annual: 239_200, hourly: 115 };

async function importRows(rows: Cell[][], options: { topCode?: typeof topCode } = { topCode }) {
  const path = join(await temporaryFolder(), 'national');
  await writeFile(`${path}.csv`, csv(rows));
  return importOewsNational({ path, source, ...options });
}

async function importOne(row: OewsRow) {
  const { occupations } = await importRows(oewsRows(row));
  expect(occupations).toHaveLength(1);
  return occupations[0];
}

describe('the OEWS importer', () => {
  it('reads employment and pay with their source', async () => {
    expect(await importOne({})).toMatchObject({
      soc: '15-1252',
      title: 'Software Developers',
      employment: { value: 1000, source },
      annual: { mean: { value: 105040 }, p10: { value: 62400 }, p90: { value: 145600 } },
      hourly: { mean: { value: 50.5 }, median: { value: 50 }, p75: { value: 60 } },
    });
  });

  it('reads the same from a workbook, a CSV file and a compressed one', async () => {
    const folder = await temporaryFolder();
    const rows = oewsRows(
      {},
      { OCC_CODE: '27-2011', OCC_TITLE: 'Actors', HOURLY: 'TRUE', ...wages('A', '*') },
    );
    await writeWorkbook(join(folder, 'one.xlsx'), rows);
    await writeFile(join(folder, 'two.csv'), csv(rows));
    await writeFile(join(folder, 'three.csv.gz'), gzipSync(csv(rows)));
    const one = await importOewsNational({ path: join(folder, 'one'), source });
    expect(await importOewsNational({ path: join(folder, 'two'), source })).toEqual(one);
    expect(await importOewsNational({ path: join(folder, 'three'), source })).toEqual(one);
  });

  it('leaves out totals, minor and broad rows', async () => {
    const levels = ['total', 'minor', 'broad'].map((level) => ({ O_GROUP: level }));
    const { occupations } = await importRows(oewsRows(...levels, {}));
    expect(occupations).toHaveLength(1);
  });

  it('collects the major groups without the word Occupations', async () => {
    const major = { OCC_CODE: '23-0000', OCC_TITLE: 'Legal Occupations', O_GROUP: 'major' };
    const { groups } = await importRows(oewsRows(major, {}));
    expect(groups).toEqual([{ code: '23-0000', title: 'Legal' }]);
  });

  it('reads * as a wage that is suppressed', async () => {
    const occupation = await importOne({ A_MEAN: '*' });
    expect(occupation?.annual.mean).toEqual({ missing: 'suppressed', source });
  });

  it('reads ** as employment that is suppressed', async () => {
    expect((await importOne({ TOT_EMP: '**' }))?.employment).toEqual({ missing: 'suppressed', source });
  });

  it('reads # as top-coded, with the bound of its unit', async () => {
    const occupation = await importOne({ A_PCT90: '#', H_PCT90: '#' });
    expect(occupation?.annual.p90).toEqual({ missing: 'top-coded', bound: 239_200, source });
    expect(occupation?.hourly.p90).toEqual({ missing: 'top-coded', bound: 115, source });
  });

  it('refuses # where the vintage has no bound', async () => {
    await expect(importRows(oewsRows({ A_PCT90: '#' }), {})).rejects.toThrow(
      'national.csv: row 2, column "A_PCT90" should hold a number or a known mark (*), found "#"',
    );
  });

  it('says that an occupation paid by the year has no hourly pay', async () => {
    const occupation = await importOne({ ANNUAL: 'TRUE', ...wages('H', '*') });
    expect(occupation?.hourly.median).toEqual({
      missing: 'not-collected',
      source,
      note: 'Pay is published by the year only for this occupation',
    });
    expect(occupation?.annual.median).toMatchObject({ value: 104000 });
  });

  it('says that an occupation paid by the hour has no annual pay', async () => {
    const occupation = await importOne({ HOURLY: 'TRUE', ...wages('A', '*') });
    expect(occupation?.annual.median).toEqual({
      missing: 'not-collected',
      source,
      note: 'Pay is published by the hour only for this occupation',
    });
  });

  it('refuses a mark that belongs to another column', async () => {
    await expect(importRows(oewsRows({ TOT_EMP: '*' }))).rejects.toThrow('column "TOT_EMP"');
  });

  it('refuses an empty wage rather than guess why it is empty', async () => {
    await expect(importRows(oewsRows({ A_MEAN: null }))).rejects.toThrow(
      'column "A_MEAN" should hold a number, found empty',
    );
  });

  it('refuses a level of SOC that it does not know', async () => {
    await expect(importRows(oewsRows({ O_GROUP: 'fine' }))).rejects.toThrow('found "fine"');
  });

  it('refuses a code that stands twice', async () => {
    await expect(importRows(oewsRows({}, {}))).rejects.toThrow('row 3, column "OCC_CODE"');
  });

  it('refuses a file with another header', async () => {
    const [header, ...rows] = oewsRows({});
    const other = (header ?? []).map((name) => (name === 'TOT_EMP' ? 'EMPLOYMENT' : name));
    await expect(importRows([other, ...rows])).rejects.toThrow(
      'national.csv: row 1, column 12 of the header should be "TOT_EMP", found "EMPLOYMENT"',
    );
  });
});
