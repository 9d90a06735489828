/** The template: what stands in it, and the way from an empty one to a comparison. */
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import { addOwnRoles } from '../../../src/dataset/own-roles/add-own-roles.ts';
import { columns, headings } from '../../../src/dataset/own-roles/columns.ts';
import { readSheet } from '../../../src/dataset/own-roles/read-sheet.ts';
import { templateWorkbook } from '../../../src/dataset/own-roles/template-workbook.ts';
import { compareRoles } from '../../../src/report/compare-roles.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { baseRelease, opened } from './base-release.ts';

async function template(): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load((await templateWorkbook()).slice().buffer);
  return workbook;
}

async function sheetNamed(name: string): Promise<ExcelJS.Worksheet> {
  const sheet = (await template()).getWorksheet(name);
  if (sheet === undefined) throw new Error(`The template has no sheet ${name}`);
  return sheet;
}

/** What the template's own sheet gives after these rows were typed into it. */
async function filledIn(...rows: readonly (readonly (string | number)[])[]) {
  const workbook = await template();
  const sheet = workbook.getWorksheet('Roles');
  rows.forEach((cells, index) => {
    cells.forEach((cell, column) => {
      if (sheet) sheet.getCell(index + 2, column + 1).value = cell;
    });
  });
  const path = join(await temporaryFolder(), 'own-roles.xlsx');
  await workbook.xlsx.writeFile(path);
  return readSheet(path);
}

describe('the template', () => {
  it('has the headings, frozen, and no role', async () => {
    const sheet = await sheetNamed('Roles');
    expect(sheet.getRow(1).values).toEqual([undefined, ...headings]);
    expect(sheet.views).toMatchObject([{ state: 'frozen', ySplit: 1 }]);
    expect(sheet.actualRowCount).toBe(1);
  });

  it('keeps a SOC code as it is typed, and shows pay as money', async () => {
    const sheet = await sheetNamed('Roles');
    const formats = Object.fromEntries(
      headings.map((heading, index) => [heading, sheet.getColumn(index + 1).numFmt]),
    );
    expect(formats).toMatchObject({
      'Matched occupation': '@',
      'Pay minimum': '"$"#,##0',
      Headcount: '#,##0',
    });
  });

  it('holds numbers to their limits, down to the last row that may be filled in', async () => {
    const sheet = await sheetNamed('Roles');
    for (const row of [2, 5001]) {
      expect(sheet.getCell(row, headings.indexOf('Headcount') + 1).dataValidation).toMatchObject({
        type: 'whole',
        formulae: [0, 100_000_000],
      });
    }
  });

  it('defines every column, with an example', async () => {
    const sheet = await sheetNamed('Definitions');
    const defined = headings.map((_, index) => sheet.getCell(index + 2, 1).value);
    expect(defined).toEqual(headings);
    expect(sheet.getRow(4).values).toEqual([
      undefined,
      'Pay minimum',
      'no',
      columns.payMinimum.definition,
      'US dollars a year from 1 to 1,000,000,000',
      110_000,
    ]);
  });

  it('stays within the lengths that Excel allows for its hints', () => {
    for (const { heading, definition, kind } of Object.values(columns)) {
      expect(`${heading} (required)`.length).toBeLessThanOrEqual(32);
      expect(definition.length).toBeLessThanOrEqual(255);
      expect(kind.allowed.length).toBeLessThanOrEqual(220);
    }
  });

  it('has examples that make a role', async () => {
    const sheet = await filledIn(Object.values(columns).map(({ example }) => example));
    const { added } = await addOwnRoles({ base: await baseRelease(), sheet, release: '2026.11-acme' });
    expect(added).toBe(1);
  });

  it('leads from a filled-in sheet to a comparison with an occupation', async () => {
    const sheet = await filledIn(
      ['Platform Engineer', 'Engineering', 110_000, 132_500, 155_000, 12, '15-1252'],
      ['Ward Lead', 'Care', 70_000, 80_000, 90_000, 40, 'Registered Nurses'],
    );
    const release = '2026.11-acme';
    const { files } = await addOwnRoles({ base: await baseRelease(), sheet, release });
    const roles = ['ward-lead', 'registered-nurses'];
    const comparison = await compareRoles({ roles }, await opened(release, files));
    const values = (metric: string) => comparison.rows.find((row) => row.metric === metric)?.values;
    expect(values('yearly-salary')).toMatchObject([
      { value: 101_420, source: 'survey', note: 'Of the matched occupation: Registered Nurses' },
      { value: 101_420, source: 'survey' },
    ]);
    expect(values('salary-range-high')).toMatchObject([
      { value: 90_000, source: 'own-roles' },
      { value: 202_840, source: 'survey' },
    ]);
    expect(comparison.sources.map(({ id }) => id)).toEqual(['survey', 'own-roles']);
  });
});
