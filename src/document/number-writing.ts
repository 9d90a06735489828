/**
 * How a locale writes numbers: its marks, and what stands before and after a figure of each unit. A table and not
 * Intl, whose first number takes a process 12 ms and more; a test holds that both write the same.
 */
import { wordsOf } from '../words/catalogue.ts';
import type { Locale } from '../words/locale.ts';
import { type Unit, type UnitId, units } from './unit.ts';

/** What stands around the digits, with the spaces that belong to it. */
export interface Affixes {
  readonly prefix: string;
  readonly suffix: string;
}

interface NumberWriting {
  readonly decimalMark: '.' | ',';
  /** Between groups of three digits. */
  readonly groupMark: string;
  /** The fewest digits before the decimal mark that are grouped. */
  readonly groupedFrom: number;
  /** Around US dollars, and around percent. */
  readonly dollar: Affixes;
  readonly percent: Affixes;
}

const english = {
  decimalMark: '.',
  groupMark: ',',
  groupedFrom: 4,
  percent: { prefix: '', suffix: '%' },
} as const;

const writings: Readonly<Record<Locale, NumberWriting>> = {
  'en-US': { ...english, dollar: { prefix: '$', suffix: '' } },
  'en-GB': { ...english, dollar: { prefix: 'US$', suffix: '' } },
  'de-DE': {
    decimalMark: ',',
    groupMark: '.',
    groupedFrom: 4,
    dollar: { prefix: '', suffix: '\u00A0$' },
    percent: { prefix: '', suffix: '\u00A0%' },
  },
  'fr-FR': {
    decimalMark: ',',
    groupMark: '\u202F',
    groupedFrom: 4,
    dollar: { prefix: '', suffix: '\u00A0$US' },
    percent: { prefix: '', suffix: '\u00A0%' },
  },
  'es-ES': {
    decimalMark: ',',
    groupMark: '.',
    groupedFrom: 5,
    dollar: { prefix: '', suffix: '\u00A0US$' },
    percent: { prefix: '', suffix: '\u00A0%' },
  },
};

/** Rounded as it is written in decimals, halves up; `toFixed` alone takes 1.005 for a little less than that. */
function rounded(value: number, decimals: number): string {
  if (Number.isInteger(value)) return value.toFixed(decimals);
  const text = String(value);
  // Most figures have no more digits than are written.
  const spare = decimals - (text.length - text.indexOf('.') - 1);
  if (spare >= 0 && !text.includes('e')) return text + '0'.repeat(spare);
  const [mantissa, exponent = '0'] = text.split('e');
  const scaled = Math.round(Number(`${mantissa}e${Number(exponent) + decimals}`));
  return Number(`${scaled}e-${decimals}`).toFixed(decimals);
}

/** The digits in groups of three, counted from the end. */
function groupsOf(whole: string, mark: string): string {
  let end = whole.length % 3 || 3;
  let text = whole.slice(0, end);
  for (; end < whole.length; end += 3) text += mark + whole.slice(end, end + 3);
  return text;
}

/** From here on doubles are too coarse for `rounded`. No figure is so large, and Intl writes it as well. */
const tooLarge = 1e13;

/** The digits of a number that is not negative, with so many after the decimal mark: `88,773`, `88.773`. */
export function digits(value: number, decimals: number, locale: Locale): string {
  if (!(value < tooLarge))
    return new Intl.NumberFormat(locale, {
      minimumFractionDigits: decimals,
      maximumFractionDigits: decimals,
    }).format(value);
  const { decimalMark, groupMark, groupedFrom } = writings[locale];
  const [whole = '', fraction] = rounded(value, decimals).split('.');
  const grouped = whole.length < groupedFrom ? whole : groupsOf(whole, groupMark);
  return fraction === undefined ? grouped : `${grouped}${decimalMark}${fraction}`;
}

const none: Affixes = { prefix: '', suffix: '' };

const signs: Readonly<Record<NonNullable<Unit['sign']>, (locale: Locale) => Affixes>> = {
  dollar: (locale) => writings[locale].dollar,
  percent: (locale) => writings[locale].percent,
  points: (locale) => ({ prefix: '', suffix: wordsOf(locale).pointsSuffix }),
};

/** What stands around a figure in the unit: `$` before it in US English, a space and `US$` after it in Spanish. */
export function affixes(unit: UnitId, locale: Locale): Affixes {
  const { sign } = units[unit];
  return sign === null ? none : signs[sign](locale);
}

/** Whether decimals have a comma, as in most of Europe. */
export function hasDecimalComma(locale: Locale): boolean {
  return writings[locale].decimalMark === ',';
}
