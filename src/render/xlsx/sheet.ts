/** Lays one table of a document on a sheet: header row, real numbers, widths that fit, and how it prints. */
import type { CellValue, Workbook, Worksheet } from 'exceljs';
import type { Cell, Document, Table } from '../../document/document.ts';
import { formatCell } from '../../document/format-cell.ts';
import { columnWidths, filterButton, rowHeight } from './column-layout.ts';
import { sheetNumber } from './number-format.ts';
import { sheetText } from './sheet-text.ts';
import type { SheetStyles } from './styles.ts';

/** Codes of the Office Open XML standard for paper sizes. */
const paperCodes = { letter: 1, a4: 9 } as const;

/** What stands in the sheet for a cell. A missing figure is written out, so that no sum takes it for a number. */
export function sheetValue(cell: Cell): CellValue {
  switch (cell.type) {
    case 'number':
    case 'change':
      return sheetNumber(cell);
    case 'empty':
      return null;
    case 'text':
    case 'missing':
      return sheetText(formatCell(cell));
  }
}

function addHeader(sheet: Worksheet, table: Table, widths: readonly number[], styles: SheetStyles): void {
  const row = sheet.getRow(1);
  const headings = table.columns.map((column) => sheetText(column.heading));
  table.columns.forEach((column, position) => {
    const cell = row.getCell(position + 1);
    cell.value = headings[position];
    cell.style = styles.header(column.align);
  });
  row.height = rowHeight(
    headings,
    widths.map((width) => width - filterButton),
  );
}

function addRows(sheet: Worksheet, table: Table, styles: SheetStyles): void {
  table.rows.forEach((cells, rowPosition) => {
    const row = sheet.getRow(rowPosition + 2);
    cells.forEach((cell, position) => {
      const target = row.getCell(position + 1);
      target.value = sheetValue(cell);
      target.style = styles.cell(cell, table.columns[position]?.align ?? 'left');
    });
  });
}

/** The ampersand starts a code in a header or footer; two of them are one. Excel allows 255 characters in all. */
function printed(text: string): string {
  return text.slice(0, 100).replaceAll('&', '&&');
}

/** Adds the table as a sheet of its own to the workbook. */
export function addSheet(workbook: Workbook, table: Table, document: Document, styles: SheetStyles): void {
  const sheet = workbook.addWorksheet(table.title, {
    views: [{ state: 'frozen', xSplit: table.keyColumns, ySplit: 1, showGridLines: false }],
    pageSetup: {
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: '1:1',
      margins: { left: 0.4, right: 0.4, top: 0.6, bottom: 0.6, header: 0.3, footer: 0.3 },
    },
    headerFooter: {
      oddHeader: `&L${printed(document.title)}&R&A`,
      oddFooter: `&L${printed(document.footer)}&RPage &P of &N`,
    },
  });
  // exceljs's type of paper sizes leaves out Letter.
  Object.assign(sheet.pageSetup, { paperSize: paperCodes[document.paper] });
  const texts = table.rows.map((cells) => cells.map(formatCell));
  const widths = columnWidths(table.columns, texts);
  addHeader(sheet, table, widths, styles);
  addRows(sheet, table, styles);
  texts.forEach((row, position) => {
    sheet.getRow(position + 2).height = rowHeight(row, widths);
  });
  widths.forEach((width, position) => {
    sheet.getColumn(position + 1).width = width;
  });
  sheet.autoFilter = {
    from: { row: 1, column: 1 },
    to: { row: table.rows.length + 1, column: table.columns.length },
  };
}
