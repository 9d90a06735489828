/** How a cell is written for a person to read; machine-readable writing is each renderer's own. */
import type { MissingReason } from '../dataset/figure.ts';
import type { Cell } from './document.ts';
import { type UnitId, units } from './unit.ts';

/** What a reader is told in place of a missing figure. */
export const missingLabels: Record<MissingReason, string> = {
  suppressed: 'not published',
  'top-coded': 'above the highest published value',
  'not-collected': 'not collected',
  'not-in-release': 'not in this release',
};

const minus = '\u2212';

/** The number with its unit, in US English: `$88,773`, `10%`, `10.8%`, `42.4`. Whole percents drop their decimal. */
export function formatNumber(value: number, unitId: UnitId): string {
  const unit = units[unitId];
  const dropDecimals = unit.decimals === 1 && Number.isInteger(Number(value.toFixed(1)));
  const digits = Math.abs(value).toLocaleString('en-US', {
    minimumFractionDigits: dropDecimals ? 0 : unit.decimals,
    maximumFractionDigits: dropDecimals ? 0 : unit.decimals,
    useGrouping: unit.grouped,
  });
  const sign = value < 0 && Number(digits.replaceAll(',', '')) !== 0 ? minus : '';
  return `${sign}${unit.prefix}${digits}${unit.suffix}`;
}

/** A difference with its sign: `+$1,842`, `−3.7%`; zero carries none. */
export function formatChange(value: number, unitId: UnitId): string {
  const written = formatNumber(value, unitId);
  return value > 0 && /[1-9]/.test(written) ? `+${written}` : written;
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
