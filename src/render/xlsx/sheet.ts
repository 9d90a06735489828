/** Lays a sheet of a document on a worksheet: its lines, its table with live formulas, widths that fit, and print. */
import type { Workbook, Worksheet } from 'exceljs';
import type { Document } from '../../document/document.ts';
import type { SheetTable } from '../../document/sheet.ts';
import { wordsOf } from '../../words/catalogue.ts';
import { columnWidths, filterButton, rowHeight } from './column-layout.ts';
import { declareTable, headings } from './excel-table.ts';
import { addInputs, isInput, type StandingCell } from './inputs.ts';
import { addMarks } from './marks.ts';
import type { PlacedSheet } from './placed-sheet.ts';
import { addLines, lineWidths } from './sheet-lines.ts';
import { legalText } from './sheet-text.ts';
import { sheetValue, shownText } from './sheet-value.ts';
import type { SheetStyles } from './styles.ts';

/** Codes of the Office Open XML standard for paper sizes. */
const paperCodes = { letter: 1, a4: 9 } as const;

function addHeader(
  sheet: Worksheet,
  table: SheetTable,
  headerRow: number,
  widths: readonly number[],
  styles: SheetStyles,
): void {
  const row = sheet.getRow(headerRow);
  const names = headings(table, styles.locale);
  table.columns.forEach((column, position) => {
    const cell = row.getCell(position + 1);
    cell.value = names[position];
    cell.style = styles.header(column.align);
  });
  row.height = rowHeight(
    names,
    widths.map((width) => width - filterButton),
  );
}

/** Writes the rows, and answers the cells that a reader fills in. */
function addRows(sheet: Worksheet, table: SheetTable, headerRow: number, styles: SheetStyles) {
  const inputs: StandingCell[] = [];
  table.rows.forEach((cells, rowPosition) => {
    const number = headerRow + 1 + rowPosition;
    const row = sheet.getRow(number);
    cells.forEach((cell, position) => {
      const target = row.getCell(position + 1);
      target.value = sheetValue(cell, table, number, styles.locale);
      target.style = styles.cell(cell, table.columns[position]?.align ?? 'left');
      if (isInput(cell)) inputs.push({ cell, row: number, column: position + 1 });
    });
  });
  return inputs;
}

/** Writes the table and answers the cells that a reader fills in. */
function addTable(
  sheet: Worksheet,
  table: SheetTable,
  { headerRow, sheet: { lines } }: PlacedSheet,
  styles: SheetStyles,
) {
  const texts = table.rows.map((cells) => cells.map((cell) => shownText(cell, styles.locale)));
  const labels = lineWidths(lines, styles.locale);
  const widths = columnWidths(table.columns, texts).map((width, position) =>
    Math.max(width, labels[position] ?? 0),
  );
  declareTable(sheet, table, headerRow, styles.locale);
  addHeader(sheet, table, headerRow, widths, styles);
  const inputs = addRows(sheet, table, headerRow, styles);
  texts.forEach((row, position) => {
    sheet.getRow(headerRow + 1 + position).height = rowHeight(row, widths);
  });
  widths.forEach((width, position) => {
    sheet.getColumn(position + 1).width = width;
  });
  addMarks(sheet, table, headerRow, styles);
  return inputs;
}

/** The ampersand starts a code in a header or footer; two of them are one. Excel allows 255 characters in all. */
function printed(text: string): string {
  return legalText(text.slice(0, 100)).replaceAll(/\s+/g, ' ').replaceAll('&', '&&');
}

/** A worksheet that keeps its headings in view, and prints one page wide with them on every page. */
function addWorksheet(workbook: Workbook, { sheet, headerRow }: PlacedSheet, document: Document): Worksheet {
  const { table } = sheet;
  const worksheet = workbook.addWorksheet(sheet.title, {
    views: [
      table === null
        ? { state: 'normal', showGridLines: false }
        : { state: 'frozen', xSplit: table.keyColumns, ySplit: headerRow, showGridLines: false },
    ],
    pageSetup: {
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      margins: { left: 0.4, right: 0.4, top: 0.6, bottom: 0.6, header: 0.3, footer: 0.3 },
      ...(table === null ? {} : { printTitlesRow: `${headerRow}:${headerRow}` }),
    },
    headerFooter: {
      oddHeader: `&L${printed(document.title)}&R&A`,
      oddFooter: `&L${printed(document.footer)}&R${wordsOf(document.locale).page.number('&P', '&N')}`,
    },
  });
  // exceljs's type of paper sizes leaves out Letter.
  Object.assign(worksheet.pageSetup, { paperSize: paperCodes[document.paper] });
  return worksheet;
}

/** Adds the sheet to the workbook. */
export function addSheet(
  workbook: Workbook,
  place: PlacedSheet,
  document: Document,
  styles: SheetStyles,
): void {
  const { lines, table } = place.sheet;
  const worksheet = addWorksheet(workbook, place, document);
  const inLines = addLines(worksheet, lines, table !== null, styles);
  const inTable = table === null ? [] : addTable(worksheet, table, place, styles);
  addInputs(workbook, worksheet, [...inLines, ...inTable], document.locale);
}
