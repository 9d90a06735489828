/** How a cell's number is shown in a spreadsheet: the format code of its unit, and the number behind it. */
import type { Cell } from '../../document/document.ts';
import { figureDecimals } from '../../document/format-cell.ts';
import { type UnitId, units } from '../../document/unit.ts';

type NumberCell = Extract<Cell, { type: 'number' | 'change' }>;

/** A spreadsheet holds 57% as 0.57; all other units are held as they are. */
const scales: Partial<Record<UnitId, number>> = { percent: 0.01 };

function decimals(cell: NumberCell): string {
  const count = cell.type === 'change' ? units[cell.unit].decimals : figureDecimals(cell.value, cell.unit);
  return count === 0 ? '' : `.${'0'.repeat(count)}`;
}

/** The format code, such as `"$"#,##0` or, for a difference, `+0.0%;-0.0%;0.0%`. */
export function numberFormat(cell: NumberCell): string {
  const unit = units[cell.unit];
  const prefix = unit.prefix === '' ? '' : `"${unit.prefix}"`;
  const suffix = unit.suffix === '' || unit.suffix === '%' ? unit.suffix : `"${unit.suffix}"`;
  const code = `${prefix}#,##0${decimals(cell)}${suffix}`;
  return cell.type === 'change' ? `+${code};-${code};${code}` : code;
}

/** The number that stands in the sheet, without the noise that scaling would add. */
export function sheetNumber(cell: NumberCell): number {
  return Number((cell.value * (scales[cell.unit] ?? 1)).toPrecision(15));
}
