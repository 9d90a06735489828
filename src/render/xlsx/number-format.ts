/** How a number is shown in a spreadsheet: the format code of its unit, and the number behind it. */
import { figureDecimals } from '../../document/format-cell.ts';
import type { SheetCell } from '../../document/sheet.ts';
import { type UnitId, units } from '../../document/unit.ts';

/** A cell that holds a number, or will when it is filled in. */
export type NumberCell = Extract<SheetCell, { readonly unit: UnitId; readonly value: number | null }>;

/** The format of dates: the same everywhere, whatever the reader's country. */
export const dateFormat = 'yyyy-mm-dd';

/** A spreadsheet holds 57% as 0.57; all other units are held as they are. */
const scales: Partial<Record<UnitId, number>> = { percent: 0.01 };

/** Units that stand below each other in a column, and line up. */
const inColumns: readonly UnitId[] = ['price-level'];

/** A figure stands as it is; what will change with other cells keeps all digits of its unit. */
function decimals(cell: NumberCell): string {
  const isAlone = cell.type === 'number' && !inColumns.includes(cell.unit);
  const count = isAlone ? figureDecimals(cell.value, cell.unit) : units[cell.unit].decimals;
  return count === 0 ? '' : `.${'0'.repeat(count)}`;
}

/** The format code, such as `"$"#,##0` or, for a difference, `+0.0%;-0.0%;0.0%`. */
export function numberFormat(cell: NumberCell): string {
  const unit = units[cell.unit];
  const prefix = unit.prefix === '' ? '' : `"${unit.prefix}"`;
  const suffix = unit.suffix === '' || unit.suffix === '%' ? unit.suffix : `"${unit.suffix}"`;
  const code = `${prefix}#,##0${decimals(cell)}${suffix}`;
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
