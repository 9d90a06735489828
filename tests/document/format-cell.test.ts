/** How figures are written for people. */
import { describe, expect, it } from 'vitest';
import type { Cell } from '../../src/document/document.ts';
import { formatCell } from '../../src/document/format-cell.ts';

const cases: readonly [Cell, string][] = [
  [{ type: 'number', value: 88_773, unit: 'usd-year' }, '$88,773'],
  [{ type: 'number', value: 42.68, unit: 'usd-hour' }, '$42.68'],
  [{ type: 'number', value: 1234.5, unit: 'usd-hour' }, '$1,234.50'],
  [{ type: 'number', value: 10, unit: 'percent' }, '10%'],
  [{ type: 'number', value: 71.2, unit: 'percent' }, '71.2%'],
  [{ type: 'number', value: -3.7, unit: 'percent' }, '\u22123.7%'],
  [{ type: 'number', value: 3_379_720, unit: 'jobs' }, '3,379,720'],
  [{ type: 'number', value: 42.4, unit: 'years' }, '42.4'],
  [{ type: 'change', value: 1842, unit: 'usd-year' }, '+$1,842'],
  [{ type: 'change', value: -5000, unit: 'usd-year' }, '\u2212$5,000'],
  [{ type: 'change', value: 0, unit: 'percentage-points' }, '0.0 pts'],
  [{ type: 'change', value: -0.0001, unit: 'percent' }, '0.0%'],
  [{ type: 'change', value: -3.9683, unit: 'percent' }, '\u22124.0%'],
  [{ type: 'missing', reason: 'not-collected', unit: 'percent' }, '\u2013 not collected'],
  [{ type: 'missing', reason: 'suppressed', unit: 'usd-year' }, '\u2013 not published'],
  [{ type: 'missing', reason: 'top-coded', bound: 239_200, unit: 'usd-year' }, '$239,200 or more'],
  [{ type: 'text', text: 'Washington, DC' }, 'Washington, DC'],
  [{ type: 'empty' }, ''],
];

describe('a cell', () => {
  it.each(cases)('%o reads %s', (cell, text) => {
    expect(formatCell(cell)).toBe(text);
  });
});
