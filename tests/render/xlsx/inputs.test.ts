/** The cells to fill in: one rule for all cells that are held to the same, wherever they stand. */
import { unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import type { Sheet, SheetCell } from '../../../src/document/sheet.ts';
import { createXlsxRenderer } from '../../../src/render/xlsx/xlsx-renderer.ts';
import { theme } from '../../../templates/theme.ts';
import { documentWith, tableWith } from '../../support/documents.ts';
import { openWorkbook } from './read-workbook.ts';

const share: SheetCell = {
  type: 'number-input',
  name: 'Share',
  prompt: 'A share & "more".',
  unit: 'percent',
  value: null,
  least: 0,
  most: 100,
};
const other: SheetCell = { ...share, most: 50 };
const day: SheetCell = {
  type: 'date-input',
  name: 'Day',
  prompt: 'A day.',
  value: '2024-02-29',
  least: '1999-12-31',
  most: '2026-11-01',
};

const table = tableWith(['Name', 'Value'], [[{ type: 'empty' }, { type: 'empty' }]]);
const rows = [share, share, other, share].map((cell): SheetCell[] => [{ type: 'text', text: 'a' }, cell]);
const sheet: Sheet = {
  title: 'Inputs',
  lines: [{ type: 'fact', label: 'As of', cell: day }],
  table: { ...table, rows, marks: [] },
  charts: [],
};

it('hold each cell to its own bounds, in as few rules as there are kinds', async () => {
  const bytes = await createXlsxRenderer(theme).render({ ...documentWith(table), sheets: [sheet] });
  const xml = Buffer.from(unzipSync(bytes)['xl/worksheets/sheet1.xml'] ?? []).toString('utf8');
  expect([...xml.matchAll(/ sqref="([^"]+)"><formula1>/g)].map(([, cells]) => cells)).toEqual([
    'B1',
    'B4:B5 B7',
    'B6',
  ]);
  const worksheet = (await openWorkbook(bytes)).getWorksheet('Inputs');
  const rule = (address: string) => worksheet?.getCell(address).dataValidation;
  expect(rule('B1')).toMatchObject({
    type: 'date',
    formulae: [new Date('1999-12-31'), new Date('2026-11-01')],
  });
  expect(rule('B7')).toMatchObject({ type: 'decimal', formulae: [0, 1], prompt: 'A share & "more".' });
  expect(rule('B6')).toMatchObject({ formulae: [0, 0.5], error: 'A number from 0% to 50%.' });
  expect(worksheet?.getCell('B1').value).toEqual(new Date('2024-02-29'));
});
