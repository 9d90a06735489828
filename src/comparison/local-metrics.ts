/** The rows of a comparison in one place: pay and jobs there beside the nation's, also at the nation's prices. */
import { isShared, type PayUnit, type StateColumn } from '../dataset/breakdown.ts';
import type { MissingFigure, NumberFigure } from '../dataset/figure.ts';
import { byHourOnly, joinNotes, matchedNote } from '../dataset/notes.ts';
import { nation, type Place, payAtNationalPrices } from '../dataset/places.ts';
import type { Profile } from '../dataset/profile.ts';
import { percentMore } from './difference.ts';
import { type Metric, number } from './metric.ts';

const extra = { always: false };
const fine = { always: false, detail: true };

const estimated = 'Mean estimated from prevailing wages';
const ofWiderArea = 'several areas have this very value, so that it may be that of a wider area';
const notPublished = 'Not published for this occupation in this place';
const ofYearBefore = 'The prevailing wages rest on OEWS of the year before';

/** A place with what its prices are compared by. */
export interface PricedPlace {
  readonly place: Place;
  /** Id of the source of price levels. */
  readonly priceParitySource: string;
}

/** One column of a table by place, and the unit of all pay in that table. */
interface PlaceColumn {
  readonly source: string;
  readonly unit: PayUnit;
  readonly cells: readonly (number | null)[];
}

/** The states' column of this name, or why there is none. */
export function stateColumn({ states }: Profile, name: StateColumn): PlaceColumn | MissingFigure {
  if ('missing' in states) return states;
  const { source, sourceYearBefore, unit, columns } = states;
  return { source: name.endsWith('YearBefore') ? sourceYearBefore : source, unit, cells: columns[name] };
}

function metroColumn({ metros }: Profile): PlaceColumn | MissingFigure {
  return 'missing' in metros ? metros : { ...metros, cells: metros.mean };
}

/** The figure of one place in a column. */
export function cellAt(column: PlaceColumn | MissingFigure, position: number): NumberFigure {
  if ('missing' in column) return column;
  const { source, cells } = column;
  const value = cells[position] ?? null;
  return value === null ? { missing: 'suppressed', source, note: notPublished } : { value, source };
}

/** Pay in the wanted unit: an occupation has one of them by place, and those paid by the hour have no other. */
function payAt(column: PlaceColumn | MissingFigure, position: number, wanted: PayUnit): NumberFigure {
  if ('missing' in column || column.unit === wanted) return cellAt(column, position);
  const { source } = column;
  return wanted === 'usd-year'
    ? { missing: 'not-collected', source, note: byHourOnly }
    : { missing: 'not-in-release', source };
}

/** A figure of a table by place that an own role has from its matched occupation says so. */
function ofMatched({ own }: Profile, figure: NumberFigure): NumberFigure {
  if (own === undefined) return figure;
  return { ...figure, note: joinNotes(figure.note, matchedNote(own.occupationTitle)) };
}

/** The estimated mean of an area, with what to mind. */
function metroMean(profile: Profile, position: number, unit: PayUnit): NumberFigure {
  const column = metroColumn(profile);
  const figure = payAt(column, position, unit);
  if ('missing' in figure || 'missing' in column) return figure;
  return {
    ...figure,
    note: isShared(figure.value, column.cells) ? `${estimated}; ${ofWiderArea}` : estimated,
  };
}

function localMean(profile: Profile, { kind, position }: Place, unit: PayUnit): NumberFigure {
  const figure =
    kind === 'metro'
      ? metroMean(profile, position, unit)
      : payAt(stateColumn(profile, 'mean'), position, unit);
  return ofMatched(profile, figure);
}

/** The nation's mean of the year that the place's mean is of: estimates for areas rest on the year before. */
function nationalMean({ pay }: Profile, { kind }: Place): NumberFigure {
  if (kind === 'state') return pay.annual.mean;
  const before = pay.annualMeanYearBefore;
  return { ...before, note: joinNotes(before.note, ofYearBefore) };
}

/** Pay divided by the price level: what it buys, in dollars of the nation. */
function atNationalPrices(pay: NumberFigure, { priceParity, name }: Place, unit: PayUnit): NumberFigure {
  if ('missing' in pay) return pay;
  if (priceParity === null)
    return { missing: 'not-in-release', source: pay.source, note: `No price level for ${name}` };
  return { ...pay, value: payAtNationalPrices(pay.value, priceParity, unit) };
}

/** How much more the place pays than the nation, in percent. */
function aboveNation(local: NumberFigure, national: NumberFigure): NumberFigure {
  if ('missing' in local) return local;
  if ('missing' in national) return national;
  const percent = percentMore(local.value, national.value);
  return percent === null ? { missing: 'not-in-release' } : { ...local, value: percent };
}

/** The place's price level; a metropolitan area has that of its main state, and says so. */
function priceLevel({ place, priceParitySource: source }: PricedPlace): NumberFigure {
  const { priceParity } = place;
  if (priceParity === null) return { missing: 'not-in-release', source };
  return place.kind === 'state'
    ? { value: priceParity, source }
    : { value: priceParity, source, note: `Price level of the whole of ${place.state}` };
}

/** A metropolitan area has no price level of its own here. */
function priceLabel(place: Place): string {
  return place.kind === 'state' ? `Price level, ${place.name}` : `Price level of the state, ${place.state}`;
}

/** The rows of the section "Local pay". A metropolitan area has a mean alone; a state has percentiles and jobs. */
export function localMetrics(priced: PricedPlace): Metric[] {
  const { place } = priced;
  const { name } = place;
  const yearly = (profile: Profile) => localMean(profile, place, 'usd-year');
  const hourly = (profile: Profile) => localMean(profile, place, 'usd-hour');
  const pay = 'amount-and-percent';
  const local = 'local-pay';
  return [
    number(local, 'local-mean', `Average salary, ${name}`, 'usd-year', pay, yearly),
    number(
      local,
      'nation-mean',
      place.kind === 'state'
        ? `Average salary, ${nation.name}`
        : `Average salary a year before, ${nation.name}`,
      'usd-year',
      'none',
      (p) => nationalMean(p, place),
    ),
    number(local, 'local-above-nation', 'Local average salary against the nation', 'percent', 'amount', (p) =>
      aboveNation(yearly(p), nationalMean(p, place)),
    ),
    number(local, 'price-level', priceLabel(place), 'price-level', 'none', () => priceLevel(priced)),
    number(local, 'local-mean-adjusted', 'Local average salary at national prices', 'usd-year', pay, (p) =>
      atNationalPrices(yearly(p), place, 'usd-year'),
    ),
    number(local, 'local-hourly-mean', `Hourly rate (mean), ${name}`, 'usd-hour', pay, hourly, extra),
    number(
      local,
      'local-hourly-mean-adjusted',
      'Local hourly rate at national prices',
      'usd-hour',
      pay,
      (p) => atNationalPrices(hourly(p), place, 'usd-hour'),
      extra,
    ),
    ...(place.kind === 'state' ? stateMetrics(place) : []),
  ];
}

/** The percentiles and the jobs of a state. */
function stateMetrics({ name, position }: Place): Metric[] {
  const pay = (metric: string, label: string, of: StateColumn, options = extra) =>
    number(
      'local-pay',
      metric,
      `${label}, ${name}`,
      'usd-year',
      'amount-and-percent',
      (profile) => ofMatched(profile, payAt(stateColumn(profile, of), position, 'usd-year')),
      options,
    );
  const jobs = (metric: string, label: string, of: StateColumn, options = extra) =>
    number(
      'local-pay',
      metric,
      `${label}, ${name}`,
      'jobs',
      'amount-and-percent',
      (profile) => ofMatched(profile, cellAt(stateColumn(profile, of), position)),
      options,
    );
  return [
    pay('local-p10', '10th percentile', 'p10'),
    pay('local-p25', '25th percentile', 'p25'),
    pay('local-median', 'Median salary', 'median'),
    pay('local-p75', '75th percentile', 'p75'),
    pay('local-p90', '90th percentile', 'p90'),
    jobs('local-jobs', 'Number of jobs', 'employment'),
    pay('local-mean-year-before', 'Average salary a year before', 'meanYearBefore', fine),
    jobs('local-jobs-year-before', 'Number of jobs a year before', 'employmentYearBefore', fine),
  ];
}
