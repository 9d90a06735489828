/** Tables over as many pages as they need: rows stay whole, and each page repeats the column headings. */
import type { Block } from '../../document/document.ts';
import { addElement, type Canvas, drawArtifact, type StructureElement } from './canvas.ts';
import { drawCells, openRow, type RowType } from './draw-row.ts';
import type { PageFlow } from './page-flow.ts';
import type { PreparedBlock } from './prepared-block.ts';
import { type GridRow, layOutTable, type TableGrid } from './table-grid.ts';

type TableBlock = Extract<Block, { type: 'table' }>;

export function prepareTable({ table }: TableBlock, canvas: Canvas): PreparedBlock {
  const { theme, fonts, flow, locale } = canvas;
  const grid = layOutTable(table, flow.width, theme, fonts, locale);
  return {
    spaceBefore: theme.space.beforeTable,
    least: leastTableHeight(grid, (flow.bottom - flow.top) * theme.table.wholeBelow),
    keepsNext: false,
    draw: () => drawTable(grid, canvas),
  };
}

/** The header with two rows, or all of a small table. */
function leastTableHeight(grid: TableGrid, wholeBelow: number): number {
  const whole = heightOf([grid.header, ...grid.rows]);
  return whole <= wholeBelow ? whole : heightOf([grid.header, ...grid.rows.slice(0, 2)]);
}

function heightOf(rows: readonly GridRow[]): number {
  return rows.reduce((height, row) => height + row.height, 0);
}

function drawTable(grid: TableGrid, canvas: Canvas): void {
  const { flow } = canvas;
  const element = addElement(canvas, canvas.root, 'Table', { title: grid.title });
  const repeatHeader = headerRepeater(grid, canvas);

  function drawRow(row: GridRow, type: RowType, rows: StructureElement, onNewPage: () => void): void {
    const cells = openRow(canvas, rows, grid, type);
    let from = 0;
    while (from < row.lineCount) {
      const count = Math.min(row.lineCount - from, linesThatFit(flow, grid, canvas));
      drawCells(canvas, grid, row, { from, count }, type, cells);
      from += count;
      if (from < row.lineCount) onNewPage();
    }
  }

  drawRow(grid.header, 'header', addElement(canvas, element, 'THead'), () => flow.turnPage());
  const body = addElement(canvas, element, 'TBody');
  for (const [index, row] of grid.rows.entries()) {
    if (index > 0 && heightToKeep(grid.rows, index, flow) > flow.room()) repeatHeader();
    drawRow(row, 'body', body, repeatHeader);
  }
}

/** Turns the page and draws the column headings again, unless they would take too much of it. */
function headerRepeater(grid: TableGrid, canvas: Canvas): () => void {
  const { flow } = canvas;
  const all = { from: 0, count: grid.header.lineCount };
  return () => {
    flow.turnPage();
    if (grid.header.height > (flow.bottom - flow.top) / 3) return;
    drawArtifact(canvas, 'Pagination', () => drawCells(canvas, grid, grid.header, all, 'header'));
  };
}

/** A row comes with the last one when that would otherwise stand alone on the next page. */
function heightToKeep(rows: readonly GridRow[], index: number, flow: PageFlow): number {
  const row = rows.slice(index, index + 1);
  const withLast = rows.slice(index, index + 2);
  const keepsLast = index === rows.length - 2 && heightOf(withLast) < (flow.bottom - flow.top) / 3;
  return heightOf(keepsLast ? withLast : row);
}

function linesThatFit(flow: PageFlow, grid: TableGrid, { theme }: Canvas): number {
  const room = flow.room() - 2 * theme.table.padding.y;
  return Math.max(1, Math.floor(room / grid.lineHeight + 0.001));
}
