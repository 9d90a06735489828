/** Cells that the reader fills in: what may be entered, and what is said about it. */
import { formatNumber } from '../../document/format-cell.ts';
import type { DateInput, NumberInput, SheetCell } from '../../document/sheet.ts';
import { dayNumber } from './day-number.ts';
import { sheetNumber } from './number-format.ts';

export type Input = NumberInput | DateInput;

export function isInput(cell: SheetCell): cell is Input {
  return cell.type === 'number-input' || cell.type === 'date-input';
}

/** What may be entered in a cell, what is said when it is entered, and what when something else is. */
export interface Validation {
  readonly type: 'date' | 'decimal';
  readonly least: number;
  readonly most: number;
  readonly promptTitle: string;
  readonly prompt: string;
  readonly errorTitle: string;
  readonly error: string;
}

/** What may be entered in the cell. */
export function validation(input: Input): Validation {
  const about = { promptTitle: 'Fill in', prompt: input.prompt, errorTitle: 'Not accepted' };
  if (input.type === 'date-input') {
    const { least, most } = input;
    const error = `A date from ${least} to ${most}.`;
    return { ...about, type: 'date', least: dayNumber(least), most: dayNumber(most), error };
  }
  const { unit, least, most } = input;
  return {
    ...about,
    type: 'decimal',
    least: sheetNumber(least, unit),
    most: sheetNumber(most, unit),
    error: `A number from ${formatNumber(least, unit)} to ${formatNumber(most, unit)}.`,
  };
}
