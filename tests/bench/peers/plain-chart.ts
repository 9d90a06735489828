/** A chart as plain bars, which every peer can draw: rows of a label, coloured pieces on one scale, and a value. */

import type { Chart, Figure, RangeRow } from '../../../src/document/document.ts';
import { theme } from '../../../templates/theme.ts';
import { cellText } from './cell-text.ts';

/** Where a piece lies as shares of the width, and its colour as CSS writes it. */
interface Piece {
  readonly from: number;
  readonly to: number;
  readonly color: string;
}

export interface PlainRow {
  readonly label: string;
  readonly pieces: readonly Piece[];
  readonly value: string;
}

function colorOf(series: number): string {
  const fills = theme.chart.series;
  return fills[series % fills.length]?.fill ?? '#000000';
}

function numberOf(figure: Figure | null): number | null {
  return figure?.type === 'number' ? figure.value : null;
}

function largest(figures: readonly (Figure | null)[]): number {
  return Math.max(1, ...figures.map((figure) => numberOf(figure) ?? 0));
}

function rangeRow(row: RangeRow, top: number): PlainRow {
  const [low, high] = [numberOf(row.low), numberOf(row.high)];
  const pieces =
    low === null || high === null ? [] : [{ from: low / top, to: high / top, color: colorOf(0) }];
  return { label: row.label, pieces, value: `${cellText(row.low)} \u2013 ${cellText(row.high)}` };
}

function stackedRow(figures: readonly Figure[], label: string, whole: number): PlainRow {
  let reached = 0;
  const pieces = figures.map((figure, position) => {
    const from = reached;
    reached += (numberOf(figure) ?? 0) / whole;
    return { from, to: reached, color: colorOf(position) };
  });
  return { label, pieces, value: figures.map((figure) => cellText(figure)).join(', ') };
}

/** The rows of a chart. Marks, axes and legends are left out, to the peers' favour. */
export function plainRows(chart: Chart): PlainRow[] {
  switch (chart.kind) {
    case 'range-bars': {
      const top = largest(chart.rows.map(({ high }) => high));
      return chart.rows.map((row) => rangeRow(row, top));
    }
    case 'stacked-bars':
      return chart.rows.map(({ label, figures }) => stackedRow(figures, label, chart.whole));
    case 'bars': {
      const bars = chart.groups.flatMap((group) => group.bars);
      const top = chart.scale?.to ?? largest(bars.map(({ figure }) => figure));
      return chart.groups.flatMap((group) => [
        { label: group.label, pieces: [], value: '' },
        ...group.bars.map(({ label, series, figure }) => ({
          label,
          pieces: [{ from: 0, to: (numberOf(figure) ?? 0) / top, color: colorOf(series) }],
          value: cellText(figure),
        })),
      ]);
    }
  }
}
