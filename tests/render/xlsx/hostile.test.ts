/** Strings that break files, in every place of every sheet: the workbook stays whole and says what it was given. */
import { unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Document } from '../../../src/document/document.ts';
import { legalText } from '../../../src/render/xlsx/sheet-text.ts';
import { createXlsxRenderer } from '../../../src/render/xlsx/xlsx-renderer.ts';
import { reportDocument } from '../../../templates/report.ts';
import { theme } from '../../../templates/theme.ts';
import { comparisonOf } from '../../support/comparisons.ts';
import { recalculated, soffice } from '../../support/libreoffice.ts';
import { profileWith } from '../../support/profiles.ts';
import { outOfOrder } from './element-order.ts';
import { expectedRows, foundValue, openWorkbook } from './read-workbook.ts';

const hostile =
  '=SUM(A1) & <b>"x"</b> \'y\' ]]> {z} _x0041_ \u0000\u0007\ufffe \u{1f600} \u05e9\u05dc\u05d5\u05dd\r\n-1';
const percentiles = { p10: 10, p25: 25, median: 50, p75: 75, p90: 90 };

/** Roles whose titles are those of columns, but for their case, and one that is all of the above. */
const roles = [
  profileWith('Section', { soc: '15-1252', yearlyMean: 50, percentiles, states: { mean: { CA: 7 } } }),
  profileWith('METRIC', {
    yearlyMean: 70,
    skills: { [hostile]: 4, [`${hostile}2`]: 3 },
    gender: { [hostile]: 50 },
  }),
  profileWith(`x ${hostile}`, {
    overview: `${hostile}${'\u{1f600}'.repeat(20_000)}`,
    duties: [hostile, `@${hostile}`],
    technologies: { inDemand: [hostile], hot: [] },
    states: { mean: { CA: 9, NY: 3 } },
  }),
];

/** A text as it can be in a file: without what XML forbids, and line ends as XML has them. Its start tells enough. */
function kept(value: unknown): unknown {
  return typeof value === 'string' ? legalText(value).replaceAll(/\r\n?/g, '\n').slice(0, 1000) : value;
}

describe('hostile strings', () => {
  let document: Document;
  let bytes: Uint8Array;
  beforeAll(async () => {
    document = reportDocument(comparisonOf(roles, { statePay: true, location: 'CA' }));
    bytes = await createXlsxRenderer(theme).render(document);
  });

  it('are in every sheet as they were', async () => {
    const workbook = await openWorkbook(bytes);
    for (const sheet of document.sheets) {
      const worksheet = workbook.getWorksheet(sheet.title);
      const rows = expectedRows(sheet);
      const headings = sheet.lines.length === 0 ? 0 : sheet.lines.length + 1;
      for (const [row, expected] of rows.entries()) {
        // Headings are told apart, which the next test looks at.
        if (sheet.table !== null && row === headings) continue;
        const found = expected.map(
          (_, column) => worksheet && foundValue(worksheet.getCell(row + 1, column + 1)),
        );
        expect(found.map(kept), `${sheet.title}, row ${row + 1}`).toEqual(expected.map(kept));
      }
    }
  });

  it('leave tables with names and headings of their own', () => {
    const parts = Object.entries(unzipSync(bytes)).filter(([name]) => name.startsWith('xl/tables/'));
    const xmls = parts.map(([, content]) => Buffer.from(content).toString('utf8'));
    const names = xmls.map((xml) => / displayName="([^"]+)"/.exec(xml)?.[1]);
    expect(new Set(names).size).toBe(document.sheets.filter(({ table }) => table !== null).length);
    for (const xml of xmls) {
      const columns = [...xml.matchAll(/<tableColumn id="\d+" name="([^"]*)"/g)].map(([, name = '']) =>
        name.toLowerCase(),
      );
      expect(columns.length).toBeGreaterThan(1);
      expect(new Set(columns).size).toBe(columns.length);
      expect(columns.every((name) => name.length < 400 && !/[\r\n]/.test(name))).toBe(true);
    }
  });

  it('leave every part of XML whole and in order', () => {
    for (const [name, content] of Object.entries(unzipSync(bytes))) {
      const xml = Buffer.from(content).toString('utf8');
      // The theme is exceljs's own, and the same in every workbook.
      if (!name.startsWith('xl/theme/')) expect(outOfOrder(xml), name).toEqual([]);
      // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
      expect(xml, name).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/);
    }
  });

  it.skipIf(soffice === undefined)('do not keep LibreOffice from opening every sheet', async () => {
    const workbook = await openWorkbook(await recalculated(bytes));
    expect(workbook.worksheets.map(({ name }) => name)).toEqual(document.sheets.map(({ title }) => title));
  });
});
