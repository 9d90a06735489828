/** How figures are written for people. */
import { describe, expect, it } from 'vitest';
import type { Cell } from '../../src/document/document.ts';
import { formatCell, formatPlain, formatTick } from '../../src/document/format-cell.ts';
import { formatDate } from '../../src/document/format-date.ts';
import type { Locale } from '../../src/words/locale.ts';

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
    expect(formatCell(cell, 'en-US')).toBe(text);
  });
});

/** The same figures in the other locales, with the spaces that do not break: \u00a0, and the narrow \u202f. */
const elsewhere: readonly [Locale, readonly string[]][] = [
  ['en-GB', ['US$88,773', 'US$1,234.50', '71.2%', '\u22123.7%', '3,379,720', '+US$1,842', '\u22124.0 pts']],
  [
    'de-DE',
    [
      '88.773\u00a0$',
      '1.234,50\u00a0$',
      '71,2\u00a0%',
      '\u22123,7\u00a0%',
      '3.379.720',
      '+1.842\u00a0$',
      '\u22124,0 pts',
    ],
  ],
  [
    'fr-FR',
    [
      '88\u202f773\u00a0$US',
      '1\u202f234,50\u00a0$US',
      '71,2\u00a0%',
      '\u22123,7\u00a0%',
      '3\u202f379\u202f720',
      '+1\u202f842\u00a0$US',
      '\u22124,0 pts',
    ],
  ],
  [
    'es-ES',
    [
      '88.773\u00a0US$',
      '1234,50\u00a0US$',
      '71,2\u00a0%',
      '\u22123,7\u00a0%',
      '3.379.720',
      '+1842\u00a0US$',
      '\u22124,0\u00a0p.\u00a0p.',
    ],
  ],
];

const figures: readonly Cell[] = [
  { type: 'number', value: 88_773, unit: 'usd-year' },
  { type: 'number', value: 1234.5, unit: 'usd-hour' },
  { type: 'number', value: 71.2, unit: 'percent' },
  { type: 'number', value: -3.7, unit: 'percent' },
  { type: 'number', value: 3_379_720, unit: 'jobs' },
  { type: 'change', value: 1842, unit: 'usd-year' },
  { type: 'change', value: -4, unit: 'percentage-points' },
];

describe('a figure in another locale', () => {
  it.each(elsewhere)('is written as in %s', (locale, texts) => {
    expect(figures.map((figure) => formatCell(figure, locale))).toEqual(texts);
  });

  it('says in the words of the locale why it is missing', () => {
    const missing = { type: 'missing', reason: 'not-collected', unit: null } as const;
    const bound = { type: 'missing', reason: 'top-coded', bound: 239_200, unit: 'usd-year' } as const;
    expect(formatCell(missing, 'es-ES')).toBe('\u2013 no se recopila');
    expect(formatCell(bound, 'es-ES')).toBe('239.200\u00a0US$ o más');
    expect(formatCell(bound, 'de-DE')).toBe('239.200\u00a0$ or more');
  });

  it.each([
    ['en-US', '0.25'],
    ['es-ES', '0,25'],
  ] as const)('has all of its digits in a sentence of %s', (locale, text) => {
    expect(formatPlain(0.25, locale)).toBe(text);
  });

  it('stands at an axis without zeros after the mark', () => {
    expect(formatTick(50_000, 'usd-year', 'es-ES')).toBe('50.000\u00a0US$');
    expect(formatTick(2.5, 'percent', 'de-DE')).toBe('2,5\u00a0%');
    expect(formatTick(10, 'usd-hour', 'fr-FR')).toBe('10\u00a0$US');
  });
});

it.each([
  ['en-US', 'November 1, 2026'],
  ['en-GB', '1 November 2026'],
  ['de-DE', '1. November 2026'],
  ['fr-FR', '1 novembre 2026'],
  ['es-ES', '1 de noviembre de 2026'],
] as const)('writes a date in %s as %s', (locale, text) => {
  expect(formatDate('2026-11-01', locale)).toBe(text);
});
