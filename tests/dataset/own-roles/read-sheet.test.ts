/** Files of own roles as people keep them: CSV, and workbooks with formulas, links, dates and errors. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import { readSheet } from '../../../src/dataset/own-roles/read-sheet.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

/** The rows of a CSV file with this content. */
async function rowsOfCsv(content: string | Uint8Array) {
  const path = join(await temporaryFolder(), 'roles.csv');
  await writeFile(path, content);
  return (await readSheet(path)).rows;
}

/** The cells of a workbook's row that holds these values. */
async function cellsOf(...values: ExcelJS.CellValue[]) {
  const path = join(await temporaryFolder(), 'Roles.XLSX');
  const workbook = new ExcelJS.Workbook();
  workbook.addWorksheet('Mine').addRow(values);
  await workbook.xlsx.writeFile(path);
  return (await readSheet(path)).rows[0]?.cells;
}

describe('a CSV file', () => {
  it('gives trimmed cells, with or without a byte order mark, and rows of any length', async () => {
    expect(await rowsOfCsv('\ufeffTitle,Family\r\n Clerk , \r\n\r\nCook\r\n')).toEqual([
      { number: 1, cells: ['Title', 'Family'] },
      { number: 2, cells: ['Clerk', null] },
      { number: 3, cells: [null] },
      { number: 4, cells: ['Cook'] },
    ]);
  });

  it('shows letters that were lost by another encoding', async () => {
    const [row] = await rowsOfCsv(Buffer.from('Caf\u00e9', 'latin1'));
    expect(row?.cells).toEqual(['Caf\ufffd']);
  });

  it('is refused when it is not CSV', async () => {
    await expect(rowsOfCsv('Title\n"Clerk')).rejects.toMatchObject({ code: 'unexpected-layout' });
  });
});

describe('a workbook', () => {
  it('gives texts, numbers, formatted texts and links', async () => {
    const richText = [{ text: 'Site ' }, { text: 'Lead', font: { bold: true } }];
    const link = { text: 'Clerk', hyperlink: 'https://example.com' };
    expect(await cellsOf('Cook', 5.5, { richText }, link, true, '')).toEqual([
      'Cook',
      5.5,
      'Site Lead',
      'Clerk',
      'TRUE',
      null,
    ]);
  });

  it('gives the result of a formula, and says where there is none', async () => {
    const formula = 'A1+B1';
    expect(await cellsOf({ formula, result: 95_000 }, { formula, result: 'Lead' }, { formula })).toEqual([
      95_000,
      'Lead',
      { unusable: expect.stringContaining('a formula without a result') },
    ]);
  });

  it('has no row where formulas show nothing', async () => {
    expect(await cellsOf(null, { formula: 'IF(A1="","",A1)' })).toBeUndefined();
  });

  it('says what else a cell holds', async () => {
    const error: ExcelJS.CellErrorValue = { error: '#REF!' };
    expect(await cellsOf(new Date(0), error, { formula: 'A1', result: error })).toEqual([
      { unusable: expect.stringContaining('a date') },
      { unusable: 'the error #REF!' },
      { unusable: 'the error #REF!' },
    ]);
  });

  it('is read from its sheet Roles, wherever that stands', async () => {
    const path = join(await temporaryFolder(), 'roles.xlsx');
    const workbook = new ExcelJS.Workbook();
    workbook.addWorksheet('Notes').addRow(['nothing']);
    workbook.addWorksheet('ROLES').addRow(['Title']);
    await workbook.xlsx.writeFile(path);
    expect((await readSheet(path)).rows).toEqual([{ number: 1, cells: ['Title'] }]);
  });

  it('gives a merged value once', async () => {
    const path = join(await temporaryFolder(), 'roles.xlsx');
    const workbook = new ExcelJS.Workbook();
    const sheet = workbook.addWorksheet('Roles');
    sheet.addRow(['Engineering', 'Lead']);
    sheet.addRow([null, 'Cook']);
    sheet.mergeCells('A1:A2');
    await workbook.xlsx.writeFile(path);
    expect((await readSheet(path)).rows.map(({ cells }) => cells)).toEqual([
      ['Engineering', 'Lead'],
      [null, 'Cook'],
    ]);
  });

  it('is refused when it is none', async () => {
    const path = join(await temporaryFolder(), 'roles.xlsx');
    await writeFile(path, 'Title');
    await expect(readSheet(path)).rejects.toThrow('roles.xlsx is not an Excel workbook');
  });
});

describe('a path', () => {
  it.each(['roles.ods', 'roles', 'roles.constructor'])('that is no sheet is refused: %s', async (path) => {
    await expect(readSheet(path)).rejects.toMatchObject({
      code: 'invalid-request',
      details: { allowed: ['.csv', '.xlsx'] },
    });
  });

  it('without a file is refused', async () => {
    await expect(readSheet('nowhere.csv')).rejects.toMatchObject({ code: 'missing-file' });
  });
});
