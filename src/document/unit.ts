/** The units a figure can have, and how each is written: one table, read by every renderer. */

export interface Unit {
  /** Digits after the point when written. */
  readonly decimals: number;
  /** What stands before or after the digits; how it is written depends on the locale. */
  readonly sign: 'dollar' | 'percent' | 'points' | null;
}

export const unitIds = [
  'usd-year',
  'usd-hour',
  'percent',
  'percentage-points',
  'jobs',
  'people',
  'years',
  'importance',
  'job-zone',
  'price-level',
] as const;

export type UnitId = (typeof unitIds)[number];

/** Percent figures are held as published: 10.8 means 10.8%. */
export const units: Readonly<Record<UnitId, Unit>> = {
  'usd-year': { decimals: 0, sign: 'dollar' },
  'usd-hour': { decimals: 2, sign: 'dollar' },
  percent: { decimals: 1, sign: 'percent' },
  'percentage-points': { decimals: 1, sign: 'points' },
  jobs: { decimals: 0, sign: null },
  people: { decimals: 0, sign: null },
  years: { decimals: 1, sign: null },
  importance: { decimals: 2, sign: null },
  'job-zone': { decimals: 0, sign: null },
  'price-level': { decimals: 1, sign: null },
};
