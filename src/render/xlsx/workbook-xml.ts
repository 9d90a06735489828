/** The part that lists a workbook's sheets and names. */
import { definedNamesXml } from './defined-names.ts';
import type { PlacedSheet } from './placed-sheet.ts';
import { relationshipId } from './relationships.ts';
import { xmlHead, xmlText } from './xml.ts';

const namespaces =
  'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';

/** What Excel takes for the name of a sheet; it repairs a workbook with another. */
const sheetName = /^[^'*?:\\/[\]]{1,31}$/;

function sheetXml(title: string, position: number): string {
  if (!sheetName.test(title)) throw new Error(`A sheet cannot be called '${title}'.`);
  return `<sheet sheetId="${position + 1}" name="${xmlText(title)}" r:id="${relationshipId(position)}"/>`;
}

/** The part `xl/workbook.xml`; the sheets are its first relationships. */
export function workbookXml(sheets: readonly PlacedSheet[]): string {
  return [
    `${xmlHead}<workbook ${namespaces}>`,
    // LibreOffice trusts the results of formulas in what Excel is said to have saved.
    '<fileVersion appName="xl" lastEdited="5" lowestEdited="5" rupBuild="9303"/>',
    '<workbookPr defaultThemeVersion="164011" filterPrivacy="1"/>',
    `<sheets>${sheets.map(({ sheet }, position) => sheetXml(sheet.title, position)).join('')}</sheets>`,
    definedNamesXml(sheets),
    '<calcPr calcId="171027"/></workbook>',
  ].join('');
}
