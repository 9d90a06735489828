/** Cells that the reader fills in: what may be entered, and the names by which formulas reach them. */
import type { DataValidation, Workbook, Worksheet } from 'exceljs';
import { formatNumber } from '../../document/format-cell.ts';
import { formatDate } from '../../document/format-date.ts';
import type { DateInput, NumberInput, SheetCell } from '../../document/sheet.ts';
import { wordsOf } from '../../words/catalogue.ts';
import type { Locale } from '../../words/locale.ts';
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

function validation(input: Input, locale: Locale): DataValidation {
  const { input: words } = wordsOf(locale);
  const about = {
    allowBlank: true,
    showInputMessage: true,
    showErrorMessage: true,
    errorStyle: 'stop',
    promptTitle: words.fillIn,
    prompt: input.prompt,
    errorTitle: words.notAccepted,
    operator: 'between',
  } as const;
  if (input.type === 'date-input') {
    const dates = [input.least, input.most].map((date) => new Date(`${date}T00:00:00Z`));
    const error = words.date(formatDate(input.least, locale), formatDate(input.most, locale));
    return { ...about, type: 'date', formulae: dates, error };
  }
  const { unit, least, most } = input;
  return {
    ...about,
    type: 'decimal',
    formulae: [sheetNumber(least, unit), sheetNumber(most, unit)],
    error: words.number(formatNumber(least, unit, locale), formatNumber(most, unit, locale)),
  };
}

/** Holds the inputs among the cells to what they allow, and gives them their names. */
export function addInputs(
  workbook: Workbook,
  sheet: Worksheet,
  cells: readonly StandingCell[],
  locale: Locale,
): void {
  const named = new Map<string, StandingCell[]>();
  for (const standing of cells) {
    const { cell, row, column } = standing;
    if (!isInput(cell)) continue;
    sheet.getCell(row, column).dataValidation = validation(cell, locale);
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
