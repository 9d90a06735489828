/** The words of a chart for a reader who cannot see it: every figure, computed from the chart itself. */
import type { BarsChart, Chart, Figure, RangeBarsChart, StackedBarsChart } from '../src/document/document.ts';
import { formatCell, formatMissing } from '../src/document/format-cell.ts';
import { wordsOf } from '../src/words/catalogue.ts';
import type { Locale } from '../src/words/locale.ts';

/** The chart before it has its words. */
export type WordlessChart =
  | Omit<RangeBarsChart, 'alt'>
  | Omit<BarsChart, 'alt'>
  | Omit<StackedBarsChart, 'alt'>;

/** A figure as it is said: `$88,773`, `$239,200 or more`, `not published`. */
function said(figure: Figure, locale: Locale): string {
  return figure.type === 'missing' ? formatMissing(figure, locale) : formatCell(figure, locale);
}

/** `mean $88,773`, and for several points of a role that lack the same figure its reason once. */
function named(points: readonly (readonly [string, Figure | null])[], locale: Locale): string {
  const known = points.flatMap(([name, figure]) => (figure === null ? [] : [{ name, figure }]));
  const reasons = new Set(known.map(({ figure }) => said(figure, locale)));
  const [reason] = reasons;
  if (reason !== undefined && reasons.size === 1 && known.every(({ figure }) => figure.type === 'missing'))
    return reason;
  return known.map(({ name, figure }) => `${name} ${said(figure, locale)}`).join(', ');
}

const endNames = { percentiles: ['p10', 'p90'], ends: ['low', 'high'] } as const;

function rangeWords({ rows }: Pick<RangeBarsChart, 'rows'>, locale: Locale): string[] {
  const { points: names } = wordsOf(locale);
  return rows.map(({ label, spread, low, p25, median, p75, high, mean }) => {
    const [from, to] = endNames[spread];
    const points = [
      [names[from], low],
      [names.p25, p25],
      [names.median, median],
      [names.p75, p75],
      [names[to], high],
      [names.mean, mean],
    ] as const;
    return `${label}: ${named(points, locale)}.`;
  });
}

function barWords({ groups }: Pick<BarsChart, 'groups'>, locale: Locale): string[] {
  return groups.map(
    ({ label, bars }) =>
      `${label}: ${named(
        bars.map((bar) => [bar.label, bar.figure] as const),
        locale,
      )}.`,
  );
}

function stackWords({ parts, rows }: Pick<StackedBarsChart, 'parts' | 'rows'>, locale: Locale): string[] {
  return rows.map(
    ({ label, figures }) =>
      `${label}: ${named(
        figures.map((figure, part) => [parts[part] ?? '', figure] as const),
        locale,
      )}.`,
  );
}

function roleWords(chart: WordlessChart, locale: Locale): string[] {
  switch (chart.kind) {
    case 'range-bars':
      return rangeWords(chart, locale);
    case 'bars':
      return barWords(chart, locale);
    case 'stacked-bars':
      return stackWords(chart, locale);
  }
}

/** The chart with its words: what it is, then each role with its figures, then how to read it. */
export function withWords(chart: WordlessChart, locale: Locale): Chart {
  const { charts, units } = wordsOf(locale);
  const opening = charts.opening(chart.title, units[chart.unit]);
  const closing = chart.note === null ? [] : [chart.note];
  return { ...chart, alt: [opening, ...roleWords(chart, locale), ...closing].join(' ') };
}
