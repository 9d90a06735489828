/** A table whose text has been broken into the lines of its cells: everything that drawing it needs to know. */
import type { Column } from '../../document/document.ts';
import { wrap } from '../text/wrap.ts';
import type { CellKind, TextStyle, Theme } from '../theme.ts';
import { lineHeightOf, measureIn } from './canvas.ts';
import type { Fonts } from './fonts.ts';
import type { CellText, MeasuredTable } from './measured-table.ts';
import { columnWidths } from './table-layout.ts';
import { needsAt, tableSize } from './table-size.ts';

export interface GridCell {
  readonly lines: readonly string[];
  readonly style: TextStyle;
}

export interface GridRow {
  readonly cells: readonly GridCell[];
  readonly lineCount: number;
  /** Points, with the padding above and below. */
  readonly height: number;
}

export interface GridColumn {
  /** Points from the left edge of the table. */
  readonly x: number;
  readonly width: number;
  readonly align: Column['align'];
}

export interface TableGrid {
  readonly title: string;
  /** How many of the first columns name a row. */
  readonly keyColumns: number;
  readonly columns: readonly GridColumn[];
  readonly header: GridRow;
  readonly rows: readonly GridRow[];
  /** Of every line of the table, in points. */
  readonly lineHeight: number;
}

/** Breaks the table's text into cells that together are `width` points wide. */
export function layOutTable(measured: MeasuredTable, width: number, theme: Theme, fonts: Fonts): TableGrid {
  const { table, header, rows } = measured;
  const { size } = tableSize(measured, width, theme);
  const styles = stylesOf(size, theme);
  const columns = placeColumns(table.columns, columnWidths(needsAt(measured, size, theme), width));
  const breakRow = (row: readonly CellText[]) => layOutRow(row, columns, styles, theme, fonts);
  return {
    title: table.title,
    keyColumns: table.keyColumns,
    columns,
    header: breakRow(header),
    rows: rows.map(breakRow),
    lineHeight: lineHeightOf(styles.cell),
  };
}

type CellStyles = Readonly<Record<CellKind, TextStyle>>;

function stylesOf(size: number, { table }: Theme): CellStyles {
  const common = { size, lineHeight: table.lineHeight };
  return {
    columnHeading: { ...table.text.columnHeading, ...common },
    rowHeading: { ...table.text.rowHeading, ...common },
    cell: { ...table.text.cell, ...common },
    missing: { ...table.text.missing, ...common },
  };
}

function placeColumns(columns: readonly Column[], widths: readonly number[]): GridColumn[] {
  let x = 0;
  return columns.map(({ align }, index) => {
    const width = widths[index] ?? 0;
    const placed = { x, width, align };
    x += width;
    return placed;
  });
}

function layOutRow(
  row: readonly CellText[],
  columns: readonly GridColumn[],
  styles: CellStyles,
  theme: Theme,
  fonts: Fonts,
): GridRow {
  const cells = columns.map((column, index): GridCell => {
    const cell = row[index] ?? { text: '', kind: 'cell' };
    const style = styles[cell.kind];
    const inner = column.width - 2 * theme.table.padding.x;
    return { lines: wrap(cell.text, inner, measureIn(fonts, style)), style };
  });
  const lineCount = Math.max(1, ...cells.map((cell) => cell.lines.length));
  return { cells, lineCount, height: lineCount * lineHeightOf(styles.cell) + 2 * theme.table.padding.y };
}
