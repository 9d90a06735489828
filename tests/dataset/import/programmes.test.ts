/** The crosswalk from programmes of study to occupations. */
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { importProgrammes } from '../../../src/dataset/import/programmes.ts';
import type { Cell } from '../../../src/dataset/import/table.ts';
import { temporaryFolder, writeWorkbook } from './official-files.ts';

const header = ['CIP2020Code', 'CIP2020Title', 'SOC2018Code', 'SOC2018Title'];

async function importRows(...rows: Cell[][]) {
  const path = join(await temporaryFolder(), 'crosswalk.xlsx');
  await writeWorkbook(path, rows, 'CIP-SOC');
  return importProgrammes({ path, source: 'crosswalk' });
}

describe('the importer of programmes', () => {
  it('reads the occupations of a programme, whose title loses its full stop', async () => {
    const programmes = await importRows(
      header,
      ['11.0701', 'Computer Science.', '15-1252', 'Software Developers'],
      ['11.0701', 'Computer Science.', '15-1251', 'Computer Programmers'],
    );
    expect([...programmes.values()]).toEqual([
      { cip: '11.0701', title: 'Computer Science', socs: ['15-1252', '15-1251'] },
    ]);
  });

  it('writes a run of spaces in a title as one', async () => {
    const programmes = await importRows(header, [
      '51.2205',
      'Health/Medical  Physics.',
      '19-2012',
      'Physicists',
    ]);
    expect(programmes.get('51.2205')?.title).toBe('Health/Medical Physics');
  });

  it('leaves out programmes without an occupation, and occupations without a programme', async () => {
    const programmes = await importRows(
      header,
      ['24.0199', 'Liberal Arts, Other.', '99-9999', 'NO MATCH'],
      ['99.9999', 'NO MATCH', '53-7062', 'Laborers'],
    );
    expect(programmes.size).toBe(0);
  });

  it.each([
    ['CIP2020Code', ['11.07', 'Computer Science.', '15-1252', 'Software Developers']],
    ['SOC2018Code', ['11.0701', 'Computer Science.', '15-1252.00', 'Software Developers']],
  ])('refuses a code of another form in the column %s', async (column, row) => {
    await expect(importRows(header, row)).rejects.toThrow(`crosswalk.xlsx: row 2, column "${column}"`);
  });

  it('refuses the header of another edition', async () => {
    await expect(importRows(header.with(0, 'CIP2010Code'))).rejects.toMatchObject({
      code: 'unexpected-layout',
      message: expect.stringContaining('column 1 of the header should be "CIP2020Code", found "CIP2010Code"'),
    });
  });
});
