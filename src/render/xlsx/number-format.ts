/** How a number is shown in a spreadsheet: the format code of its unit, and the number behind it. */
import { figureDecimals } from '../../document/format-cell.ts';
import { affixes } from '../../document/number-writing.ts';
import type { SheetCell } from '../../document/sheet.ts';
import { type UnitId, units } from '../../document/unit.ts';
import type { Locale } from '../../words/locale.ts';

/** A cell that holds a number, or will when it is filled in. */
export type NumberCell = Extract<SheetCell, { readonly unit: UnitId; readonly value: number | null }>;

/** The format of dates in each locale; in US English the one that nobody mistakes. */
export const dateFormats: Readonly<Record<Locale, string>> = {
  'en-US': 'yyyy-mm-dd',
  'en-GB': 'dd/mm/yyyy',
  'de-DE': 'dd.mm.yyyy',
  'fr-FR': 'dd/mm/yyyy',
  'es-ES': 'dd/mm/yyyy',
};

/** A spreadsheet holds 57% as 0.57; all other units are held as they are. */
const scales: Partial<Record<UnitId, number>> = { percent: 0.01 };

/** Units that stand below each other in a column, and line up. */
const inColumns: readonly UnitId[] = ['price-level'];

/** A figure stands as it is; what will change with other cells keeps all digits of its unit. */
function decimalsOf(cell: NumberCell): number {
  const isAlone = cell.type === 'number' && !inColumns.includes(cell.unit);
  return isAlone ? figureDecimals(cell.value, cell.unit) : units[cell.unit].decimals;
}

/** Words in a format code stand in quotes; a percent sign does not, as it is what makes a fraction a percentage. */
function literal(text: string): string {
  return text.replaceAll(/[^%]+/g, '"$&"');
}

/** The format code of a unit with so many decimals, its own by itself: `"$"#,##0`. */
export function unitFormat(unit: UnitId, locale: Locale, decimals = units[unit].decimals): string {
  const { prefix, suffix } = affixes(unit, locale);
  const fraction = decimals === 0 ? '' : `.${'0'.repeat(decimals)}`;
  return `${literal(prefix)}#,##0${fraction}${literal(suffix)}`;
}

/** The format code of a cell, such as `"$"#,##0` or, for a difference, `+0.0%;-0.0%;0.0%`. The marks of decimals and thousands are the program's own. */
export function numberFormat(cell: NumberCell, locale: Locale): string {
  const code = unitFormat(cell.unit, locale, decimalsOf(cell));
  const isSigned = cell.type === 'change' || (cell.type === 'formula' && cell.signed);
  return isSigned ? `+${code};-${code};${code}` : code;
}

/** The number that stands in the sheet, without the noise that scaling would add. */
export function sheetNumber(value: number, unit: UnitId): number {
  const scale = scales[unit];
  return scale === undefined && Number.isSafeInteger(value)
    ? value
    : Number((value * (scale ?? 1)).toPrecision(15));
}
