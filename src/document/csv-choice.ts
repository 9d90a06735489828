/** How a CSV can be asked for: its shape, and whom it is written for. */
import type { Locale } from '../words/locale.ts';
import { hasDecimalComma } from './number-writing.ts';

/** `wide`: a row for each metric and a column for each role. `long`: a row for each fact. */
export const csvShapes = ['wide', 'long'] as const;
export type CsvShape = (typeof csvShapes)[number];

/**
 * `excel`: a spreadsheet with decimal points. `excel-eu`: one with decimal commas. `machine`: programs only, as
 * nothing in it is kept from being run or converted by a spreadsheet.
 */
export const csvProfiles = ['excel', 'excel-eu', 'machine'] as const;
export type CsvProfile = (typeof csvProfiles)[number];

export interface CsvChoice {
  readonly shape: CsvShape;
  readonly profile: CsvProfile;
}

/** What a CSV is when nothing else is asked for: for the spreadsheets of the locale. */
export function usualCsv(locale: Locale): CsvChoice {
  return { shape: 'wide', profile: hasDecimalComma(locale) ? 'excel-eu' : 'excel' };
}
