/** One row of a table, or those of its lines that go on this page. */
import type { Theme } from '../theme.ts';
import {
  addElement,
  type Canvas,
  drawArtifact,
  drawLine,
  drawRule,
  type StructureElement,
} from './canvas.ts';
import { addLines, type PlacedLine } from './links.ts';
import type { GridCell, GridColumn, GridRow, TableGrid } from './table-grid.ts';

export type RowType = 'header' | 'body';

/** Lines of a row: a row higher than a page is drawn in more than one part. */
export interface Part {
  readonly from: number;
  readonly count: number;
}

/** Adds a row to the structure of the table's head or body and returns an element for each of its cells. */
export function openRow(
  canvas: Canvas,
  rows: StructureElement,
  grid: TableGrid,
  type: RowType,
): StructureElement[] {
  const row = addElement(canvas, rows, 'TR');
  return grid.columns.map((_, index) => {
    if (type === 'header') return addElement(canvas, row, 'TH', { scope: 'Column' });
    const isRowHeading = index < grid.keyColumns;
    return isRowHeading ? addElement(canvas, row, 'TH', { scope: 'Row' }) : addElement(canvas, row, 'TD');
  });
}

/** Draws part of a row at the cursor and moves it below. Without elements, the row is no part of the structure. */
export function drawCells(
  canvas: Canvas,
  grid: TableGrid,
  row: GridRow,
  part: Part,
  type: RowType,
  elements?: readonly StructureElement[],
): void {
  const { flow, theme } = canvas;
  const height = part.count * grid.lineHeight + 2 * theme.table.padding.y;
  const decorate = () => (type === 'header' ? decorateHeader(canvas, height) : ruleBelow(canvas, height));
  if (elements === undefined) decorate();
  else drawArtifact(canvas, 'Layout', decorate);

  for (const [index, column] of grid.columns.entries()) {
    const cell = row.cells[index];
    if (cell === undefined || cell.lines.length === 0) continue;
    // Column headings stand on the header's rule; other cells hang from the top of their row.
    const offset = type === 'header' ? row.lineCount - cell.lines.length : 0;
    const lines = placeLines(canvas, grid, column, cell, part, offset);
    const element = elements?.[index];
    if (element !== undefined) addLines(canvas, element, lines, cell.style, innerWidth(column, theme));
    else for (const { text, x, y } of lines) drawLine(canvas, text, x, y, cell.style);
  }
  flow.y += height;
}

/** Where the lines of the cell stand that are in this part of its row. */
function placeLines(
  canvas: Canvas,
  grid: TableGrid,
  column: GridColumn,
  cell: GridCell,
  part: Part,
  offset: number,
): PlacedLine[] {
  const { flow, theme, fonts } = canvas;
  const { padding } = theme.table;
  const left = flow.left + column.x + padding.x;
  const right = left + innerWidth(column, theme);
  const lines: PlacedLine[] = [];
  for (let position = 0; position < part.count; position += 1) {
    const text = cell.lines[part.from + position - offset];
    if (text === undefined) continue;
    const x = column.align === 'left' ? left : right - fonts[cell.style.weight].width(text, cell.style.size);
    lines.push({ text, x, y: flow.y + padding.y + position * grid.lineHeight });
  }
  return lines;
}

function innerWidth(column: GridColumn, { table }: Theme): number {
  return column.width - 2 * table.padding.x;
}

function decorateHeader(canvas: Canvas, height: number): void {
  const { pdf, flow, theme } = canvas;
  pdf.rect(flow.left, flow.y, flow.width, height).fill(theme.table.headerFill);
  drawRule(canvas, flow.left, flow.y + height, flow.width, theme.table.headerRule);
}

function ruleBelow(canvas: Canvas, height: number): void {
  const { flow, theme } = canvas;
  drawRule(canvas, flow.left, flow.y + height, flow.width, theme.table.rowRule);
}
