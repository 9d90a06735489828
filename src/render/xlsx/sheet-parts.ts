/** The parts of one sheet: itself, its table, and its drawing with a part for each chart. */
import type { Document } from '../../document/document.ts';
import type { SheetTheme } from '../theme.ts';
import type { Book } from './book.ts';
import { boundChart } from './charts/bound-chart.ts';
import { chartXml } from './charts/chart-xml.ts';
import { drawingXml } from './charts/drawing-xml.ts';
import { tableXml } from './excel-table.ts';
import type { PlacedSheet } from './placed-sheet.ts';
import { type Relationship, relationshipsXml } from './relationships.ts';
import { type SheetLink, worksheetXml } from './worksheet-xml.ts';

/** A part by its path, such as `xl/worksheets/sheet1.xml`. */
export type Part = readonly [path: string, xml: string];

/** A sheet with the numbers of its parts: sheets, tables and charts are each counted through the workbook. */
export interface NumberedSheet extends PlacedSheet {
  readonly number: number;
  readonly tableNumber: number;
  readonly firstChart: number;
}

/** The sheets with the numbers of their parts, from one. */
export function numbered(sheets: readonly PlacedSheet[]): NumberedSheet[] {
  let tableNumber = 1;
  let firstChart = 1;
  return sheets.map((place, position) => {
    const sheet = { ...place, number: position + 1, tableNumber, firstChart };
    tableNumber += place.sheet.table === null ? 0 : 1;
    firstChart += place.sheet.charts.length;
    return sheet;
  });
}

interface Whole {
  readonly document: Document;
  readonly theme: SheetTheme;
  readonly book: Book;
}

/** A drawing with its charts, which may be bound to tables of other sheets. */
function drawingParts(
  place: NumberedSheet,
  sheets: readonly PlacedSheet[],
  { document: { locale }, theme }: Whole,
): Part[] {
  const { sheet, number, firstChart } = place;
  const charts = sheet.charts.map((chart) => boundChart(chart, sheets, locale));
  const names = charts.map((_, position) => `chart${firstChart + position}.xml`);
  const links = names.map((name): Relationship => ['chart', `../charts/${name}`]);
  return [
    ...charts.map(
      (chart, position): Part => [`xl/charts/${names[position]}`, chartXml(chart, theme, locale)],
    ),
    [`xl/drawings/drawing${number}.xml`, drawingXml(charts, sheet.lines)],
    [`xl/drawings/_rels/drawing${number}.xml.rels`, relationshipsXml(links)],
  ];
}

/** The parts of a sheet among all sheets. */
export function sheetParts(place: NumberedSheet, sheets: readonly PlacedSheet[], whole: Whole): Part[] {
  const { document, book } = whole;
  const { sheet, headerRow, number, tableNumber } = place;
  const links: SheetLink[] = [];
  const others: Part[] = [];
  if (sheet.charts.length > 0) {
    links.push(['drawing', `../drawings/drawing${number}.xml`]);
    others.push(...drawingParts(place, sheets, whole));
  }
  if (sheet.table !== null) {
    links.push(['table', `../tables/table${tableNumber}.xml`]);
    others.push([
      `xl/tables/table${tableNumber}.xml`,
      tableXml(sheet.table, headerRow, tableNumber, document.locale),
    ]);
  }
  if (links.length > 0) others.push([`xl/worksheets/_rels/sheet${number}.xml.rels`, relationshipsXml(links)]);
  return [[`xl/worksheets/sheet${number}.xml`, worksheetXml(place, document, book, links)], ...others];
}
