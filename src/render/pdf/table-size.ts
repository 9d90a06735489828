/** How large the text of a table is: as large as the width of its columns allows, and smaller to keep words whole. */
import type { Theme } from '../theme.ts';
import type { MeasuredTable } from './measured-table.ts';
import { type ColumnNeed, wordsFit } from './table-layout.ts';

export interface TableSize {
  /** Points. */
  readonly size: number;
  /** Whether no word has to be broken. */
  readonly wholeWords: boolean;
}

/** The size of the table's text on a page whose text is this wide. */
export function tableSize(measured: MeasuredTable, width: number, theme: Theme): TableSize {
  const allowed = sizesFor(width / measured.needs.length, theme);
  const fitting = allowed.find((size) => wordsFit(needsAt(measured, size, theme), width));
  if (fitting !== undefined) return { size: fitting, wholeWords: true };
  return { size: Math.min(...allowed), wholeWords: false };
}

/** What the columns ask for at a text size, with their padding. */
export function needsAt({ needs }: MeasuredTable, size: number, { table }: Theme): ColumnNeed[] {
  const padding = 2 * table.padding.x;
  return needs.map(({ weight, least, wish }) => ({
    weight,
    least: least * size + padding,
    wish: wish * size + padding,
  }));
}

/** The sizes that columns of this width on average may have, largest first; the narrowest have the smallest. */
function sizesFor(columnWidth: number, { table }: Theme): number[] {
  const allowed = table.sizes.filter((step) => step.columnWidth <= columnWidth);
  return (allowed.length > 0 ? allowed : table.sizes.slice(-1)).map(({ size }) => size);
}
