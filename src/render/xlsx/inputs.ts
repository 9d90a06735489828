/** Cells that the reader fills in: what may be entered, and what is said about it. */
import { formatNumber } from '../../document/format-cell.ts';
import { formatDate } from '../../document/format-date.ts';
import type { DateInput, NumberInput, SheetCell } from '../../document/sheet.ts';
import { wordsOf } from '../../words/catalogue.ts';
import type { Locale } from '../../words/locale.ts';
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
export function validation(input: Input, locale: Locale): Validation {
  const { input: words } = wordsOf(locale);
  const about = { promptTitle: words.fillIn, prompt: input.prompt, errorTitle: words.notAccepted };
  if (input.type === 'date-input') {
    const { least, most } = input;
    const error = words.date(formatDate(least, locale), formatDate(most, locale));
    return { ...about, type: 'date', least: dayNumber(least), most: dayNumber(most), error };
  }
  const { unit, least, most } = input;
  return {
    ...about,
    type: 'decimal',
    least: sheetNumber(least, unit),
    most: sheetNumber(most, unit),
    error: words.number(formatNumber(least, unit, locale), formatNumber(most, unit, locale)),
  };
}
