/** Where things stand on a sheet: its lines from the first row on, its table below them, its columns by key. */
import type { Sheet, SheetTable } from '../../document/sheet.ts';
import { type Input, isInput } from './inputs.ts';

/** A cell to fill in and where it stands. */
export interface StandingInput {
  readonly input: Input;
  readonly row: number;
  readonly column: number;
}

export interface PlacedSheet {
  readonly sheet: Sheet;
  /** Row of the table's headings. */
  readonly headerRow: number;
  /** The cells to fill in, row by row. */
  readonly inputs: readonly StandingInput[];
}

function inputsOf({ lines, table }: Sheet, headerRow: number): StandingInput[] {
  const inputs: StandingInput[] = [];
  for (const [position, line] of lines.entries())
    if (line.type === 'fact' && isInput(line.cell))
      inputs.push({ input: line.cell, row: position + 1, column: 2 });
  for (const [position, cells] of (table?.rows ?? []).entries())
    cells.forEach((cell, place) => {
      if (isInput(cell)) inputs.push({ input: cell, row: headerRow + 1 + position, column: place + 1 });
    });
  return inputs;
}

/** The sheet, placed: an empty row parts the lines from the table. */
export function placed(sheet: Sheet): PlacedSheet {
  const headerRow = sheet.lines.length === 0 ? 1 : sheet.lines.length + 2;
  return { sheet, headerRow, inputs: inputsOf(sheet, headerRow) };
}

/** Number of the column with this key, from one. A key that the table does not have is a mistake of the template. */
export function columnNumber({ id, columns }: SheetTable, key: string): number {
  const position = columns.findIndex((column) => column.key === key);
  if (position < 0) throw new Error(`The table '${id}' has no column '${key}'.`);
  return position + 1;
}

/** The number of the last row of a placed table. */
export function lastRow(headerRow: number, { rows }: SheetTable): number {
  return headerRow + rows.length;
}
