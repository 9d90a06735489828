/** The rows of a table, its headings first, as high as the texts in them need. */
import type { SheetTable } from '../../document/sheet.ts';
import { address } from './a1.ts';
import type { Book } from './book.ts';
import { cellXml, rowXml } from './cell-xml.ts';
import { columnWidths, filterButton, rowHeight } from './column-layout.ts';
import { headings } from './excel-table.ts';
import type { PlacedSheet } from './placed-sheet.ts';
import { lineWidths } from './sheet-lines.ts';
import { sheetValue, shownText } from './sheet-value.ts';

function headerXml(table: SheetTable, number: number, widths: readonly number[], book: Book): string {
  const { strings, styles, styleSheet } = book;
  const names = headings(table, styles.locale);
  const cells = table.columns.map(({ align }, position) => {
    const style = styleSheet.cell(styles.header(align));
    return cellXml(address(number, position + 1), names[position] ?? null, style, strings);
  });
  const room = widths.map((width) => width - filterButton);
  return rowXml(number, rowHeight(names, room), cells.join(''));
}

function cellsXml(table: SheetTable, cells: SheetTable['rows'][number], number: number, book: Book): string {
  const { styles, styleSheet, strings } = book;
  let xml = '';
  for (const [position, cell] of cells.entries()) {
    const style = styleSheet.cell(styles.cell(cell, table.columns[position]?.align ?? 'left'));
    xml += cellXml(
      address(number, position + 1),
      sheetValue(cell, table, number, styles.locale),
      style,
      strings,
    );
  }
  return xml;
}

export interface TableRows {
  /** Widths of the columns in characters. */
  readonly widths: readonly number[];
  /** The rows as XML. */
  readonly xml: string;
}

/** The rows of the table of a sheet; its columns have room for the labels above them too. */
export function tableRows(
  table: SheetTable,
  { headerRow, sheet: { lines } }: PlacedSheet,
  book: Book,
): TableRows {
  const { locale } = book.styles;
  const texts = table.rows.map((cells) => cells.map((cell) => shownText(cell, locale)));
  const labels = lineWidths(lines, locale);
  const widths = columnWidths(table.columns, texts).map((width, position) =>
    Math.max(width, labels[position] ?? 0),
  );
  let xml = headerXml(table, headerRow, widths, book);
  for (const [position, cells] of table.rows.entries()) {
    const number = headerRow + 1 + position;
    const height = rowHeight(texts[position] ?? [], widths);
    xml += rowXml(number, height, cellsXml(table, cells, number, book));
  }
  return { widths, xml };
}
