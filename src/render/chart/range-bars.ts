/** Range bars: a bar for the pay of each role, with its points named above, below and beside it. */
import type { Figure, RangeBarsChart, RangeRow } from '../../document/document.ts';
import { formatCell } from '../../document/format-cell.ts';
import { fitScale, gridLines, type Plot, tickLabels } from './axis.ts';
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
import { openEnd, openEndWidth } from './open-end.ts';
import { placeOn } from './scale.ts';
import type { Drawing, Shape } from './shapes.ts';

/** What the points of a row are called where they are missing. */
const pointNames = {
  percentiles: { low: '10th percentile', median: 'median', high: '90th percentile', mean: 'mean' },
  ends: { low: 'low end', median: 'median', high: 'high end', mean: 'mean' },
} as const;

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

/** The plot, and where the room for figures beside it begins and ends. */
interface RangePlot extends Plot {
  readonly start: number;
  readonly end: number;
}

/** The points that a row should have, by name. */
function pointsOf(row: RangeRow): { name: string; figure: Figure }[] {
  const names = pointNames[row.spread];
  return [
    { name: names.low, figure: row.low },
    { name: names.median, figure: row.median },
    { name: names.high, figure: row.high },
    { name: names.mean, figure: row.mean },
  ].flatMap(({ name, figure }) => (figure === null ? [] : [{ name, figure }]));
}

function isEmpty(row: RangeRow): boolean {
  return pointsOf(row).every(({ figure }) => numberOf(figure) === undefined);
}

/** Points that a row lacks while it has others, with the reason: `10th percentile: not published`. */
function gapsOf(row: RangeRow): string {
  if (isEmpty(row)) return '';
  return pointsOf(row)
    .filter(({ figure }) => numberOf(figure) === undefined)
    .map(({ name, figure }) => `${name}: ${formatCell(figure).replace(/^\u2013 /, '')}`)
    .join('; ');
}

function measureRow(look: ChartLook, row: RangeRow, labelWidth: number): MeasuredRow {
  const label = linesOf(look, row.label, labelWidth, 'heading', mostLabelLines);
  const gaps = linesOf(look, gapsOf(row), labelWidth, 'note', mostGapLines);
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

/** The bar itself, from its low to its high end, with its inner half where that is known. */
function barOf({ theme }: ChartLook, row: RangeRow, plot: Plot, middle: number): Shape[] {
  const height = theme.barHeight.range;
  const between = (start: Figure | null, end: Figure | null, fill: string, outlined: boolean): Shape[] => {
    const [from, to] = [numberOf(start), numberOf(end)];
    if (from === undefined || to === undefined) return [];
    const ends = [from, to].map((value) => placeOn(plot.scale, value, plot.left, plot.width));
    const x = Math.min(...ends);
    // Ends that are equal still show as a line.
    const width = Math.max(1, Math.max(...ends) - x);
    const outline = outlined ? { outline: theme.range.outline } : {};
    const inside = Math.min(x, plot.left + plot.width - width);
    return [{ type: 'rect', x: inside, y: middle - height / 2, width, height, fill, ...outline }];
  };
  const isEnds = row.spread === 'ends';
  return [
    ...between(row.low, row.high, isEnds ? theme.range.ends : theme.range.outer, isEnds),
    ...between(row.p25, row.p75, theme.range.inner, false),
  ];
}

/** The line of the median and the dot of the mean, and short lines for an end that stands without the other. */
function marksOf({ theme }: ChartLook, row: RangeRow, plot: Plot, middle: number): Shape[] {
  const half = theme.barHeight.range / 2;
  const at = (value: number) => placeOn(plot.scale, value, plot.left, plot.width);
  const tick = (value: number | undefined): Shape[] => {
    if (value === undefined) return [];
    const x = at(value);
    return [
      { type: 'line', from: { x, y: middle - half }, to: { x, y: middle + half }, rule: theme.range.median },
    ];
  };
  const [low, high, mean] = [row.low, row.high, row.mean].map(numberOf);
  const isAlone = low === undefined || high === undefined;
  const { mean: fill, meanOutline: outline, meanRadius: radius } = theme.range;
  return [
    ...(isAlone ? [...tick(low), ...tick(high)] : []),
    ...tick(numberOf(row.median)),
    ...(mean === undefined
      ? []
      : [{ type: 'dot', x: at(mean), y: middle, radius, fill, outline } satisfies Shape]),
    ...(high === undefined || topBound(row.high) === undefined ? [] : openEnd(theme, at(high), middle)),
  ];
}

/** The figures at both ends, and the median and the mean named above and below. */
function figuresOf(look: ChartLook, row: RangeRow, plot: RangePlot, middle: number): Shape[] {
  const { gap, barHeight } = look.theme;
  const at = (value: number) => placeOn(plot.scale, value, plot.left, plot.width);
  const [low, high] = [numberOf(row.low), numberOf(row.high)];
  const offset = barHeight.range / 2 + 1 + lineHeight(look, 'label') / 2;
  const named = (name: string, figure: Figure | null, y: number): Shape[] => {
    const value = numberOf(figure);
    if (figure === null || value === undefined) return [];
    const text = `${name} ${formatCell(figure)}`;
    const room = plot.end - plot.left;
    const half = Math.min(room, widthOf(look, text, 'label')) / 2;
    const x = Math.max(plot.left + half, Math.min(plot.end - half, at(value)));
    return textAt(look, text, 'label', { x, middle: y, anchor: 'middle', room });
  };
  const left = low === undefined ? 0 : Math.min(at(low), high === undefined ? at(low) : at(high)) - gap.label;
  const end = high === undefined ? 0 : Math.max(at(high), low === undefined ? at(high) : at(low)) + gap.label;
  const right = end + (topBound(row.high) === undefined ? 0 : openEndWidth);
  const lowText = formatCell(row.low);
  const highText = formatCell(row.high);
  return [
    ...(low === undefined
      ? []
      : textAt(look, lowText, 'value', { x: left, middle, anchor: 'end', room: left - plot.start })),
    ...(high === undefined
      ? []
      : textAt(look, highText, 'value', { x: right, middle, anchor: 'start', room: plot.end - right })),
    ...named('median', row.median, middle - offset),
    ...named('mean', row.mean, middle + offset),
  ];
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
    const reason = formatCell(row.mean ?? row.low);
    const x = plot.left + look.theme.gap.label;
    const place = { x, middle, anchor: 'start', room: plot.end - x } as const;
    return [...beside, ...textAt(look, reason, 'missing', place)];
  }
  return [
    ...beside,
    ...barOf(look, row, plot, middle),
    ...marksOf(look, row, plot, middle),
    ...figuresOf(look, row, plot, middle),
  ];
}

/** The rows on one axis. */
export function layOutRangeBars(chart: RangeBarsChart, width: number, look: ChartLook): Drawing {
  const { gap, labelShare } = look.theme;
  const widest = Math.max(
    0,
    ...chart.rows.flatMap((row) => [widthOf(look, row.label, 'heading'), widthOf(look, gapsOf(row), 'note')]),
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
