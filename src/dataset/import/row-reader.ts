/** Reads the cells of one row by the names of their columns. */
import type { NumberFigure } from '../figure.ts';
import { type Marks, type Place, readFigure, readText } from './cell.ts';
import type { Cell, NumberedRow } from './table.ts';

export interface RowReader {
  readonly cell: (column: string) => Cell;
  readonly place: (column: string) => Place;
  /** The text of a column; an empty cell or a number fails with `unexpected-layout`. */
  readonly text: (column: string) => string;
  /** The figure of a column; what is neither a number nor a mark fails with `unexpected-layout`. */
  readonly figure: (column: string, marks: Marks) => NumberFigure;
}

/** A reader of a row in a table with these columns, whose figures come from `source`. */
export function rowReader(
  file: string,
  columns: readonly string[],
  row: NumberedRow,
  source: string,
): RowReader {
  const cell = (column: string): Cell => row.cells[columns.indexOf(column)] ?? null;
  const place = (column: string): Place => ({ file, row: row.number, column });
  return {
    cell,
    place,
    text: (column) => readText(cell(column), place(column)),
    figure: (column, marks) => readFigure(cell(column), place(column), source, marks),
  };
}
