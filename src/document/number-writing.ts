/** How a locale writes numbers: its digits, its decimal mark, and what stands before and after a figure of each unit. */
import { wordsOf } from '../words/catalogue.ts';
import type { Locale } from '../words/locale.ts';
import { type Unit, type UnitId, units } from './unit.ts';

/** What stands around the digits, with the spaces that belong to it. */
export interface Affixes {
  readonly prefix: string;
  readonly suffix: string;
}

/** The answers of a function that takes long, each worked out once for a locale and a key. */
function once<Key, Answer>(work: (locale: Locale, key: Key) => Answer): (locale: Locale, key: Key) => Answer {
  const byLocale = new Map<Locale, Map<Key, Answer>>();
  return (locale, key) => {
    const known = byLocale.get(locale) ?? new Map<Key, Answer>();
    byLocale.set(locale, known);
    const found = known.get(key) ?? work(locale, key);
    known.set(key, found);
    return found;
  };
}

/** Making a number format costs more than all else in writing a figure, so each is made once. */
const formatOf = once(
  (locale, decimals: number) =>
    new Intl.NumberFormat(locale, { minimumFractionDigits: decimals, maximumFractionDigits: decimals }),
);

/** The digits of a number that is not negative, with so many after the decimal mark: `88,773`, `88.773`. */
export function digits(value: number, decimals: number, locale: Locale): string {
  return formatOf(locale, decimals).format(value);
}

/** What Intl writes before and after the digits. */
function around(locale: Locale, options: Intl.NumberFormatOptions): Affixes {
  const parts = new Intl.NumberFormat(locale, { maximumFractionDigits: 0, ...options }).formatToParts(1);
  const at = parts.findIndex(({ type }) => type === 'integer');
  const text = (of: typeof parts) => of.map(({ value }) => value).join('');
  return { prefix: text(parts.slice(0, at)), suffix: text(parts.slice(at + 1)) };
}

const signs: Readonly<Record<NonNullable<Unit['sign']>, (locale: Locale) => Affixes>> = {
  dollar: (locale) => around(locale, { style: 'currency', currency: 'USD' }),
  percent: (locale) => around(locale, { style: 'percent' }),
  points: (locale) => ({ prefix: '', suffix: wordsOf(locale).pointsSuffix }),
};

const affixesOf = once(
  (locale, sign: Unit['sign']): Affixes => (sign === null ? { prefix: '', suffix: '' } : signs[sign](locale)),
);

/** What stands around a figure in the unit: `$` before it in US English, a space and `US$` after it in Spanish. */
export function affixes(unit: UnitId, locale: Locale): Affixes {
  return affixesOf(locale, units[unit].sign);
}

/** Whether decimals have a comma, as in most of Europe. */
export function hasDecimalComma(locale: Locale): boolean {
  return digits(1.5, 1, locale) === '1,5';
}
