/** How a cell is written for a person to read; machine-readable writing is each renderer's own. */
import type { MissingReason } from '../dataset/figure.ts';
import type { Cell } from './table.ts';
import { type UnitId, units } from './unit.ts';

/** What a reader is told in place of a missing figure. */
export const missingLabels: Record<MissingReason, string> = {
  suppressed: 'not published',
  'top-coded': 'above the highest published value',
  'not-collected': 'not collected',
  'not-in-release': 'not in this release',
  'not-listed': 'not listed',
};

const minus = '\u2212';

const numberFormats = new Map<number, Intl.NumberFormat>();

/** Making a number format costs more than all else here, so each is made once. */
function digitsFormat(decimals: number): Intl.NumberFormat {
  const format =
    numberFormats.get(decimals) ??
    new Intl.NumberFormat('en-US', { minimumFractionDigits: decimals, maximumFractionDigits: decimals });
  numberFormats.set(decimals, format);
  return format;
}

/** Digits after the point: the unit's, but a lone decimal that would be a zero is dropped from a figure. */
export function figureDecimals(value: number, unitId: UnitId): number {
  const { decimals } = units[unitId];
  return decimals === 1 && Number.isInteger(Number(value.toFixed(1))) ? 0 : decimals;
}

function write(value: number, unitId: UnitId, decimals: number, plus: string): string {
  const unit = units[unitId];
  const digits = digitsFormat(decimals).format(Math.abs(value));
  const isZero = !/[1-9]/.test(digits);
  const sign = value < 0 ? minus : plus;
  return `${isZero ? '' : sign}${unit.prefix}${digits}${unit.suffix}`;
}

/** The number with its unit, in US English: `$88,773`, `10%`, `10.8%`, `42.4`, `\u22123.7%`. */
export function formatNumber(value: number, unitId: UnitId): string {
  return write(value, unitId, figureDecimals(value, unitId), '');
}

/** A difference with its sign and all of the unit's digits, so that a column of them lines up: `+$1,842`, `\u22124.0%`. */
export function formatChange(value: number, unitId: UnitId): string {
  return write(value, unitId, units[unitId].decimals, '+');
}

/** The cell as a reader sees it on a page: never blank for a missing figure. */
export function formatCell(cell: Cell): string {
  switch (cell.type) {
    case 'text':
      return cell.text;
    case 'number':
      return formatNumber(cell.value, cell.unit);
    case 'change':
      return formatChange(cell.value, cell.unit);
    case 'missing':
      return cell.reason === 'top-coded' && cell.bound !== undefined && cell.unit !== null
        ? `${formatNumber(cell.bound, cell.unit)} or more`
        : `\u2013 ${missingLabels[cell.reason]}`;
    case 'empty':
      return '';
  }
}
