/** What stands in the sheet for a cell, and the words by which its room is reckoned. */
import { formatCell, formatChange, formatNumber } from '../../document/format-cell.ts';
import type { FormulaCell, SheetCell, SheetTable } from '../../document/sheet.ts';
import type { UnitId } from '../../document/unit.ts';
import type { Locale } from '../../words/locale.ts';
import { address } from './a1.ts';
import { dayNumber } from './day-number.ts';
import { sheetNumber } from './number-format.ts';
import { columnNumber } from './placed-sheet.ts';
import { sheetText } from './sheet-text.ts';

/** A text, a number (a date is the number of its day), a formula with its result, or nothing. */
export type SheetValue =
  | string
  | number
  | null
  | { readonly formula: string; readonly result: number | null };

/** The formula with the addresses of its row in place of the columns' keys. */
function formulaText({ formula }: FormulaCell, table: SheetTable, row: number): string {
  return formula.replaceAll(/\{([^{}]+)\}/g, (_, key: string) => address(row, columnNumber(table, key)));
}

/**
 * The value of a cell in this row of the table. A missing figure is written out, so that no sum takes it for a
 * number; a formula carries its result, so that a viewer which does not calculate shows it too.
 */
export function sheetValue(
  cell: SheetCell,
  table: SheetTable | null,
  row: number,
  locale: Locale,
): SheetValue {
  switch (cell.type) {
    case 'number':
    case 'change':
      return sheetNumber(cell.value, cell.unit);
    case 'number-input':
      return cell.value === null ? null : sheetNumber(cell.value, cell.unit);
    case 'date':
      return dayNumber(cell.value);
    case 'date-input':
      return cell.value === null ? null : dayNumber(cell.value);
    case 'formula':
      return {
        formula: table === null ? cell.formula : formulaText(cell, table, row),
        result: cell.value === null ? null : sheetNumber(cell.value, cell.unit),
      };
    case 'empty':
      return null;
    case 'text':
    case 'missing':
      return sheetText(formatCell(cell, locale));
  }
}

/** As wide as any date: what a column of dates has room for. */
const widestDate = '0000-00-00';

/** What a column has room for where its cells are still blank. */
function widestNumber(unit: UnitId, locale: Locale): string {
  return formatChange(unit === 'percent' ? 100 : 1_000_000, unit, locale);
}

/** What a reader sees in the cell, or will when it is no longer blank. */
export function shownText(cell: SheetCell, locale: Locale): string {
  switch (cell.type) {
    case 'formula':
      if (cell.value === null) return widestNumber(cell.unit, locale);
      return cell.signed
        ? formatChange(cell.value, cell.unit, locale)
        : formatNumber(cell.value, cell.unit, locale);
    case 'number-input':
      return cell.value === null
        ? widestNumber(cell.unit, locale)
        : formatNumber(cell.value, cell.unit, locale);
    case 'date':
      return cell.value;
    case 'date-input':
      return cell.value ?? widestDate;
    default:
      return formatCell(cell, locale);
  }
}
