/** The words of a chart for a reader who cannot see it: every figure, computed from the chart itself. */
import type { BarsChart, Chart, Figure, RangeBarsChart, StackedBarsChart } from '../src/document/document.ts';
import { formatCell } from '../src/document/format-cell.ts';
import { units } from '../src/document/unit.ts';

/** The chart before it has its words. */
export type WordlessChart =
  | Omit<RangeBarsChart, 'alt'>
  | Omit<BarsChart, 'alt'>
  | Omit<StackedBarsChart, 'alt'>;

/** A figure as it is said: `$88,773`, `$239,200 or more`, `not published`. */
function said(figure: Figure): string {
  return formatCell(figure).replace(/^\u2013 /, '');
}

/** `mean $88,773`, and for several points of a role that lack the same figure its reason once. */
function named(points: readonly (readonly [string, Figure | null])[]): string {
  const known = points.flatMap(([name, figure]) => (figure === null ? [] : [{ name, figure }]));
  const reasons = new Set(known.map(({ figure }) => said(figure)));
  const [reason] = reasons;
  if (reason !== undefined && reasons.size === 1 && known.every(({ figure }) => figure.type === 'missing'))
    return reason;
  return known.map(({ name, figure }) => `${name} ${said(figure)}`).join(', ');
}

const endNames = {
  percentiles: ['10th percentile', '90th percentile'],
  ends: ['low end', 'high end'],
} as const;

function rangeWords({ rows }: Pick<RangeBarsChart, 'rows'>): string[] {
  return rows.map(({ label, spread, low, p25, median, p75, high, mean }) => {
    const [from, to] = endNames[spread];
    const points = [
      [from, low],
      ['25th percentile', p25],
      ['median', median],
      ['75th percentile', p75],
      [to, high],
      ['mean', mean],
    ] as const;
    return `${label}: ${named(points)}.`;
  });
}

function barWords({ groups }: Pick<BarsChart, 'groups'>): string[] {
  return groups.map(
    ({ label, bars }) => `${label}: ${named(bars.map((bar) => [bar.label, bar.figure] as const))}.`,
  );
}

function stackWords({ parts, rows }: Pick<StackedBarsChart, 'parts' | 'rows'>): string[] {
  return rows.map(
    ({ label, figures }) =>
      `${label}: ${named(figures.map((figure, part) => [parts[part] ?? '', figure] as const))}.`,
  );
}

function roleWords(chart: WordlessChart): string[] {
  switch (chart.kind) {
    case 'range-bars':
      return rangeWords(chart);
    case 'bars':
      return barWords(chart);
    case 'stacked-bars':
      return stackWords(chart);
  }
}

/** The chart with its words: what it is, then each role with its figures, then how to read it. */
export function withWords(chart: WordlessChart): Chart {
  const opening = `Chart: ${chart.title}, in ${units[chart.unit].name}.`;
  const closing = chart.note === null ? [] : [chart.note];
  return { ...chart, alt: [opening, ...roleWords(chart), ...closing].join(' ') };
}
