/** The units a figure can have, and how each is written: one table, read by every renderer. */

export interface Unit {
  /** Name of the unit in a data column. */
  readonly name: string;
  /** Digits after the point when written. */
  readonly decimals: number;
  readonly prefix: string;
  readonly suffix: string;
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
  'usd-year': { name: 'US dollars a year', decimals: 0, prefix: '$', suffix: '' },
  'usd-hour': { name: 'US dollars an hour', decimals: 2, prefix: '$', suffix: '' },
  percent: { name: 'percent', decimals: 1, prefix: '', suffix: '%' },
  'percentage-points': { name: 'percentage points', decimals: 1, prefix: '', suffix: ' pts' },
  jobs: { name: 'jobs', decimals: 0, prefix: '', suffix: '' },
  people: { name: 'people', decimals: 0, prefix: '', suffix: '' },
  years: { name: 'years', decimals: 1, prefix: '', suffix: '' },
  importance: { name: 'importance, 1 to 5', decimals: 2, prefix: '', suffix: '' },
  'job-zone': { name: 'job zone, 1 to 5', decimals: 0, prefix: '', suffix: '' },
  'price-level': { name: 'price level, nation = 100', decimals: 1, prefix: '', suffix: '' },
};
