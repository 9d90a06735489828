/** Tables over as many pages as they need: rows stay whole, and each page repeats the column headings. */
import type { Block } from '../../document/document.ts';
import type { Theme } from '../theme.ts';
import { addElement, type Canvas, drawArtifact, type StructureElement } from './canvas.ts';
import { drawCells, openRow, type RowType } from './draw-row.ts';
import type { PageFlow } from './page-flow.ts';
import type { PreparedBlock } from './prepared-block.ts';
import { type GridRow, layOutTable, type TableGrid } from './table-grid.ts';

/** Points by which heights that were added up in another order may differ. */
const slack = 0.01;

type TableBlock = Extract<Block, { type: 'table' }>;

export function prepareTable({ table }: TableBlock, canvas: Canvas): PreparedBlock {
  const { theme, fonts, flow, tables } = canvas;
  const measured = tables.get(table);
  if (measured === undefined) throw new Error(`The table '${table.id}' has not been measured.`);
  const grid = layOutTable(measured, flow.width, theme, fonts);
  return {
    spaceBefore: theme.space.beforeTable,
    beginnings: beginningsOf(grid, (flow.bottom - flow.top) * theme.table.wholeBelow, theme),
    keepsNext: false,
    isIntroduced: true,
    draw: () => drawTable(grid, canvas),
  };
}

/** As many lines of a row that is parted as should stand below the column headings. */
const leastLines = 3;

/**
 * All of a small table, or the header with two rows, with one, or with the first lines of a row. Of three rows the
 * last two are not parted, so the first would stand alone.
 */
function beginningsOf(
  { header, rows, lineHeight }: TableGrid,
  wholeBelow: number,
  { table }: Theme,
): number[] {
  const whole = heightOf([header, ...rows]);
  const first = rows.slice(0, rows.length <= 3 ? 3 : 2);
  const lines = Math.min(leastLines, rows[0]?.lineCount ?? 0) * lineHeight + 2 * table.padding.y;
  return [
    ...(whole <= wholeBelow ? [whole] : []),
    heightOf([header, ...first]),
    heightOf([header, ...rows.slice(0, 1)]),
    header.height + lines,
  ];
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
    if (index > 0 && heightToKeep(grid, index, flow) > flow.room() + slack) repeatHeader();
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

/** A row comes with the last one when that would otherwise stand alone on the next page, and a page can hold both. */
function heightToKeep({ header, rows }: TableGrid, index: number, flow: PageFlow): number {
  const row = rows.slice(index, index + 1);
  const withLast = rows.slice(index, index + 2);
  const keepsLast = index === rows.length - 2 && heightOf([header, ...withLast]) <= flow.bottom - flow.top;
  return heightOf(keepsLast ? withLast : row);
}

function linesThatFit(flow: PageFlow, grid: TableGrid, { theme }: Canvas): number {
  const room = flow.room() - 2 * theme.table.padding.y;
  return Math.max(1, Math.floor(room / grid.lineHeight + 0.001));
}
