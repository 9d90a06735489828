/** The workbook, reopened: typed values, formats, and everything that makes Excel open it without repair. */
import { posix } from 'node:path';
import ExcelJS from 'exceljs';
import { unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { type NumberCell, numberFormat } from '../../../src/render/xlsx/number-format.ts';
import { longestText, sheetText } from '../../../src/render/xlsx/sheet-text.ts';
import { createXlsxRenderer } from '../../../src/render/xlsx/xlsx-renderer.ts';
import { compareRoles } from '../../../src/report/compare-roles.ts';
import type { Locale } from '../../../src/words/locale.ts';
import { reportDocument } from '../../../templates/report.ts';
import { theme } from '../../../templates/theme.ts';
import { embeddedDataset } from '../../support/services.ts';
import { type FormatReader, rendererContract } from '../renderer-contract.ts';
import { outOfOrder } from './element-order.ts';
import { expectedRows, foundValue, openWorkbook } from './read-workbook.ts';

const reader: FormatReader = {
  async read(bytes) {
    const { worksheets } = await openWorkbook(bytes);
    return worksheets.map((sheet) =>
      Array.from({ length: sheet.rowCount }, (_, row) =>
        Array.from({ length: sheet.columnCount }, (__, column) =>
          foundValue(sheet.getCell(row + 1, column + 1)),
        ),
      ),
    );
  },
  expected: ({ sheets }) => sheets.map(expectedRows),
};

describe('XLSX renderer', () => {
  rendererContract(() => createXlsxRenderer(theme), reader);
});

const sheetNames = [
  'Summary',
  'Comparison',
  'Pay',
  'Your pay',
  'Skills and duties',
  'People',
  'Data',
  'Definitions',
  'Sources',
];

describe('the workbook of a report', () => {
  let bytes: Uint8Array;
  let workbook: ExcelJS.Workbook;
  beforeAll(async () => {
    const roles = ['technical-specialist', 'lead-technician'];
    const comparison = await compareRoles({ roles }, await embeddedDataset());
    bytes = await createXlsxRenderer(theme).render(reportDocument(comparison, { paper: 'a4' }));
    workbook = await openWorkbook(bytes);
  });

  it('has its sheets in their order', () => {
    expect(workbook.worksheets.map(({ name }) => name)).toEqual(sheetNames);
  });

  it('shows figures in the format of their unit', () => {
    const sheet = workbook.getWorksheet('Comparison');
    const formats = new Map<unknown, string>();
    sheet?.eachRow((row) => formats.set(row.getCell(2).value, row.getCell(4).numFmt));
    expect(formats.get('Yearly salary (mean)')).toBe('"$"#,##0');
    expect(formats.get('Hourly rate (mean)')).toBe('"$"#,##0.00');
    expect(formats.get('Gender: Male')).toBe('#,##0.0%');
    expect(formats.get('Number of jobs')).toBe('#,##0');
  });

  it('has a long Data sheet: each metric of the comparison once for each role', () => {
    const facts: string[] = [];
    workbook
      .getWorksheet('Data')
      ?.eachRow((row) => facts.push(`${row.getCell(1).text} ${row.getCell(5).text}`));
    expect(facts).toHaveLength(new Set(facts).size);
    const labels = new Set<string>();
    workbook.getWorksheet('Comparison')?.eachRow((row) => labels.add(row.getCell(2).text));
    expect(facts).toHaveLength(1 + 2 * (labels.size - 1));
  });

  /** Above the table of sources stand lines on the release. */
  it.each([
    ['Comparison', 1],
    ['Pay', 1],
    ['Data', 1],
    ['Definitions', 1],
    ['Sources', 5],
  ])('%s has a frozen header, filters, and prints one page wide', (name, headerRow) => {
    const sheet = workbook.getWorksheet(name);
    expect(sheet?.views[0]).toMatchObject({ state: 'frozen', ySplit: headerRow });
    // The filters are the table's own: a sheet that has both is repaired by Excel.
    expect(sheet?.autoFilter).toBeFalsy();
    const tables: unknown = sheet && Reflect.get(sheet.model, 'tables');
    const tableRef: unknown = expect.stringMatching(new RegExp(`^A${headerRow}:[A-Z]+${sheet?.rowCount}$`));
    expect(tables).toMatchObject([{ name, headerRow: true, tableRef }]);
    expect(sheet?.pageSetup).toMatchObject({
      orientation: 'landscape',
      paperSize: 9,
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: `${headerRow}:${headerRow}`,
    });
    expect(sheet?.headerFooter.oddFooter).toContain('Page &P of &N');
  });

  it.each(sheetNames)('%s has no merged cells, and no text is wider or higher than its cell', (name) => {
    const sheet = workbook.getWorksheet(name);
    expect(sheet?.model.merges).toEqual([]);
    sheet?.eachRow((row) =>
      row.eachCell((cell) => {
        // A title and a note run over the empty cells beside them.
        if (!cell.alignment?.wrapText || cell.type === ExcelJS.ValueType.Date) return;
        // A line that breaks at a space does not hold that space.
        const width = (cell.worksheet.getColumn(cell.col).width ?? 9) + 1;
        const lines = Math.ceil((cell.text.length + 1) / width);
        expect(row.height, `${name} ${cell.address}`).toBeGreaterThanOrEqual(Math.min(409, lines * 15));
      }),
    );
  });

  it('has cells to fill in on Your pay: named, bounded, and marked by colour and heading', () => {
    const sheet = workbook.getWorksheet('Your pay');
    const names = Object.fromEntries(workbook.definedNames.model.map(({ name, ranges }) => [name, ranges]));
    expect(names).toEqual({
      AsOfDate: ["'Your pay'!$B$3"],
      AgingPercent: ["'Your pay'!$B$4"],
      MarketDate: ["'Your pay'!$C$12:$C$13"],
      OwnSalary: ["'Your pay'!$H$12:$H$13"],
      RangeMinimum: ["'Your pay'!$I$12:$I$13"],
      RangeMidpoint: ["'Your pay'!$J$12:$J$13"],
      RangeMaximum: ["'Your pay'!$K$12:$K$13"],
    });
    const salary = sheet?.getCell('H12');
    expect(salary?.dataValidation).toMatchObject({ type: 'decimal', formulae: [0, 10_000_000] });
    expect(salary?.fill).toMatchObject({ fgColor: { argb: 'FFFFF6D9' } });
    expect(salary?.numFmt).toBe('"$"#,##0');
    expect(sheet?.getCell('H11').text).toContain('fill in');
    expect(sheet?.getCell('B3').value).toEqual(new Date('2026-11-01'));
    expect(sheet?.getCell('B4').dataValidation).toMatchObject({ type: 'decimal', formulae: [-0.2, 0.2] });
  });

  it('colours a range whose ends and midpoint contradict each other', () => {
    const formats: unknown = Reflect.get(workbook.getWorksheet('Your pay') ?? {}, 'conditionalFormattings');
    const formula: unknown = expect.stringMatching(/^AND\(ISNUMBER\(I12\),OR\(.*\$I12>\$K12.*\)\)$/);
    expect(formats).toMatchObject([{ ref: 'I12:K13', rules: [{ type: 'expression', formulae: [formula] }] }]);
  });

  it('prints of wide sheets the columns that can be read on one page', () => {
    const areas = Object.fromEntries(
      workbook.worksheets.map((sheet) => [sheet.name, sheet.pageSetup.printArea]),
    );
    expect(areas).toMatchObject({ Summary: undefined, Pay: undefined, Sources: undefined });
    for (const [name, last] of [
      ['Comparison', 'Percent difference'],
      ['Skills and duties', 'Lead Technician'],
      ['People', 'Lead Technician'],
      ['Data', 'Missing because'],
    ] as const) {
      const [, first = '', column = ''] = /^([A-Z])\d+:([A-Z])\d+$/.exec(areas[name] ?? '') ?? [];
      const sheet = workbook.getWorksheet(name);
      const view = sheet?.views[0];
      const header = view?.state === 'frozen' ? (view.ySplit ?? 1) : 1;
      expect(sheet?.getCell(`${column}${header}`).text, name).toBe(last);
      expect(first, name).toBe(name === 'Data' ? 'B' : 'A');
    }
  });

  it('holds the date of the release as a date', () => {
    const cell = workbook.getWorksheet('Sources')?.getCell('B2');
    expect(cell?.value).toEqual(new Date('2026-11-01'));
    expect(cell?.numFmt).toBe('yyyy-mm-dd');
  });

  it('keeps the names of rows in view', () => {
    const frozen = workbook.worksheets.map(({ views: [view] }) =>
      view?.state === 'frozen' ? view.xSplit : null,
    );
    expect(frozen).toEqual([null, 2, 2, 1, 3, 3, 1, 1, 1]);
  });

  it('is zipped with a date of its own, not with that of the day', () => {
    // Offsets 10 to 13 of a zip's first entry: time 00:00, date 1980-01-01.
    expect([...bytes.subarray(10, 14)]).toEqual([0, 0, 0x21, 0]);
  });

  it('carries title, author and date', () => {
    expect(workbook).toMatchObject({
      title: 'Technical Specialist vs Lead Technician',
      creator: 'Role Reports',
    });
    expect(workbook.created.toISOString()).toBe('2026-11-01T00:00:00.000Z');
  });

  it('has every part in the order of elements that Excel demands, charts and drawings too', () => {
    const parts = Object.entries(unzipSync(bytes));
    const names = parts.map(([name]) => name);
    expect(names[0]).toBe('[Content_Types].xml');
    expect(names).toEqual(expect.arrayContaining(['xl/charts/chart1.xml', 'xl/drawings/drawing1.xml']));
    for (const [name, content] of parts)
      if (!name.startsWith('xl/theme/'))
        expect(outOfOrder(Buffer.from(content).toString('utf8')), name).toEqual([]);
  });

  it('gives every column its width, also where it is that of columns without one', () => {
    // exceljs writes and reads no width of nine characters, which is a little wider than none.
    const part = Buffer.from(unzipSync(bytes)['xl/worksheets/sheet7.xml'] ?? []);
    expect(part.toString('utf8')).toContain('<col min="3" max="3" width="9" customWidth="1"/>');
  });

  it('has each part once, and each relationship leads to one', () => {
    const parts = unzipSync(bytes);
    for (const [name, content] of Object.entries(parts)) {
      if (!name.endsWith('.rels')) continue;
      const folder = posix.dirname(posix.dirname(name));
      for (const [, target = ''] of Buffer.from(content)
        .toString('utf8')
        .matchAll(/ Target="([^"]+)"/g))
        expect(Object.keys(parts), `${name}: ${target}`).toContain(posix.join(folder, target));
    }
  });
});

describe('the workbook of roles with long titles', () => {
  const long = ['25-2058', '53-1047', '51-9198', '33-1012', '13-1041'];
  let workbook: ExcelJS.Workbook;
  let drawing: string;
  beforeAll(async () => {
    const comparison = await compareRoles({ roles: long }, await embeddedDataset());
    const bytes = await createXlsxRenderer(theme).render(reportDocument(comparison));
    workbook = await openWorkbook(bytes);
    drawing = Buffer.from(unzipSync(bytes)['xl/drawings/drawing1.xml'] ?? []).toString('utf8');
  });

  it('breaks the title of the Summary, which would make the whole sheet print small', () => {
    const column = workbook.getWorksheet('Summary')?.getColumn(1).values ?? [];
    const above = column.slice(1, column.indexOf('Roles')).map(String);
    expect(above.length).toBeGreaterThan(1);
    expect(above.join(' ')).toBe(workbook.title);
    expect(Math.max(...above.map((line) => line.length))).toBeLessThanOrEqual(80);
  });

  it('gives the chart of pay a row to itself, as its categories need the room', () => {
    const frames = [...drawing.matchAll(/<xdr:row>(\d+)<.*?<xdr:ext cx="(\d+)"/g)];
    const [pay, ...others] = frames.map(([, row, width]) => ({ row: Number(row), width: Number(width) }));
    for (const { row, width } of others) {
      expect(row).toBeGreaterThan(pay?.row ?? 0);
      expect(width).toBeLessThan(pay?.width ?? 0);
    }
  });

  it('prints the Summary upright, on one page: it is higher than wide', () => {
    expect(workbook.worksheets[0]?.pageSetup).toMatchObject({ orientation: 'portrait', fitToHeight: 1 });
    expect(workbook.worksheets[1]?.pageSetup).toMatchObject({ orientation: 'landscape', fitToHeight: 0 });
  });

  it('cuts its page header with an ellipsis', () => {
    const header = workbook.worksheets[0]?.headerFooter.oddHeader;
    expect(header).toMatch(/^&LSpecial Education Teachers, .{60,80}\u2026&R&A$/);
  });
});

describe('the order of elements', () => {
  it('is noticed where it is broken, at any depth', () => {
    expect(outOfOrder('<worksheet><sheetData/><cols/></worksheet>')).toEqual(['worksheet/cols']);
    expect(outOfOrder('<c:lineChart><c:ser><c:val/><c:cat/></c:ser></c:lineChart>')).toEqual(['ser/cat']);
    expect(outOfOrder('<unknown><a/><b/></unknown>')).toEqual(['unknown, whose order is not known here']);
  });
});

describe('text in a sheet', () => {
  it('loses what XML forbids', () => {
    expect(sheetText('a\u0000b\u000bc\ufffe\uffffd')).toBe('abcd');
  });

  it('is cut visibly at the limit of a cell', () => {
    const cut = sheetText('x'.repeat(longestText + 1));
    expect(cut).toHaveLength(longestText);
    expect(cut.endsWith('\u2026')).toBe(true);
  });

  it('is cut between characters and escapes, never within', () => {
    expect(sheetText(`${'x'.repeat(longestText - 2)}\u{1f600}xx`).isWellFormed()).toBe(true);
    expect(sheetText(`${'x'.repeat(longestText - 3)}_x0041_`)).toMatch(/x_x\u2026$/);
  });

  it('keeps what looks like an escape as it is', () => {
    expect(sheetText('_x0041_')).toBe('_x005F_x0041_');
  });
});

describe('number formats', () => {
  it.each<[NumberCell, string]>([
    [{ type: 'number', value: 57, unit: 'percent' }, '#,##0%'],
    [{ type: 'number', value: 10.8, unit: 'percent' }, '#,##0.0%'],
    [{ type: 'number', value: 42.4, unit: 'years' }, '#,##0.0'],
    [{ type: 'change', value: 1842, unit: 'usd-year' }, '+"$"#,##0;-"$"#,##0;"$"#,##0'],
    [{ type: 'change', value: 12, unit: 'percentage-points' }, '+#,##0.0" pts";-#,##0.0" pts";#,##0.0" pts"'],
  ])('%o is %s', (cell, format) => {
    expect(numberFormat(cell, 'en-US')).toBe(format);
  });

  it.each<[Locale, NumberCell, string]>([
    ['en-GB', { type: 'number', value: 88_773, unit: 'usd-year' }, '"US$"#,##0'],
    ['de-DE', { type: 'number', value: 88_773, unit: 'usd-year' }, '#,##0"\u00a0$"'],
    ['es-ES', { type: 'number', value: 42.68, unit: 'usd-hour' }, '#,##0.00"\u00a0US$"'],
    ['es-ES', { type: 'number', value: 10.8, unit: 'percent' }, '#,##0.0"\u00a0"%'],
  ])('in %s %o is %s', (locale, cell, format) => {
    expect(numberFormat(cell, locale)).toBe(format);
  });
});
