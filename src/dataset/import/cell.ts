/** How one cell becomes a value or a figure. What cannot be read with certainty is refused, never guessed. */
import { CodedError } from '../../errors.ts';
import type { MissingFigure, NumberFigure } from '../figure.ts';
import { type Cell, quoted } from './table.ts';

/** Where a cell stands, for messages. */
export interface Place {
  readonly file: string;
  /** Number of the row in its file, counted from 1. */
  readonly row: number;
  readonly column: string;
}

/** What a publisher's marks mean in one column, for example `*` for a wage that is not available. */
export type Marks = Readonly<Record<string, MissingFigure>>;

const decimal = /^-?\d+(\.\d+)?$/;

/** The number in a cell: a number, or text that is one. Anything else fails with `unexpected-layout`. */
export function readNumber(cell: Cell, place: Place): number {
  if (typeof cell === 'number' && Number.isFinite(cell)) return cell;
  if (typeof cell === 'string' && decimal.test(cell)) return Number(cell);
  throw unexpectedCell(cell, place, 'a number');
}

/** The text in a cell without spaces around it. An empty cell or a number fails with `unexpected-layout`. */
export function readText(cell: Cell, place: Place): string {
  if (typeof cell === 'string' && cell.trim() !== '') return cell.trim();
  throw unexpectedCell(cell, place, 'text');
}

/** The figure in a cell: what its mark means, or its number. Other content fails with `unexpected-layout`. */
export function readFigure(cell: Cell, place: Place, source: string, marks: Marks): NumberFigure {
  const marked = typeof cell === 'string' && Object.hasOwn(marks, cell) ? marks[cell] : undefined;
  if (marked !== undefined) return marked;
  if (typeof cell === 'string' && !decimal.test(cell)) {
    throw unexpectedCell(cell, place, 'a number or a known mark', Object.keys(marks));
  }
  return { value: readNumber(cell, place), source };
}

/** The error for a cell whose content its column does not allow. */
export function unexpectedCell(
  cell: Cell,
  place: Place,
  expected: string,
  allowed: readonly string[] = [],
): CodedError {
  const list = allowed.length === 0 ? '' : ` (${allowed.join(' ')})`;
  return new CodedError(
    'unexpected-layout',
    `${place.file}: row ${place.row}, column "${place.column}" should hold ${expected}${list}, found ${quoted(cell)}`,
    { value: cell, allowed },
  );
}
