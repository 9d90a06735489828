/** Range bars: a bar for the pay of each role, with its points named above, below and beside it. */
import type { Figure, RangeBarsChart, RangeRow } from '../../document/document.ts';
import { formatCell } from '../../document/format-cell.ts';
import { fitScale, gridLines, tickLabels } from './axis.ts';
import {
  type ChartLook,
  figureText,
  lineHeight,
  linesAt,
  linesOf,
  numberOf,
  textAt,
  topBound,
  widthOf,
} from './look.ts';
import { openEndWidth } from './open-end.ts';
import { gapsOf, isEmpty } from './range-points.ts';
import { drawRange, type RangePlot } from './range-row.ts';
import { placeOn } from './scale.ts';
import type { Drawing, Shape } from './shapes.ts';

const mostLabelLines = 3;
const mostGapLines = 2;

/** A row that has been measured. Heights are above and below the middle of its bar. */
interface MeasuredRow {
  readonly row: RangeRow;
  readonly label: readonly string[];
  readonly gaps: readonly string[];
  readonly above: number;
  readonly below: number;
}

function measureRow(look: ChartLook, row: RangeRow, labelWidth: number): MeasuredRow {
  const label = linesOf(look, row.label, labelWidth, 'heading', mostLabelLines);
  const gaps = linesOf(look, gapsOf(row, look.locale), labelWidth, 'note', mostGapLines);
  const beside = label.length * lineHeight(look, 'heading') + gaps.length * lineHeight(look, 'note');
  const half = look.theme.barHeight.range / 2;
  const named = (figure: Figure | null) =>
    half + (numberOf(figure) === undefined ? 0 : lineHeight(look, 'label') + 1);
  return {
    row,
    label,
    gaps,
    above: Math.max(named(row.median), beside / 2),
    below: Math.max(named(row.mean), beside / 2),
  };
}

/** Where figures go: to the right of the labels, with room for the figures at both ends of the bars. */
function plotOf(look: ChartLook, chart: RangeBarsChart, left: number, width: number): RangePlot {
  const gap = look.theme.gap.label;
  const most = (width - left) / 4;
  const widest = (figures: readonly Figure[]) =>
    Math.max(
      0,
      ...figures.flatMap((figure) =>
        numberOf(figure) === undefined ? [] : [figureText(look, figure).width + gap],
      ),
    );
  const open = chart.rows.some(({ high }) => topBound(high) !== undefined) ? openEndWidth : 0;
  const right = Math.min(most, widest(chart.rows.map(({ high }) => high)) + open);
  const values = chart.rows.flatMap((row) =>
    [row.low, row.p25, row.median, row.p75, row.high, row.mean].flatMap((figure) => numberOf(figure) ?? []),
  );
  const whole = width - left - right;
  const shift = Math.min(most, lowRoom(look, chart, values, whole));
  const plotWidth = whole - shift;
  const scale = fitScale(look, values, null, chart.unit, plotWidth);
  return { left: left + shift, width: plotWidth, scale, unit: chart.unit, start: left, end: width };
}

/** Width that the plot must leave to its left, so that the figure of a low end has room beside its bar. */
function lowRoom(look: ChartLook, chart: RangeBarsChart, values: readonly number[], width: number): number {
  const scale = fitScale(look, values, null, chart.unit, width);
  const needs = chart.rows.map(({ low }) => {
    const value = numberOf(low);
    if (value === undefined) return 0;
    const at = placeOn(scale, value, 0, width);
    // A narrower plot brings the end nearer, by as much as the end is away from the left.
    return (figureText(look, low).width + look.theme.gap.label - at) / Math.max(0.1, 1 - at / width);
  });
  return Math.max(0, ...needs);
}

function drawRow(look: ChartLook, measured: MeasuredRow, plot: RangePlot, top: number): Shape[] {
  const { row, label, gaps, above } = measured;
  const middle = top + above;
  const labelHeight = label.length * lineHeight(look, 'heading');
  const labelTop = middle - (labelHeight + gaps.length * lineHeight(look, 'note')) / 2;
  const beside = [
    ...linesAt(look, label, 'heading', 0, labelTop),
    ...linesAt(look, gaps, 'note', 0, labelTop + labelHeight),
  ];
  if (isEmpty(row)) {
    const reason = formatCell(row.mean ?? row.low, look.locale);
    const x = plot.left + look.theme.gap.label;
    const place = { x, middle, anchor: 'start', room: plot.end - x } as const;
    return [...beside, ...textAt(look, reason, 'missing', place)];
  }
  return [...beside, ...drawRange(look, row, plot, middle)];
}

/** The rows on one axis. */
export function layOutRangeBars(chart: RangeBarsChart, width: number, look: ChartLook): Drawing {
  const { gap, labelShare } = look.theme;
  const widest = Math.max(
    0,
    ...chart.rows.flatMap((row) => [
      widthOf(look, row.label, 'heading'),
      widthOf(look, gapsOf(row, look.locale), 'note'),
    ]),
  );
  const labelWidth = Math.min(widest, width * labelShare);
  const plot = plotOf(look, chart, labelWidth + 2 * gap.label, width);
  const rows = chart.rows.map((row) => measureRow(look, row, labelWidth));
  let y = 0;
  const shapes = rows.flatMap((row) => {
    const drawn = drawRow(look, row, plot, y);
    y += row.above + row.below + gap.rows;
    return drawn;
  });
  const axis = tickLabels(look, plot, y, width);
  return {
    height: y + lineHeight(look, 'axis'),
    shapes: [...gridLines(look, plot, 0, y), ...shapes, ...axis],
  };
}
