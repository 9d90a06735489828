/** The rows of a comparison in one place: pay and jobs there beside the nation's, also at the nation's prices. */
import type { PayUnit } from '../dataset/breakdown.ts';
import type { MissingFigure, NumberFigure } from '../dataset/figure.ts';
import { joinNotes } from '../dataset/notes.ts';
import { isShared, type StateColumn } from '../dataset/place-columns.ts';
import { type Place, payAtNationalPrices } from '../dataset/places.ts';
import type { Profile } from '../dataset/profile.ts';
import type { UnitId } from '../document/unit.ts';
import type { Catalogue, LocalMetricId } from '../words/catalogue.ts';
import { type DifferenceKind, percentMore } from './difference.ts';
import type { Metric, NumberMetric, Options } from './metric.ts';

const extra = { always: false };
const fine = { always: false, detail: true };

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
export function cellAt(
  column: PlaceColumn | MissingFigure,
  position: number,
  { notes }: Catalogue,
): NumberFigure {
  if ('missing' in column) return column;
  const { source, cells } = column;
  const value = cells[position] ?? null;
  return value === null ? { missing: 'suppressed', source, note: notes.notPublished } : { value, source };
}

/** Pay in the wanted unit: an occupation has one of them by place, and those paid by the hour have no other. */
function payAt(
  column: PlaceColumn | MissingFigure,
  position: number,
  wanted: PayUnit,
  words: Catalogue,
): NumberFigure {
  if ('missing' in column || column.unit === wanted) return cellAt(column, position, words);
  const { source } = column;
  return wanted === 'usd-year'
    ? { missing: 'not-collected', source, note: words.notes.byHourOnly }
    : { missing: 'not-in-release', source };
}

/** A figure of a table by place that an own role has from its matched occupation says so. */
function ofMatched({ own }: Profile, figure: NumberFigure, { notes }: Catalogue): NumberFigure {
  if (own === undefined) return figure;
  return { ...figure, note: joinNotes(figure.note, notes.ofMatched(own.occupationTitle)) };
}

/** The estimated mean of an area, with what to mind. */
function metroMean(profile: Profile, position: number, unit: PayUnit, words: Catalogue): NumberFigure {
  const { estimated, ofWiderArea } = words.notes;
  const column = metroColumn(profile);
  const figure = payAt(column, position, unit, words);
  if ('missing' in figure || 'missing' in column) return figure;
  return {
    ...figure,
    note: isShared(figure.value, column.cells) ? `${estimated}; ${ofWiderArea}` : estimated,
  };
}

function localMean(
  profile: Profile,
  { kind, position }: Place,
  unit: PayUnit,
  words: Catalogue,
): NumberFigure {
  const figure =
    kind === 'metro'
      ? metroMean(profile, position, unit, words)
      : payAt(stateColumn(profile, 'mean'), position, unit, words);
  return ofMatched(profile, figure, words);
}

/** The nation's mean of the year that the place's mean is of: estimates for areas rest on the year before. */
function nationalMean({ pay }: Profile, { kind }: Place, { notes }: Catalogue): NumberFigure {
  if (kind === 'state') return pay.annual.mean;
  const before = pay.annualMeanYearBefore;
  return { ...before, note: joinNotes(before.note, notes.ofYearBefore) };
}

/** Pay divided by the price level: what it buys, in dollars of the nation. */
function atNationalPrices(
  pay: NumberFigure,
  { priceParity, name }: Place,
  unit: PayUnit,
  { notes }: Catalogue,
): NumberFigure {
  if ('missing' in pay) return pay;
  if (priceParity === null)
    return { missing: 'not-in-release', source: pay.source, note: notes.noPriceLevel(name) };
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
function priceLevel({ place, priceParitySource: source }: PricedPlace, { notes }: Catalogue): NumberFigure {
  const { priceParity } = place;
  if (priceParity === null) return { missing: 'not-in-release', source };
  return place.kind === 'state'
    ? { value: priceParity, source }
    : { value: priceParity, source, note: notes.priceLevelOf(place.state) };
}

/** A row of the section, whose label names the place or what else it is of. */
function row(
  metric: LocalMetricId,
  { name, ofArea }: { readonly name: string; readonly ofArea: boolean },
  unit: UnitId,
  difference: DifferenceKind,
  read: NumberMetric['read'],
  options: Options = {},
): NumberMetric {
  const label: NumberMetric['label'] = ({ localMetrics: words }) => words[metric].label(name, ofArea);
  return {
    kind: 'number',
    section: 'local-pay',
    metric,
    label,
    unit,
    difference,
    read,
    always: true,
    detail: false,
    ...options,
  };
}

/** The rows of the section "Local pay". A metropolitan area has a mean alone; a state has percentiles and jobs. */
export function localMetrics(priced: PricedPlace, { nation }: Catalogue): Metric[] {
  const { place } = priced;
  const ofArea = place.kind === 'metro';
  const here = { name: place.name, ofArea };
  // A metropolitan area has no price level of its own here.
  const ofPrices = { name: place.kind === 'metro' ? place.state : place.name, ofArea };
  const yearly = (profile: Profile, words: Catalogue) => localMean(profile, place, 'usd-year', words);
  const hourly = (profile: Profile, words: Catalogue) => localMean(profile, place, 'usd-hour', words);
  const pay = 'amount-and-percent';
  return [
    row('local-mean', here, 'usd-year', pay, yearly),
    row('nation-mean', { name: nation, ofArea }, 'usd-year', 'none', (p, words) =>
      nationalMean(p, place, words),
    ),
    row('local-above-nation', here, 'percent', 'amount', (p, words) =>
      aboveNation(yearly(p, words), nationalMean(p, place, words)),
    ),
    row('price-level', ofPrices, 'price-level', 'none', (_, words) => priceLevel(priced, words)),
    row('local-mean-adjusted', here, 'usd-year', pay, (p, words) =>
      atNationalPrices(yearly(p, words), place, 'usd-year', words),
    ),
    row('local-hourly-mean', here, 'usd-hour', pay, hourly, extra),
    row(
      'local-hourly-mean-adjusted',
      here,
      'usd-hour',
      pay,
      (p, words) => atNationalPrices(hourly(p, words), place, 'usd-hour', words),
      extra,
    ),
    ...(place.kind === 'state' ? stateMetrics(place) : []),
  ];
}

/** The percentiles and the jobs of a state. */
function stateMetrics({ name, position }: Place): Metric[] {
  const here = { name, ofArea: false };
  const pay = (metric: LocalMetricId, of: StateColumn, options = extra) =>
    row(
      metric,
      here,
      'usd-year',
      'amount-and-percent',
      (profile, words) =>
        ofMatched(profile, payAt(stateColumn(profile, of), position, 'usd-year', words), words),
      options,
    );
  const jobs = (metric: LocalMetricId, of: StateColumn, options = extra) =>
    row(
      metric,
      here,
      'jobs',
      'amount-and-percent',
      (profile, words) => ofMatched(profile, cellAt(stateColumn(profile, of), position, words), words),
      options,
    );
  return [
    pay('local-p10', 'p10'),
    pay('local-p25', 'p25'),
    pay('local-median', 'median'),
    pay('local-p75', 'p75'),
    pay('local-p90', 'p90'),
    jobs('local-jobs', 'employment'),
    pay('local-mean-year-before', 'meanYearBefore', fine),
    jobs('local-jobs-year-before', 'employmentYearBefore', fine),
  ];
}
