/** How a cell is written for a person to read, in a locale; machine-readable writing is each renderer's own. */
import { wordsOf } from '../words/catalogue.ts';
import type { Locale } from '../words/locale.ts';
import { affixes, digits } from './number-writing.ts';
import type { Cell } from './table.ts';
import { type UnitId, units } from './unit.ts';

const minus = '\u2212';

/** Whether nothing but zeros would stand after the point. */
function isRound(value: number, decimals: number): boolean {
  return Number.isInteger(Number(value.toFixed(decimals)));
}

/** Digits after the point: the unit's, but a lone decimal that would be a zero is dropped from a figure. */
export function figureDecimals(value: number, unitId: UnitId): number {
  const { decimals } = units[unitId];
  return decimals === 1 && isRound(value, 1) ? 0 : decimals;
}

function write(value: number, unitId: UnitId, decimals: number, plus: string, locale: Locale): string {
  const { prefix, suffix } = affixes(unitId, locale);
  const written = digits(Math.abs(value), decimals, locale);
  const isZero = !/[1-9]/.test(written);
  const sign = value < 0 ? minus : plus;
  return `${isZero ? '' : sign}${prefix}${written}${suffix}`;
}

/** The number with its unit: `$88,773`, `10%`, `10.8%`, `42.4`, `\u22123.7%` in US English. */
export function formatNumber(value: number, unitId: UnitId, locale: Locale): string {
  return write(value, unitId, figureDecimals(value, unitId), '', locale);
}

/** The same for the round numbers of an axis, which need no zeros after the point. */
export function formatTick(value: number, unitId: UnitId, locale: Locale): string {
  const { decimals } = units[unitId];
  return write(value, unitId, isRound(value, decimals) ? 0 : decimals, '', locale);
}

/** A difference with its sign and all of the unit's digits, so that a column of them lines up: `+$1,842`, `\u22124.0%`. */
export function formatChange(value: number, unitId: UnitId, locale: Locale): string {
  return write(value, unitId, units[unitId].decimals, '+', locale);
}

/** A number without a unit and without loss: `0.25`. */
export function formatPlain(value: number, locale: Locale): string {
  const [, decimals = ''] = String(value).split('.');
  return digits(value, decimals.length, locale);
}

/** A bound of a top-coded figure, or why there is none: `$239,200 or more`, `not published`. */
export function formatMissing(cell: Extract<Cell, { type: 'missing' }>, locale: Locale): string {
  const { missing, orMore } = wordsOf(locale);
  return isBound(cell) ? orMore(formatNumber(cell.bound, cell.unit, locale)) : missing[cell.reason];
}

function isBound(
  cell: Extract<Cell, { type: 'missing' }>,
): cell is Extract<Cell, { type: 'missing' }> & { readonly bound: number; readonly unit: UnitId } {
  return cell.reason === 'top-coded' && cell.bound !== undefined && cell.unit !== null;
}

/** The cell as a reader sees it on a page: never blank for a missing figure. */
export function formatCell(cell: Cell, locale: Locale): string {
  switch (cell.type) {
    case 'text':
      return cell.text;
    case 'number':
      return formatNumber(cell.value, cell.unit, locale);
    case 'change':
      return formatChange(cell.value, cell.unit, locale);
    case 'missing':
      return `${isBound(cell) ? '' : '\u2013 '}${formatMissing(cell, locale)}`;
    case 'empty':
      return '';
  }
}
