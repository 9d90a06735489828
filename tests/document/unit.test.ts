/** The units: each has a name of its own in every language, and every figure can be written in its own. */
import { describe, expect, it } from 'vitest';
import { formatChange, formatNumber } from '../../src/document/format-cell.ts';
import { unitIds, units } from '../../src/document/unit.ts';
import { wordsOf } from '../../src/words/catalogue.ts';
import { locales } from '../../src/words/locale.ts';

describe('units', () => {
  it.each(locales)('have names of their own in %s, so that a data column tells them apart', (locale) => {
    const names = unitIds.map((id) => wordsOf(locale).units[id]);
    expect(new Set(names).size).toBe(unitIds.length);
    expect(Object.keys(units)).toEqual([...unitIds]);
  });

  it.each([
    ['importance', 4.125, '4.13', 0.5, '+0.50'],
    ['importance', 3, '3.00', -0.25, '\u22120.25'],
    ['job-zone', 4, '4', 1, '+1'],
    ['price-level', 112.6, '112.6', 12.6, '+12.6'],
    ['price-level', 100, '100', -0.6, '\u22120.6'],
  ] as const)(
    'write %s %d as %s, and a change of %d as %s',
    (unit, value, written, change, writtenChange) => {
      expect(formatNumber(value, unit, 'en-US')).toBe(written);
      expect(formatChange(change, unit, 'en-US')).toBe(writtenChange);
    },
  );
});
