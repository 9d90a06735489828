/** LibreOffice reckons every formula of the workbook anew: the results that we stored are the ones it finds. */
import type ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import type { Document } from '../../../src/document/document.ts';
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
  return reportDocument(await compareRoles(request, await embeddedDataset()));
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
});
