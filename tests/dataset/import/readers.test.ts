/** Workbooks and CSV files read into plain tables, whole or refused. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import { readCsv } from '../../../src/dataset/import/read-csv.ts';
import { readTable } from '../../../src/dataset/import/read-table.ts';
import { readWorkbook } from '../../../src/dataset/import/read-workbook.ts';
import { temporaryFolder, writeWorkbook } from './official-files.ts';

describe('the workbook reader', () => {
  it('gives text, numbers and null for empty cells', async () => {
    const path = join(await temporaryFolder(), 'small.xlsx');
    await writeWorkbook(path, [['Actors', 5.5, null, '']]);
    expect(await readWorkbook(path)).toEqual({ file: 'small.xlsx', rows: [['Actors', 5.5, null, null]] });
  });

  it('finds a sheet by its name in any case', async () => {
    const path = join(await temporaryFolder(), 'small.xlsx');
    await writeWorkbook(path, [['found']], 'TABLE 1.2');
    expect((await readWorkbook(path, 'Table 1.2')).rows).toEqual([['found']]);
  });

  it('names the sheets there are when the wanted one is missing', async () => {
    const path = join(await temporaryFolder(), 'small.xlsx');
    await writeWorkbook(path, [[1]], 'Index');
    await expect(readWorkbook(path, 'Table 1.2')).rejects.toThrow(
      'small.xlsx has no sheet "Table 1.2"; it has: Index',
    );
  });

  it('gives a merged value once', async () => {
    const path = join(await temporaryFolder(), 'small.xlsx');
    const workbook = new ExcelJS.Workbook();
    const sheet = workbook.addWorksheet('Sheet1');
    sheet.addRow(['Occupation', 2022]);
    sheet.addRow([null, 'Women']);
    sheet.mergeCells('A1:A2');
    await workbook.xlsx.writeFile(path);
    const { rows } = await readWorkbook(path);
    expect(rows).toEqual([
      ['Occupation', 2022],
      [null, 'Women'],
    ]);
  });

  it('refuses a date, naming its cell', async () => {
    const path = join(await temporaryFolder(), 'small.xlsx');
    const workbook = new ExcelJS.Workbook();
    workbook.addWorksheet('Sheet1').addRow([new Date(0)]);
    await workbook.xlsx.writeFile(path);
    await expect(readWorkbook(path)).rejects.toThrow('small.xlsx: cell A1 should hold text or a number');
  });

  it('refuses a file that is no workbook', async () => {
    const path = join(await temporaryFolder(), 'small.xlsx');
    await writeFile(path, 'not a workbook');
    await expect(readWorkbook(path)).rejects.toMatchObject({ code: 'unexpected-layout' });
  });

  it('names the path of a missing file', async () => {
    const path = join(await temporaryFolder(), 'absent.xlsx');
    await expect(readWorkbook(path)).rejects.toMatchObject({
      code: 'missing-file',
      message: `The file ${path} is missing`,
    });
  });
});

describe('the CSV reader', () => {
  it('gives text and null for empty cells', async () => {
    const path = join(await temporaryFolder(), 'small.csv');
    await writeFile(path, '\uFEFFtitle,value\n"Actors, all",\n');
    expect(await readCsv(path)).toEqual({
      file: 'small.csv',
      rows: [
        ['title', 'value'],
        ['Actors, all', null],
      ],
    });
  });

  it('unpacks a name ending in .gz', async () => {
    const path = join(await temporaryFolder(), 'small.csv.gz');
    await writeFile(path, gzipSync('a,b\n'));
    expect((await readCsv(path)).rows).toEqual([['a', 'b']]);
  });

  it('refuses a damaged archive, naming the file', async () => {
    const path = join(await temporaryFolder(), 'small.csv.gz');
    await writeFile(path, 'not gzip');
    await expect(readCsv(path)).rejects.toThrow('small.csv.gz cannot be read');
  });

  it('reads a loose file: spaces before quotes, and closing notes of one cell', async () => {
    const path = join(await temporaryFolder(), 'small.csv');
    await writeFile(path, 'name, value\n "Alabama" ,5\n"Note: two cells fewer"\n');
    expect((await readCsv(path, { loose: true })).rows).toEqual([
      ['name', 'value'],
      ['Alabama', '5'],
      ['Note: two cells fewer'],
    ]);
  });

  it('refuses a loose file where it was not told that it is one', async () => {
    const path = join(await temporaryFolder(), 'small.csv');
    await writeFile(path, 'name,value\n "Alabama",5\n');
    await expect(readCsv(path)).rejects.toThrow('small.csv cannot be read');
  });

  it('refuses rows of different lengths', async () => {
    const path = join(await temporaryFolder(), 'small.csv');
    await writeFile(path, 'a,b\n1\n');
    await expect(readCsv(path)).rejects.toMatchObject({ code: 'unexpected-layout' });
  });
});

describe('the table reader', () => {
  it('takes the form that is there', async () => {
    const path = join(await temporaryFolder(), 'small');
    await writeFile(`${path}.csv`, 'a,b\n');
    expect((await readTable(path)).file).toBe('small.csv');
  });

  it('names every form it looked for when none is there', async () => {
    const path = join(await temporaryFolder(), 'absent');
    await expect(readTable(path)).rejects.toMatchObject({
      code: 'missing-file',
      message: expect.stringContaining(`${path}.xlsx, ${path}.csv, ${path}.csv.gz`),
    });
  });
});
