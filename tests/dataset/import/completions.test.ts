/** Awards by institution, programme and level, and the names of institutions. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parquetWriteBuffer } from 'hyparquet-writer';
import { describe, expect, it } from 'vitest';
import { importCompletions } from '../../../src/dataset/import/completions.ts';
import { csv, temporaryFolder } from './official-files.ts';

const row = {
  UNITID: 1,
  CIPCODE: '11.0701',
  MAJORNUM: 1,
  AWLEVEL: 5,
  CTOTALT: 40,
  CTOTALM: 30,
  CTOTALW: 10,
  IS_CIP_6DIGIT: true,
};

const institutionNames = [
  ['UNITID', 'INSTNM', 'CITY', 'STABBR', 'SECTOR', 'ICLEVEL'],
  [1, 'First College', 'Amherst', 'MA', 1, 1],
  [2, 'Second College', 'Boston', 'MA', 1, 1],
];

/** Imports rows that differ from a plain one in these cells. */
async function importRows(
  rows: readonly Partial<typeof row>[],
  { institutions = institutionNames, columns = Object.keys(row) } = {},
) {
  const folder = await temporaryFolder();
  const records = rows.map((cells) => Object.values({ ...row, ...cells }));
  const columnData = columns.map((name, index) => ({ name, data: records.map((record) => record[index]) }));
  const paths = { completions: join(folder, 'awards.parquet'), institutions: join(folder, 'names.csv') };
  await writeFile(paths.completions, new Uint8Array(parquetWriteBuffer({ columnData })));
  await writeFile(paths.institutions, csv(institutions));
  return importCompletions({ ...paths, source: 'completions' });
}

describe('the importer of completions', () => {
  it('reads awards by programme with the name of their institution', async () => {
    const completions = await importRows([{}, { UNITID: 2, AWLEVEL: 7, CTOTALT: 5 }, { CIPCODE: '22.0101' }]);
    expect(completions.get('11.0701')).toEqual([
      { institution: { unitId: 1, name: 'First College' }, level: 5, count: 40 },
      { institution: { unitId: 2, name: 'Second College' }, level: 7, count: 5 },
    ]);
    expect(completions.get('22.0101')).toHaveLength(1);
  });

  it.each([
    ['a sum over programmes', { CIPCODE: '99', IS_CIP_6DIGIT: false }],
    ['a second major', { MAJORNUM: 2 }],
    ['a programme without awards in the year', { CTOTALT: 0 }],
  ])('leaves out %s', async (_what, cells) => {
    expect((await importRows([cells])).size).toBe(0);
  });

  it('refuses an unknown level', async () => {
    await expect(importRows([{ AWLEVEL: 9 }])).rejects.toThrow(
      'awards.parquet: row 2, column "AWLEVEL" should hold a known level',
    );
  });

  it('refuses an institution without a name', async () => {
    await expect(importRows([{ UNITID: 3 }])).rejects.toThrow('column "UNITID" should hold an institution');
  });

  it('refuses two names of one institution', async () => {
    const institutions = [...institutionNames, [1, 'Another College', 'Boston', 'MA', 1, 1]];
    await expect(importRows([], { institutions })).rejects.toThrow('names.csv: row 4, column "UNITID"');
  });

  it('refuses a file with other columns', async () => {
    const columns = Object.keys(row).with(4, 'CTOTAL');
    await expect(importRows([{}], { columns })).rejects.toMatchObject({
      code: 'unexpected-layout',
      message: expect.stringContaining('column 5 of the header should be "CTOTALT", found "CTOTAL"'),
    });
  });

  it('needs both files', async () => {
    const path = join(await temporaryFolder(), 'absent');
    await expect(
      importCompletions({ completions: path, institutions: path, source: 'completions' }),
    ).rejects.toMatchObject({ code: 'missing-file' });
  });
});
