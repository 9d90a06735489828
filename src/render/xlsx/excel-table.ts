/** Makes the rows of a sheet a table as spreadsheet programs know it: named, with a filter in each heading. */
import type { TableStyleProperties, Worksheet } from 'exceljs';
import type { SheetTable } from '../../document/sheet.ts';
import { wordsOf } from '../../words/catalogue.ts';
import type { Locale } from '../../words/locale.ts';
import { address } from './a1.ts';
import { sheetText } from './sheet-text.ts';

/** Excel takes 255 characters; the rest is room for a number that tells equal headings apart. */
const longestHeading = 240;

/** The table's name: its id in words without spaces, `your-pay` as `YourPay`. */
export function tableName(id: string): string {
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
    const line = heading.replaceAll(/\s+/g, ' ').trim().slice(0, longestHeading);
    const text = sheetText(line) === '' ? columnNumber(position + 1) : line;
    let name = text;
    for (let count = 2; taken.has(name.toLowerCase()); count += 1) name = `${text} (${count})`;
    taken.add(name.toLowerCase());
    return sheetText(name);
  });
}

/** The cells have styles of their own. exceljs writes no style's name for an empty one, which its type leaves out. */
const plain: TableStyleProperties = {};
Object.assign(plain, { theme: '' });

/** Declares the table whose headings stand in this row. Its cells are written by the caller, headings included. */
export function declareTable(sheet: Worksheet, table: SheetTable, headerRow: number, locale: Locale): void {
  const columns = headings(table, locale).map((name) => ({ name, filterButton: true }));
  sheet.addTable({
    name: tableName(table.id),
    ref: address(headerRow, 1),
    headerRow: true,
    columns,
    // exceljs counts the rows to know how far the table reaches; that they are empty keeps it from writing cells twice.
    rows: table.rows.map(() => []),
    style: plain,
  });
}
