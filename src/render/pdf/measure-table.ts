/** Measures a table: its texts as they can be printed, and how wide they are. */
import type { Cell, Table } from '../../document/document.ts';
import { formatCell } from '../../document/format-cell.ts';
import type { Locale } from '../../words/locale.ts';
import { type Measure, widestPiece } from '../text/wrap.ts';
import type { CellKind, Theme } from '../theme.ts';
import { measureIn, printable } from './canvas.ts';
import type { Fonts } from './fonts.ts';
import type { CellText, MeasuredTable } from './measured-table.ts';
import type { ColumnNeed } from './table-layout.ts';

/** The texts of the table as they can be printed, and how wide they are. */
export function measureTable(table: Table, theme: Theme, fonts: Fonts, locale: Locale): MeasuredTable {
  const header = table.columns.map(
    (column): CellText => ({ text: printable(fonts, column.heading), kind: 'columnHeading' }),
  );
  const rows = table.rows.map((row) =>
    row.map(
      (cell, index): CellText => ({
        text: printable(fonts, formatCell(cell, locale)),
        kind: cellKind(cell, index < table.keyColumns),
      }),
    ),
  );
  return { table, header, rows, needs: needsOf(table, [header, ...rows], theme, fonts) };
}

function cellKind(cell: Cell, isRowHeading: boolean): CellKind {
  if (isRowHeading) return 'rowHeading';
  return cell.type === 'missing' && cell.reason !== 'top-coded' ? 'missing' : 'cell';
}

function needsOf(
  table: Table,
  rows: readonly (readonly CellText[])[],
  theme: Theme,
  fonts: Fonts,
): ColumnNeed[] {
  const measureOf = (kind: CellKind) => measureIn(fonts, { weight: theme.table.text[kind].weight, size: 1 });
  return table.columns.map((column, index) => {
    const cells = rows.flatMap((row) => row[index] ?? []);
    const widest = (measureCell: (text: string, measure: Measure) => number): number =>
      cells.reduce((most, { text, kind }) => Math.max(most, measureCell(text, measureOf(kind))), 0);
    const least = widest(widestPiece);
    // Row headings look best on one line; figures look best in columns of one width.
    const wish = index < table.keyColumns ? widest((text, measure) => measure(text)) : least;
    return { weight: column.weight, least, wish };
  });
}
