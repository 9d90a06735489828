/** LibreOffice reckons every formula of the workbook anew: the results that we stored are the ones it finds. */
import type ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import type { Document } from '../../../src/document/document.ts';
import type { SheetCell } from '../../../src/document/sheet.ts';
import { createXlsxRenderer } from '../../../src/render/xlsx/xlsx-renderer.ts';
import { compareRoles } from '../../../src/report/compare-roles.ts';
import { reportDocument } from '../../../templates/report.ts';
import { theme } from '../../../templates/theme.ts';
import { recalculated, soffice } from '../../support/libreoffice.ts';
import { embeddedDataset } from '../../support/services.ts';
import { foundValue, openWorkbook } from './read-workbook.ts';

if (soffice === undefined)
  console.warn('SKIPPED: formulas are not reckoned anew, as soffice is not installed.');

/** Every formula of the workbook, by sheet and address, with the result that is stored with it. */
function results(workbook: ExcelJS.Workbook): Map<string, unknown> {
  const found = new Map<string, unknown>();
  for (const sheet of workbook.worksheets)
    sheet.eachRow((row) =>
      row.eachCell((cell) => {
        if (cell.formula) found.set(`${sheet.name}!${cell.address}`, foundValue(cell));
      }),
    );
  return found;
}

async function documentOf(roles: string[], location?: string): Promise<Document> {
  const request = { roles, ...(location === undefined ? {} : { location }) };
  return reportDocument(await compareRoles(request, await embeddedDataset(), { statePay: true }));
}

type Filling = Readonly<Record<string, readonly (number | string | null)[]>>;

/** The document with these values in its inputs, by name from the top. */
function filledIn(document: Document, values: Filling): Document {
  const next = new Map(Object.entries(values).map(([name, list]) => [name, [...list]]));
  const fill = (cell: SheetCell): SheetCell => {
    if (cell.type !== 'number-input' && cell.type !== 'date-input') return cell;
    const value = next.get(cell.name)?.shift();
    if (value === undefined) return cell;
    if (cell.type === 'date-input') return { ...cell, value: value === null ? null : String(value) };
    return { ...cell, value: value === null ? null : Number(value) };
  };
  const [first, ...others] = document.sheets.map((sheet) => ({
    ...sheet,
    lines: sheet.lines.map((line) => (line.type === 'fact' ? { ...line, cell: fill(line.cell) } : line)),
    table: sheet.table && { ...sheet.table, rows: sheet.table.rows.map((row) => row.map(fill)) },
  }));
  if (first === undefined) throw new Error('no sheet');
  return { ...document, sheets: [first, ...others] };
}

/** The rows of a sheet below the one that starts with this heading, by heading. */
function rowsBelow(sheet: ExcelJS.Worksheet | undefined, heading: string): Record<string, unknown>[] {
  const rows: Record<string, unknown>[] = [];
  let names: string[] | undefined;
  sheet?.eachRow((row) => {
    const cells = Array.from({ length: sheet.columnCount }, (_, column) => row.getCell(column + 1));
    if (names !== undefined)
      rows.push(Object.fromEntries(cells.map((cell, column) => [names?.[column], foundValue(cell)])));
    else if (cells[0]?.text === heading) names = cells.map((cell) => cell.text);
  });
  return rows;
}

const reports: readonly [string[], string?][] = [
  [['technical-specialist', 'lead-technician']],
  [['software-developers', 'registered-nurses', 'actors'], 'WA'],
];

describe.skipIf(soffice === undefined)('LibreOffice', () => {
  it.each(reports)('reckons what is stored in the report on %j in %s', async (roles, location) => {
    const bytes = await createXlsxRenderer(theme).render(await documentOf(roles, location));
    const stored = results(await openWorkbook(bytes));
    const reckoned = results(await openWorkbook(await recalculated(bytes)));
    expect(stored.size).toBeGreaterThan(20);
    expect([...reckoned.keys()]).toEqual([...stored.keys()]);
    // A stored percent is rounded to four digits of a percent.
    for (const [cell, value] of stored)
      if (typeof value === 'number') expect(reckoned.get(cell), cell).toBeCloseTo(value, 5);
      else expect(reckoned.get(cell), cell).toBe(value);
  });

  it('reckons the sheet Your pay from what is filled in, and leaves blank what is not', async () => {
    const document = await documentOf(['software-developers', 'registered-nurses', 'lead-technician'], 'WA');
    const bytes = await createXlsxRenderer(theme).render(
      filledIn(document, {
        AsOfDate: ['2026-11-01'],
        AgingPercent: [4],
        OwnSalary: [150_000, 100_000, null],
        RangeMinimum: [120_000, null, 60_000],
        RangeMaximum: [180_000, 110_000, 90_000],
      }),
    );
    const sheet = (await openWorkbook(await recalculated(bytes))).getWorksheet('Your pay');
    const found = rowsBelow(sheet, 'Role');
    const aging = 1.04 ** (549 / 365.25) - 1;
    const [developers, nurses, technician] = found;
    expect(developers?.Market).toBe('Washington');
    const { 'Market P25': p25, 'Market median (P50)': p50, 'Market P75': p75 } = developers ?? {};
    expect(developers?.['Aging since then']).toBeCloseTo(aging, 10);
    expect(developers?.['Aged market pay']).toBeCloseTo(Number(p50) * (1 + aging), 6);
    expect(developers?.['Compa-ratio']).toBe(1);
    expect(developers?.['Market index']).toBeCloseTo(150_000 / (Number(p50) * (1 + aging)), 10);
    expect(developers?.['Range penetration']).toBe(0.5);
    for (const [gap, point] of Object.entries({ P25: p25, P50: p50, P75: p75 }))
      expect(developers?.[`Gap to ${gap}`]).toBeCloseTo(150_000 - Number(point) * (1 + aging), 6);
    // Without a minimum there is no midpoint; the market is still there.
    expect(nurses).toMatchObject({ 'Compa-ratio': '', 'Range penetration': '' });
    expect(nurses?.['Market index']).toBeGreaterThan(0.5);
    // No salary, and a job title without percentiles.
    const blank = [
      'Compa-ratio',
      'Market index',
      'Range penetration',
      'Gap to P25',
      'Gap to P50',
      'Gap to P75',
    ];
    expect(technician).toMatchObject(Object.fromEntries(blank.map((name) => [name, ''])));
    expect(technician?.['Aged market pay']).toBe(90_615);
  });

  it('takes the midpoint of a range that is filled in, and ages no figures without a date', async () => {
    const document = await documentOf(['software-developers', 'registered-nurses']);
    const bytes = await createXlsxRenderer(theme).render(
      filledIn(document, {
        AgingPercent: [4],
        MarketDate: ['2025-05-01', null],
        OwnSalary: [150_000, 100_000],
        RangeMinimum: [120_000, 80_000],
        RangeMidpoint: [160_000, null],
        RangeMaximum: [180_000, 110_000],
      }),
    );
    const sheet = (await openWorkbook(await recalculated(bytes))).getWorksheet('Your pay');
    const [developers, nurses] = rowsBelow(sheet, 'Role');
    expect(developers?.['Compa-ratio']).toBe(150_000 / 160_000);
    expect(nurses?.['Compa-ratio']).toBeCloseTo(100_000 / 95_000, 10);
    expect(developers?.['Aging since then']).toBeGreaterThan(0);
    expect(nurses?.['Aging since then']).toBe('');
    expect(nurses?.['Aged market pay']).toBe(nurses?.['Market median (P50)']);
  });

  it.each(['AgingPercent', 'OwnSalary', 'RangeMinimum', 'RangeMidpoint', 'RangeMaximum'])(
    'gives no error where nothing but %s is filled in',
    async (name) => {
      const document = await documentOf(['software-developers', 'actors', 'lead-technician']);
      const filled = filledIn(document, {
        [name]: [0, 0, 0],
        AsOfDate: [null],
        MarketDate: [null, null, null],
      });
      const workbook = await openWorkbook(await recalculated(await createXlsxRenderer(theme).render(filled)));
      const errors = [...results(workbook)].filter(([, value]) => typeof value === 'object');
      expect(errors).toEqual([]);
    },
  );
});
