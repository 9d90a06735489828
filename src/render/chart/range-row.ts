/** One row of range bars: the bar from end to end, its median and mean, and the figures around it. */
import type { Figure, RangeRow } from '../../document/document.ts';
import { formatCell } from '../../document/format-cell.ts';
import { wordsOf } from '../../words/catalogue.ts';
import type { Plot } from './axis.ts';
import { type ChartLook, lineHeight, numberOf, textAt, topBound, widthOf } from './look.ts';
import { openEnd, openEndWidth } from './open-end.ts';
import { placeOn } from './scale.ts';
import type { Shape } from './shapes.ts';

/** The plot, and where the room for figures beside it begins and ends. */
export interface RangePlot extends Plot {
  readonly start: number;
  readonly end: number;
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
  const { points: names } = wordsOf(look.locale);
  const at = (value: number) => placeOn(plot.scale, value, plot.left, plot.width);
  const [low, high] = [numberOf(row.low), numberOf(row.high)];
  const offset = barHeight.range / 2 + 1 + lineHeight(look, 'label') / 2;
  const named = (name: string, figure: Figure | null, y: number): Shape[] => {
    const value = numberOf(figure);
    if (figure === null || value === undefined) return [];
    const text = `${name} ${formatCell(figure, look.locale)}`;
    const room = plot.end - plot.left;
    const half = Math.min(room, widthOf(look, text, 'label')) / 2;
    const x = Math.max(plot.left + half, Math.min(plot.end - half, at(value)));
    return textAt(look, text, 'label', { x, middle: y, anchor: 'middle', room });
  };
  // A low end above the high one would be an error of its source; both figures still stand outside the bar.
  const ends = [low, high].flatMap((value) => (value === undefined ? [] : [at(value)]));
  const left = Math.min(...ends) - gap.label;
  const right = Math.max(...ends) + gap.label + (topBound(row.high) === undefined ? 0 : openEndWidth);
  const beside = (figure: Figure, x: number, anchor: 'start' | 'end', room: number): Shape[] =>
    numberOf(figure) === undefined
      ? []
      : textAt(look, formatCell(figure, look.locale), 'value', { x, middle, anchor, room });
  return [
    ...beside(row.low, left, 'end', left - plot.start),
    ...beside(row.high, right, 'start', plot.end - right),
    ...named(names.median, row.median, middle - offset),
    ...named(names.mean, row.mean, middle + offset),
  ];
}

/** The bar of a row with its marks and figures, centred at `middle`. */
export function drawRange(look: ChartLook, row: RangeRow, plot: RangePlot, middle: number): Shape[] {
  return [
    ...barOf(look, row, plot, middle),
    ...marksOf(look, row, plot, middle),
    ...figuresOf(look, row, plot, middle),
  ];
}
