/** What a sheet cannot hold is refused where it is written, not left to Excel to repair. */
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { type Sheet, type SheetCell, sheetOf } from '../../../src/document/sheet.ts';
import { createXlsxRenderer } from '../../../src/render/xlsx/xlsx-renderer.ts';
import { theme } from '../../../templates/theme.ts';
import { documentWith, tableWith } from '../../support/documents.ts';

const table = tableWith(['Name', 'Value'], [[{ type: 'text', text: 'a' }, { type: 'empty' }]]);

function rendered(sheet: Sheet): Promise<Uint8Array> {
  return createXlsxRenderer(theme).render({ ...documentWith(table), sheets: [sheet] });
}

describe('a sheet', () => {
  it.each(['Pay: all', "Ann's pay", 'a/b', '', 'x'.repeat(32)])('cannot be called %j', async (title) => {
    await expect(rendered({ ...sheetOf(table), title })).rejects.toThrow(`cannot be called '${title}'`);
  });

  it.each<SheetCell>([
    { type: 'number', value: Number.NaN, unit: 'jobs' },
    { type: 'change', value: Number.POSITIVE_INFINITY, unit: 'usd-year' },
    { type: 'formula', formula: '1/0', value: Number.POSITIVE_INFINITY, unit: 'jobs', signed: false },
  ])('cannot hold %o', async (cell) => {
    const sheet = sheetOf(table);
    const rows = [[{ type: 'text', text: 'a' } as const, cell]];
    const broken = sheet.table === null ? null : { ...sheet.table, rows };
    await expect(rendered({ ...sheet, table: broken })).rejects.toThrow(/cell cannot hold/);
  });
});

it('tells headings apart that would be one in the file, or but for their case', async () => {
  const headings = ['Pay', 'PAY', 'Pay\u0001', ' Pay\n', '\u0000', ''];
  const columns = headings.map(
    (heading, position) => ({ key: `${position}`, heading, align: 'left', weight: 1 }) as const,
  );
  const rows = [columns.map(() => ({ type: 'empty' }) as const)];
  const bytes = await rendered(sheetOf({ ...table, columns, rows }));
  const xml = Buffer.from(unzipSync(bytes)['xl/tables/table1.xml'] ?? []).toString('utf8');
  const names = [...xml.matchAll(/<tableColumn id="\d+" name="([^"]*)"/g)].map(([, name]) => name);
  expect(names).toEqual(['Pay', 'PAY (2)', 'Pay (3)', 'Pay (4)', 'Column 5', 'Column 6']);
});
