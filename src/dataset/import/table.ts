/** A table as an official file holds it: rows of plain cells, and the one check of its header. */
import { CodedError } from '../../errors.ts';

/** A cell without any formatting; an empty one is null. */
export type Cell = string | number | null;

export interface Table {
  /** Name of the file the table was read from, without its folder, for messages. */
  readonly file: string;
  readonly rows: readonly (readonly Cell[])[];
}

/** A header as its publisher writes it, row by row and cell by cell; null where a cell is empty. */
export interface Header {
  /** Number of the header's first row, counted from 1 as a spreadsheet does. */
  readonly row: number;
  readonly names: readonly (readonly (string | null)[])[];
}

/**
 * Compares a header cell by cell and returns the rows below it, each with its number in the file.
 * Fails with `unexpected-layout` at the first difference, naming file, column, and what was found.
 */
export function rowsBelowHeader(table: Table, header: Header): NumberedRow[] {
  header.names.forEach((names, index) => {
    checkHeaderRow(table, header.row + index, names);
  });
  const end = header.row - 1 + header.names.length;
  return table.rows.slice(end).map((cells, index) => ({ number: end + index + 1, cells }));
}

export interface NumberedRow {
  /** Number of the row in its file, counted from 1. */
  readonly number: number;
  readonly cells: readonly Cell[];
}

function checkHeaderRow(table: Table, rowNumber: number, names: readonly (string | null)[]): void {
  const found = table.rows[rowNumber - 1] ?? [];
  const width = Math.max(names.length, found.length);
  for (let column = 0; column < width; column += 1) {
    const expectedName = names[column] ?? null;
    const cell = found[column] ?? null;
    // A year may stand in a header as a number or as text; both read the same.
    const foundName = cell === null ? null : String(cell);
    if (foundName !== expectedName) {
      throw new CodedError(
        'unexpected-layout',
        `${table.file}: row ${rowNumber}, column ${column + 1} of the header should be ${quoted(expectedName)}, found ${quoted(foundName)}`,
        { value: foundName, allowed: expectedName === null ? [] : [expectedName] },
      );
    }
  }
}

/** A cell for a message: in quotes with line breaks visible, or the word empty. */
export function quoted(cell: Cell): string {
  return cell === null ? 'empty' : JSON.stringify(cell);
}
