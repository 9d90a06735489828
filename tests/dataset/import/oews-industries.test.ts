/** OEWS by sector and three-digit industry: marks, top codes and hourly occupations. */
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { importOewsIndustries } from '../../../src/dataset/import/oews-industries.ts';
import type { Cell } from '../../../src/dataset/import/table.ts';
import {
  inSector,
  oewsRows,
  renamed,
  temporaryFolder,
  threeDigitRows,
  wages,
  writeCsv,
  writeWorkbook,
} from './official-files.ts';

const source = 'oews-industry-2024';
const information = inSector('51', 'Information');
const actors = { OCC_CODE: '27-2011', OCC_TITLE: 'Actors' };

/** Imports a table of sectors and one of three-digit industries; actors are paid by the hour. */
async function importTables(sectors: Cell[][], threeDigit: Cell[][] = threeDigitRows()) {
  const folder = await temporaryFolder();
  await writeWorkbook(join(folder, 'natsector.xlsx'), sectors);
  await writeCsv(join(folder, 'nat3d.csv'), threeDigit);
  return importOewsIndustries({
    sectors: join(folder, 'natsector'),
    threeDigit: join(folder, 'nat3d'),
    source,
    hourlyOnly: new Set(['27-2011']),
  });
}

describe('the importer of OEWS by industry', () => {
  it('holds the jobs and the mean pay of an occupation in each sector', async () => {
    const { occupations } = await importTables(
      oewsRows(information, { ...inSector('52', 'Finance and Insurance'), TOT_EMP: 400, A_MEAN: 140000 }),
    );
    expect(occupations.get('15-1252')).toEqual({
      source,
      unit: 'usd-year',
      rows: [
        ['51', 1000, 105040],
        ['52', 400, 140000],
      ],
      topCoded: [],
      bound: 239_200,
    });
  });

  it('adds three-digit industries without the zeros that fill their codes up', async () => {
    const { industries, occupations } = await importTables(oewsRows(information), threeDigitRows({}));
    expect(industries).toContainEqual({ code: '513', title: 'Publishing Industries', level: 'three-digit' });
    expect(occupations.get('15-1252')?.rows).toEqual([
      ['51', 1000, 105040],
      ['513', 500, 120000],
    ]);
  });

  it('lists sectors first and each level by its codes', async () => {
    const { industries } = await importTables(
      oewsRows(inSector('62', 'Health Care and Social Assistance'), inSector('31-33', 'Manufacturing')),
      threeDigitRows({ NAICS: '513000' }, { NAICS: '113000', NAICS_TITLE: 'Forestry and Logging' }),
    );
    expect(industries.map(({ code }) => code)).toEqual(['31-33', '62', '113', '513']);
  });

  it('gives government a short name', async () => {
    const title = 'Federal, State, and Local Government, excluding schools (OEWS Designation)';
    const { industries } = await importTables(
      oewsRows(inSector('99', title)),
      threeDigitRows({ NAICS: '999000', NAICS_TITLE: title }),
    );
    const short = 'Government, without state and local schools and hospitals and the Postal Service';
    expect(industries.map((industry) => industry.title)).toEqual([short, short]);
  });

  it('reads ** as jobs and * as pay that are not available', async () => {
    const { occupations } = await importTables(
      oewsRows({ ...information, TOT_EMP: '**' }),
      threeDigitRows({ A_MEAN: '*' }),
    );
    expect(occupations.get('15-1252')?.rows).toEqual([
      ['51', null, 105040],
      ['513', 500, null],
    ]);
  });

  it('reads # as pay at or above the highest published one', async () => {
    const { occupations } = await importTables(
      oewsRows({ ...information, A_MEAN: '#' }),
      threeDigitRows({ A_MEAN: '#' }),
    );
    expect(occupations.get('15-1252')).toMatchObject({
      rows: [
        ['51', 1000, null],
        ['513', 500, null],
      ],
      topCoded: ['51', '513'],
      bound: 239_200,
    });
  });

  it('takes pay by the hour from the sectors, and none from three-digit industries, which have no such column', async () => {
    const { occupations } = await importTables(
      oewsRows({ ...information, ...actors, ...wages('A', '*') }),
      threeDigitRows({ ...actors, A_MEAN: '*' }),
    );
    expect(occupations.get('27-2011')).toMatchObject({
      unit: 'usd-hour',
      rows: [
        ['51', 1000, 50.5],
        ['513', 500, null],
      ],
      bound: 115,
    });
  });

  it('bounds pay by the hour by the highest hourly wage', async () => {
    const { occupations } = await importTables(
      oewsRows({ ...information, ...actors, ...wages('A', '*'), H_MEAN: '#' }),
    );
    expect(occupations.get('27-2011')).toMatchObject({ topCoded: ['51'], bound: 115 });
  });

  it('leaves out totals and wider groups', async () => {
    const total = { ...information, OCC_CODE: '00-0000', O_GROUP: 'total' };
    const { occupations } = await importTables(
      oewsRows(total, information),
      threeDigitRows({ OCC_CODE: '00-0000', O_GROUP: 'total' }),
    );
    expect([...occupations.keys()]).toEqual(['15-1252']);
  });

  it('refuses a mark that belongs to the other column', async () => {
    await expect(importTables(oewsRows({ ...information, TOT_EMP: '*' }))).rejects.toThrow(
      'natsector.xlsx: row 2, column "TOT_EMP" should hold a number, found "*"',
    );
  });

  it('refuses an empty cell rather than guess why it is empty', async () => {
    await expect(importTables(oewsRows(information), threeDigitRows({ A_MEAN: null }))).rejects.toThrow(
      'nat3d.csv: row 2, column "A_MEAN" should hold a number, found empty',
    );
  });

  it('refuses an industry that has an occupation twice', async () => {
    await expect(importTables(oewsRows(information), threeDigitRows({}, {}))).rejects.toThrow(
      'nat3d.csv: row 3, column "OCC_CODE" should hold a code once for each industry, found "15-1252"',
    );
  });

  it('refuses another header of the three-digit table, naming the column', async () => {
    await expect(
      importTables(oewsRows(information), renamed(threeDigitRows({}), 'OWN_CODE', 'OWNERSHIP')),
    ).rejects.toThrow('nat3d.csv: row 1, column 4 of the header should be "OWN_CODE", found "OWNERSHIP"');
  });

  it('names the table that is missing', async () => {
    const folder = await temporaryFolder();
    await writeWorkbook(join(folder, 'natsector.xlsx'), oewsRows(information));
    const threeDigit = join(folder, 'absent');
    const options = { sectors: join(folder, 'natsector'), threeDigit, source, hourlyOnly: new Set<string>() };
    await expect(importOewsIndustries(options)).rejects.toMatchObject({
      code: 'missing-file',
      details: { value: threeDigit },
    });
  });
});
