/** What every sentence of a report is: computed from the figures of a comparison, never typed in. */
import type { Comparison } from '../../src/comparison/comparison.ts';
import { formatNumber } from '../../src/document/format-cell.ts';
import type { Locale } from '../../src/words/locale.ts';

/** A sentence, or a few on one matter; null where there is nothing to say. */
export type Sentence = (comparison: Comparison) => string | null;

/** US dollars as they stand in a sentence. */
export const dollars = (value: number, locale: Locale) => formatNumber(value, 'usd-year', locale);

/** Percent as they stand in a sentence. */
export const percent = (value: number, locale: Locale) => formatNumber(value, 'percent', locale);
