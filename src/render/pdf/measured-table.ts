/** A table whose texts have been measured, before it is known how wide the page is or how large they are set. */
import type { Table } from '../../document/document.ts';
import type { CellKind } from '../theme.ts';
import type { ColumnNeed } from './table-layout.ts';

/** A text of the table, before it is known how wide its column is. */
export interface CellText {
  readonly text: string;
  readonly kind: CellKind;
}

export interface MeasuredTable {
  readonly table: Table;
  readonly header: readonly CellText[];
  readonly rows: readonly (readonly CellText[])[];
  /** What each column asks for at a text size of one point, without padding: widths grow with the size. */
  readonly needs: readonly ColumnNeed[];
}
