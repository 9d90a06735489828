/** Makes the rows of a sheet a table as spreadsheet programs know it: named, with a filter in each heading. */
import type { SheetTable } from '../../document/sheet.ts';
import { wordsOf } from '../../words/catalogue.ts';
import type { Locale } from '../../words/locale.ts';
import { range } from './a1.ts';
import { lastRow } from './placed-sheet.ts';
import { legalText, sheetText } from './sheet-text.ts';
import { xmlHead, xmlText } from './xml.ts';

/** Excel takes 255 characters; the rest is room for a number that tells equal headings apart. */
const longestHeading = 240;

/** The table's name: its id in words without spaces, `your-pay` as `YourPay`. */
function tableName(id: string): string {
  return id
    .split('-')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('');
}

/** The headings as a table can have them: on one line, none empty, and no two alike but for their case. */
export function headings({ columns }: SheetTable, locale: Locale): string[] {
  const { columnNumber } = wordsOf(locale);
  const taken = new Set<string>();
  return columns.map(({ heading }, position) => {
    // Cleaned before they are compared: two that differ in what XML forbids alone are alike in the file.
    const line = legalText(heading).replaceAll(/\s+/g, ' ').trim().slice(0, longestHeading);
    const text = line === '' ? columnNumber(position + 1) : line;
    let name = text;
    for (let count = 2; taken.has(name.toLowerCase()); count += 1) name = `${text} (${count})`;
    taken.add(name.toLowerCase());
    return sheetText(name);
  });
}

const namespace = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** The cells have styles of their own, so the table has none. */
const plain =
  '<tableStyleInfo showFirstColumn="0" showLastColumn="0" showRowStripes="0" showColumnStripes="0"/>';

/** The part of a table whose headings stand in this row; `number` is its own in the workbook, from one. */
export function tableXml(table: SheetTable, headerRow: number, number: number, locale: Locale): string {
  const name = xmlText(tableName(table.id));
  const area = range([headerRow, 1], [lastRow(headerRow, table), table.columns.length]);
  const filters = table.columns.map((_, position) => `<filterColumn colId="${position}" hiddenButton="0"/>`);
  const columns = headings(table, locale).map(
    (heading, position) => `<tableColumn id="${position + 1}" name="${xmlText(heading)}"/>`,
  );
  const filter = `<autoFilter ref="${area}">${filters.join('')}</autoFilter>`;
  return `${xmlHead}<table xmlns="${namespace}" id="${number}" name="${name}" displayName="${name}" ref="${area}" totalsRowShown="0" headerRowCount="1">${filter}<tableColumns count="${columns.length}">${columns.join('')}</tableColumns>${plain}</table>`;
}
