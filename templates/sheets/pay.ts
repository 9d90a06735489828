/** The sheet Pay: yearly and hourly pay of each role at the points that are published, in the nation and the place. */
import type { Comparison } from '../../src/comparison/comparison.ts';
import { nation } from '../../src/dataset/places.ts';
import type { Cell, Column } from '../../src/document/document.ts';
import type { Sheet, SheetCell } from '../../src/document/sheet.ts';
import type { UnitId } from '../../src/document/unit.ts';
import { type Catalogue, wordsOf } from '../../src/words/catalogue.ts';
import { textCell } from '../columns.ts';
import { cellOf, numberIn } from './figures.ts';
import { column } from './row-words.ts';

/** One column of pay: what it says, in which unit, and the metrics behind it. */
interface Point {
  readonly key: string;
  readonly heading: keyof Catalogue['paySheet'];
  readonly unit: UnitId;
  readonly national?: string;
  readonly local?: string;
  /** A formula over other columns, for a figure that is worked out of them. */
  readonly formula?: string;
}

const points: readonly Point[] = [
  { key: 'low', heading: 'low', unit: 'usd-year', national: 'salary-range-low' },
  { key: 'p10', heading: 'p10', unit: 'usd-year', national: 'annual-p10', local: 'local-p10' },
  { key: 'p25', heading: 'p25', unit: 'usd-year', national: 'annual-p25', local: 'local-p25' },
  { key: 'median', heading: 'median', unit: 'usd-year', national: 'annual-median', local: 'local-median' },
  { key: 'p75', heading: 'p75', unit: 'usd-year', national: 'annual-p75', local: 'local-p75' },
  { key: 'p90', heading: 'p90', unit: 'usd-year', national: 'annual-p90', local: 'local-p90' },
  { key: 'high', heading: 'high', unit: 'usd-year', national: 'salary-range-high' },
  { key: 'mean', heading: 'mean', unit: 'usd-year', national: 'yearly-salary', local: 'local-mean' },
  { key: 'price-level', heading: 'priceLevel', unit: 'price-level', local: 'price-level' },
  {
    key: 'adjusted',
    heading: 'adjusted',
    unit: 'usd-year',
    local: 'local-mean-adjusted',
    national: 'yearly-salary',
    formula: 'ROUND({mean}/({price-level}/100),0)',
  },
  { key: 'hourly-p10', heading: 'hourlyP10', unit: 'usd-hour', national: 'hourly-p10' },
  { key: 'hourly-p25', heading: 'hourlyP25', unit: 'usd-hour', national: 'hourly-p25' },
  { key: 'hourly-median', heading: 'hourlyMedian', unit: 'usd-hour', national: 'hourly-median' },
  { key: 'hourly-p75', heading: 'hourlyP75', unit: 'usd-hour', national: 'hourly-p75' },
  { key: 'hourly-p90', heading: 'hourlyP90', unit: 'usd-hour', national: 'hourly-p90' },
  {
    key: 'hourly-mean',
    heading: 'hourlyMean',
    unit: 'usd-hour',
    national: 'hourly-rate',
    local: 'local-hourly-mean',
  },
];

type Scope = 'national' | 'local';

function pointCell(comparison: Comparison, point: Point, scope: Scope, position: number): SheetCell {
  const metric = point[scope];
  const isNational = scope === 'national';
  // The nation's own prices are what price levels are measured by.
  if (isNational && point.key === 'price-level') return { type: 'number', value: 100, unit: point.unit };
  const cell: Cell =
    metric === undefined
      ? { type: 'missing', reason: 'not-in-release', unit: point.unit }
      : cellOf(comparison, metric, position, point.unit);
  const { formula } = point;
  if (formula === undefined || cell.type !== 'number') return cell;
  return { type: 'formula', formula, value: cell.value, unit: cell.unit, signed: false };
}

function isNumber(cell: SheetCell | undefined): boolean {
  return cell?.type === 'number' || cell?.type === 'formula';
}

/** The points between which a role's pay lies: percentiles where every role has them, otherwise what is usual. */
export function rangePoints(comparison: Comparison): string[] {
  return havePercentiles(comparison) ? ['p10', 'p25', 'median', 'p75', 'p90'] : ['low', 'mean', 'high'];
}

function isRanged(comparison: Comparison, position: number): boolean {
  const metrics = points.filter(({ key }) => rangePoints(comparison).includes(key));
  return metrics.every(({ national = '' }) => numberIn(cellOf(comparison, national, position)) !== null);
}

/** The roles with all of these points come first: a chart of them takes words for zeros. */
function rolesInOrder(comparison: Comparison) {
  const roles = comparison.roles.map(({ title }, position) => ({ title, position }));
  const ranged = roles.filter(({ position }) => isRanged(comparison, position));
  return [...ranged, ...roles.filter((role) => !ranged.includes(role))];
}

/** How many rows at the top of the sheet have all of the points. */
export function rangedCount(comparison: Comparison): number {
  return comparison.roles.filter((_, position) => isRanged(comparison, position)).length;
}

/** A row for each role in the nation, then one for each in the chosen place. */
function payRows(comparison: Comparison) {
  const words = wordsOf(comparison.locale);
  const places: readonly (readonly [Scope, string])[] =
    comparison.location === nation.id
      ? [['national', words.nation]]
      : [
          ['national', words.nation],
          ['local', comparison.place],
        ];
  return places.flatMap(([scope, place]) =>
    rolesInOrder(comparison).map(({ title, position }) => ({
      names: [textCell(place), textCell(title)],
      cells: points.map((point) => pointCell(comparison, point, scope, position)),
    })),
  );
}

/** Runs of columns that share a unit: bars of one scale stand side by side. */
function barColumns(shown: readonly Point[]): string[][] {
  const yearly = shown.filter(({ unit, key }) => unit === 'usd-year' && key !== 'adjusted');
  const hourly = shown.filter(({ unit }) => unit === 'usd-hour');
  return [yearly, hourly].filter(({ length }) => length > 0).map((run) => run.map(({ key }) => key));
}

/** Whether every role has percentiles; what is usual pay then goes without saying. */
function havePercentiles(comparison: Comparison): boolean {
  return comparison.roles.every(
    (_, position) =>
      numberIn(cellOf(comparison, 'annual-p10', position)) !== null &&
      numberIn(cellOf(comparison, 'annual-p90', position)) !== null,
  );
}

/** The sheet of a comparison. Points that no row has a figure for have no column; the mean always has. */
export function paySheet(comparison: Comparison): Sheet {
  const words = wordsOf(comparison.locale);
  const rows = payRows(comparison);
  const needless = [
    ...(havePercentiles(comparison) ? ['low', 'high'] : []),
    // Nothing but the nation's own figures once more.
    ...(comparison.location === nation.id ? ['price-level', 'adjusted'] : []),
  ];
  const positions = points.flatMap(({ key }, position) =>
    key === 'mean' || (!needless.includes(key) && rows.some(({ cells }) => isNumber(cells[position])))
      ? [position]
      : [],
  );
  const shown = positions.flatMap((position) => points[position] ?? []);
  const columns: readonly Column[] = [
    column('place', words.columns.place, 3),
    column('role', words.columns.role, 3),
    ...shown.map(({ key, heading }) => column(key, words.paySheet[heading], 1.5, 'right')),
  ];
  return {
    title: words.sheets.pay,
    lines: [],
    table: {
      id: 'pay',
      keyColumns: 2,
      columns,
      rows: rows.map(({ names, cells }) => [
        ...names,
        ...positions.map((position): SheetCell => cells[position] ?? { type: 'empty' }),
      ]),
      marks: barColumns(shown).map((keys) => ({ type: 'bars', columns: keys })),
    },
    charts: [],
  };
}
