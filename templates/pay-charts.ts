/** Charts of pay: where the pay of each role lies, and pay in a place against the nation. */
import type { Comparison } from '../src/comparison/comparison.ts';
import type { Chart, ChartBar, Figure, RangeRow } from '../src/document/document.ts';
import type { UnitId } from '../src/document/unit.ts';
import { wordsOf } from '../src/words/catalogue.ts';
import { figureOf, isNumber } from './chart-figures.ts';
import { withWords } from './chart-words.ts';
import { isArea } from './figures-by-role.ts';

type PayPeriod = { readonly prefix: 'annual' | 'hourly'; readonly mean: string; readonly unit: UnitId };

const yearly: PayPeriod = { prefix: 'annual', mean: 'average-salary', unit: 'usd-year' };
const hourly: PayPeriod = { prefix: 'hourly', mean: 'hourly-rate', unit: 'usd-hour' };

/** The percentiles of a role in the market. */
function marketRow(comparison: Comparison, role: number, period: PayPeriod, label: string): RangeRow {
  const point = (name: string) => figureOf(comparison, `${period.prefix}-${name}`, role, period.unit);
  return {
    label,
    spread: 'percentiles',
    low: point('p10'),
    p25: point('p25'),
    median: point('median'),
    p75: point('p75'),
    high: point('p90'),
    mean: figureOf(comparison, period.mean, role, period.unit),
  };
}

/** The range that a page or an organisation gives, whose ends are no percentiles. */
function endsRow(comparison: Comparison, role: number, mean: Figure | null, label: string): RangeRow {
  const end = (metric: string) => figureOf(comparison, metric, role, 'usd-year');
  const none = { p25: null, median: null, p75: null };
  return {
    label,
    spread: 'ends',
    low: end('salary-range-low'),
    ...none,
    high: end('salary-range-high'),
    mean,
  };
}

/** An own role has two ranges: the organisation's, and that of the market for its matched occupation. */
function payRows(comparison: Comparison, period: PayPeriod): RangeRow[] {
  const words = wordsOf(comparison.locale).charts;
  return comparison.roles.flatMap((role, position): RangeRow[] => {
    const { kind, title } = role;
    if (kind === 'occupation' || period === hourly) return [marketRow(comparison, position, period, title)];
    const mean = figureOf(comparison, period.mean, position, period.unit);
    if (kind === 'job-title') return [endsRow(comparison, position, mean, title)];
    return [
      endsRow(comparison, position, null, words.ownRange(title)),
      marketRow(comparison, position, period, words.market(title)),
    ];
  });
}

function hasFigure({ low, p25, median, p75, high, mean }: RangeRow): boolean {
  return [low, p25, median, p75, high, mean].some(isNumber);
}

/** How to read the bars, as far as the chart has them, and who is paid by the hour alone. */
function payNote(comparison: Comparison, period: PayPeriod, rows: readonly RangeRow[]): string {
  const { charts: words, join } = wordsOf(comparison.locale);
  const drawn = rows.filter(hasFigure);
  const percentiles = drawn.some(({ spread }) => spread === 'percentiles') ? [words.percentiles] : [];
  const ends = drawn.some(({ spread }) => spread === 'ends') ? [words.ends] : [];
  const byTheHour = comparison.roles
    .filter(
      (_, role) =>
        period === yearly &&
        !isNumber(figureOf(comparison, yearly.mean, role, yearly.unit)) &&
        isNumber(figureOf(comparison, 'hourly-median', role, 'usd-hour')),
    )
    .map(({ title }) => title);
  const hours = byTheHour.length === 0 ? [] : [words.byHourOnly(join(byTheHour))];
  const hasMedian = drawn.some(({ median }) => isNumber(median));
  const marks = hasMedian ? words.medianAndMean : words.meanAlone;
  return [...percentiles, ...ends, marks, ...hours].join(' ');
}

/** Where the pay of each role lies: by the year, or by the hour where no role has yearly pay. */
export function payChart(comparison: Comparison): Chart[] {
  const period = payRows(comparison, yearly).some(hasFigure) ? yearly : hourly;
  const rows = payRows(comparison, period);
  if (!rows.some(hasFigure)) return [];
  const note = payNote(comparison, period, rows);
  const { locale } = comparison;
  const title = wordsOf(locale).charts.pay;
  return [withWords({ kind: 'range-bars', id: 'chart-pay', title, unit: period.unit, rows, note }, locale)];
}

/** Mean pay in the chosen place and in the nation. */
export function localPayChart(comparison: Comparison): Chart[] {
  const bar = (metric: string, role: number, series: number, label: string): ChartBar => ({
    label,
    series,
    figure: figureOf(comparison, metric, role, 'usd-year'),
  });
  const { place, roles, locale } = comparison;
  const words = wordsOf(locale).local;
  // Estimates for areas rest on the survey of the year before.
  const nationLabel = words.nationBar(isArea(comparison));
  const groups = roles.map(({ title }, role) => ({
    label: title,
    bars: [bar('local-mean', role, 0, place), bar('nation-mean', role, 1, nationLabel)],
  }));
  if (!groups.some(({ bars: [local] }) => local !== undefined && isNumber(local.figure))) return [];
  const title = words.chartTitle(place, isArea(comparison));
  const chart = { kind: 'bars', id: 'chart-local-pay', title, unit: 'usd-year', scale: null } as const;
  return [withWords({ ...chart, groups, note: null }, locale)];
}
