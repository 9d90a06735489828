/** Cells that the reader fills in: what may be entered, and the names by which formulas reach them. */
import type { DataValidation, Workbook, Worksheet } from 'exceljs';
import { formatNumber } from '../../document/format-cell.ts';
import type { DateInput, NumberInput, SheetCell } from '../../document/sheet.ts';
import { fixedRange } from './a1.ts';
import { sheetNumber } from './number-format.ts';

/** A cell and where it stands. */
export interface StandingCell {
  readonly cell: SheetCell;
  readonly row: number;
  readonly column: number;
}

export type Input = NumberInput | DateInput;

export function isInput(cell: SheetCell): cell is Input {
  return cell.type === 'number-input' || cell.type === 'date-input';
}

function validation(input: Input): DataValidation {
  const about = {
    allowBlank: true,
    showInputMessage: true,
    showErrorMessage: true,
    errorStyle: 'stop',
    promptTitle: 'Fill in',
    prompt: input.prompt,
    errorTitle: 'Not accepted',
    operator: 'between',
  } as const;
  if (input.type === 'date-input') {
    const dates = [input.least, input.most].map((date) => new Date(`${date}T00:00:00Z`));
    return { ...about, type: 'date', formulae: dates, error: `A date from ${input.least} to ${input.most}.` };
  }
  const { unit, least, most } = input;
  return {
    ...about,
    type: 'decimal',
    formulae: [sheetNumber(least, unit), sheetNumber(most, unit)],
    error: `A number from ${formatNumber(least, unit)} to ${formatNumber(most, unit)}.`,
  };
}

/** Holds the inputs among the cells to what they allow, and gives them their names. */
export function addInputs(workbook: Workbook, sheet: Worksheet, cells: readonly StandingCell[]): void {
  const named = new Map<string, StandingCell[]>();
  for (const standing of cells) {
    const { cell, row, column } = standing;
    if (!isInput(cell)) continue;
    sheet.getCell(row, column).dataValidation = validation(cell);
    named.set(cell.name, [...(named.get(cell.name) ?? []), standing]);
  }
  for (const [name, [first, ...others]] of named) {
    if (first === undefined) continue;
    const last = others.at(-1) ?? first;
    workbook.definedNames.add(
      fixedRange(sheet.name, [first.row, first.column], [last.row, last.column]),
      name,
    );
  }
}
