/** A table whose text has been broken into the lines of its cells: everything that drawing it needs to know. */
import type { Cell, Column, Table } from '../../document/document.ts';
import { formatCell } from '../../document/format-cell.ts';
import type { Locale } from '../../words/locale.ts';
import { type Measure, widestPiece, wrap } from '../text/wrap.ts';
import type { CellKind, TextStyle, Theme } from '../theme.ts';
import { lineHeightOf, measureIn, printable } from './canvas.ts';
import type { Fonts } from './fonts.ts';
import { type ColumnNeed, columnWidths, wordsFit } from './table-layout.ts';

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

/** A text of the table, before it is known how wide its column is. */
interface CellText {
  readonly text: string;
  readonly kind: CellKind;
}

/** Breaks the table's text into cells that together are `width` points wide. */
export function layOutTable(
  table: Table,
  width: number,
  theme: Theme,
  fonts: Fonts,
  locale: Locale,
): TableGrid {
  const header = table.columns.map(
    (column): CellText => ({
      text: printable(fonts, column.heading),
      kind: 'columnHeading',
    }),
  );
  const rows = table.rows.map((row) =>
    row.map(
      (cell, index): CellText => ({
        text: printable(fonts, formatCell(cell, locale)),
        kind: cellKind(cell, index < table.keyColumns),
      }),
    ),
  );
  const { styles, needs } = chooseSize(table, [header, ...rows], width, theme, fonts);
  const columns = placeColumns(table.columns, columnWidths(needs, width));
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

function cellKind(cell: Cell, isRowHeading: boolean): CellKind {
  if (isRowHeading) return 'rowHeading';
  return cell.type === 'missing' && cell.reason !== 'top-coded' ? 'missing' : 'cell';
}

type CellStyles = Readonly<Record<CellKind, TextStyle>>;

interface SizeChoice {
  readonly styles: CellStyles;
  readonly needs: ColumnNeed[];
}

/** The largest text size that the number of columns allows and in which no word has to be broken. */
function chooseSize(
  table: Table,
  rows: readonly (readonly CellText[])[],
  width: number,
  theme: Theme,
  fonts: Fonts,
): SizeChoice {
  let choice: SizeChoice | undefined;
  const needs = needsOf(table, rows, theme, fonts);
  for (const size of sizesFor(table.columns.length, theme)) {
    const styles = stylesOf(size, theme);
    choice = { styles, needs: atSize(needs, size, theme) };
    if (wordsFit(choice.needs, width)) break;
  }
  if (choice === undefined) throw new RangeError('The theme has no text size for tables.');
  return choice;
}

/** The sizes that a table of so many columns may have, largest first; a table of very many has the smallest. */
function sizesFor(columnCount: number, { table }: Theme): number[] {
  const allowed = table.sizes.filter((step) => columnCount <= step.columns);
  return (allowed.length > 0 ? allowed : table.sizes.slice(-1)).map((step) => step.size);
}

function stylesOf(size: number, { table }: Theme): CellStyles {
  const common = { size, lineHeight: table.lineHeight };
  return {
    columnHeading: { ...table.text.columnHeading, ...common },
    rowHeading: { ...table.text.rowHeading, ...common },
    cell: { ...table.text.cell, ...common },
    missing: { ...table.text.missing, ...common },
  };
}

/** What the columns need for text of size 1, without their padding: needs grow with the size. */
function needsOf(
  table: Table,
  rows: readonly (readonly CellText[])[],
  theme: Theme,
  fonts: Fonts,
): ColumnNeed[] {
  const styles = stylesOf(1, theme);
  return table.columns.map((column, index) => {
    const cells = rows.flatMap((row) => row[index] ?? []);
    const widest = (measureCell: (text: string, measure: Measure) => number): number =>
      Math.max(...cells.map(({ text, kind }) => measureCell(text, measureIn(fonts, styles[kind]))));
    const least = widest(widestPiece);
    // Row headings look best on one line; figures look best in columns of one width.
    const wish = index < table.keyColumns ? widest((text, measure) => measure(text)) : least;
    return { weight: column.weight, least, wish };
  });
}

function atSize(needs: readonly ColumnNeed[], size: number, { table }: Theme): ColumnNeed[] {
  const padding = 2 * table.padding.x;
  return needs.map(({ weight, least, wish }) => ({
    weight,
    least: least * size + padding,
    wish: wish * size + padding,
  }));
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
