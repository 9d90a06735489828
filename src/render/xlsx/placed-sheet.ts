/** Where things stand on a sheet: its lines from the first row on, its table below them, its columns by key. */
import type { Sheet, SheetTable } from '../../document/sheet.ts';

export interface PlacedSheet {
  readonly sheet: Sheet;
  /** Row of the table's headings. */
  readonly headerRow: number;
}

/** The sheet, placed: an empty row parts the lines from the table. */
export function placed(sheet: Sheet): PlacedSheet {
  return { sheet, headerRow: sheet.lines.length === 0 ? 1 : sheet.lines.length + 2 };
}

/** Number of the column with this key, from one. A key that the table does not have is a mistake of the template. */
export function columnNumber({ id, columns }: SheetTable, key: string): number {
  const position = columns.findIndex((column) => column.key === key);
  if (position < 0) throw new Error(`The table '${id}' has no column '${key}'.`);
  return position + 1;
}

/** The number of the last row of a placed table. */
export function lastRow(headerRow: number, { rows }: SheetTable): number {
  return headerRow + rows.length;
}
