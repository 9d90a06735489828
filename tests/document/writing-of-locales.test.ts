/** Numbers and dates are written from tables; they must be what Intl writes, for every locale. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatDate } from '../../src/document/format-date.ts';
import { affixes, digits, hasDecimalComma } from '../../src/document/number-writing.ts';
import { locales } from '../../src/words/locale.ts';

describe.each(locales)('%s', (locale) => {
  it('writes every number as Intl does', () => {
    const number = fc.oneof(
      fc.double({ min: 0 }),
      fc.double({ min: 0, max: 200, noNaN: true }),
      // Halves, where rounding can go wrong.
      fc.integer({ min: 0, max: 10_000_000 }).map((thousandths) => thousandths / 1000),
    );
    fc.assert(
      fc.property(number, fc.constantFrom(0, 1, 2), (value, decimals) => {
        const format = new Intl.NumberFormat(locale, {
          minimumFractionDigits: decimals,
          maximumFractionDigits: decimals,
        });
        expect(digits(value, decimals, locale)).toBe(format.format(value));
      }),
      { numRuns: 2000 },
    );
    expect(hasDecimalComma(locale)).toBe(new Intl.NumberFormat(locale).format(1.5) === '1,5');
  });

  it.each([
    ['usd-year', { style: 'currency', currency: 'USD', maximumFractionDigits: 0 }],
    ['percent', { style: 'percent' }],
  ] as const)('puts the sign of %s where Intl does', (unit, options) => {
    const { prefix, suffix } = affixes(unit, locale);
    const written = new Intl.NumberFormat(locale, options).format(unit === 'percent' ? 0.07 : 7);
    expect(`${prefix}7${suffix}`).toBe(written);
  });

  it('writes dates as Intl does', () => {
    const format = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
    const days = fc.date({ min: new Date('1000-01-01'), max: new Date('2999-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(days, (day) => {
        expect(formatDate(day.toISOString().slice(0, 10), locale)).toBe(format.format(day));
      }),
    );
  });
});
