/** Bars in groups, all on one scale: groups of many bars side by side in two columns, others below each other. */
import type { BarsChart, ChartBar } from '../../document/document.ts';
import { formatCell } from '../../document/format-cell.ts';
import { baseLine, baseOf, fitScale, gridLines, type Plot, tickLabels } from './axis.ts';
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
import { type Drawing, moved, type Shape } from './shapes.ts';

type Group = BarsChart['groups'][number];

/** A group with more bars than this is read by itself, so that it may stand beside another. */
const fewBars = 3;
const mostLines = 2;
/** The largest share of a column for the labels of its bars, and for the figures at their ends. */
const labelShare = 0.42;
const figureShare = 0.35;

function columnCount({ groups }: BarsChart, width: number, { theme }: ChartLook): number {
  const isLong = groups.some(({ bars }) => bars.length > fewBars);
  return groups.length > 1 && isLong && width >= theme.twoColumnsFrom ? 2 : 1;
}

/** The same plot for every column: labels to its left, figures to its right. */
function plotOf(chart: BarsChart, width: number, look: ChartLook): Plot {
  const bars = chart.groups.flatMap((group) => group.bars);
  const gap = look.theme.gap.label;
  const label = Math.max(0, ...bars.map((bar) => widthOf(look, bar.label, 'label')));
  const left = Math.min(label, width * labelShare) + gap;
  const shown = bars.filter(({ figure }) => numberOf(figure) !== undefined);
  const open = bars.some(({ figure }) => topBound(figure) !== undefined) ? openEndWidth : 0;
  const figure = Math.max(0, ...shown.map((bar) => figureText(look, bar.figure).width)) + open + gap;
  const plotWidth = width - left - Math.min(figure, width * figureShare);
  const values = shown.flatMap((bar) => numberOf(bar.figure) ?? []);
  const scale = fitScale(look, values, chart.scale, chart.unit, plotWidth);
  return { left, width: plotWidth, scale, unit: chart.unit };
}

/** The bar and its figure, which stands to the right of it whichever way the bar goes. */
function drawBar(look: ChartLook, bar: ChartBar, plot: Plot, middle: number, width: number): Shape[] {
  const { theme } = look;
  const { text, kind } = figureText(look, bar.figure);
  const value = numberOf(bar.figure);
  const base = placeOn(plot.scale, baseOf(plot.scale), plot.left, plot.width);
  const at = value === undefined ? base : placeOn(plot.scale, value, plot.left, plot.width);
  const isOpen = topBound(bar.figure) !== undefined;
  const x = Math.max(base, at) + theme.gap.label + (isOpen ? openEndWidth : 0);
  const figure = textAt(look, text, kind, { x, middle, anchor: 'start', room: width - x });
  if (value === undefined) return figure;
  const height = theme.barHeight.bar;
  const fill = theme.series[bar.series % theme.series.length]?.fill ?? theme.range.inner;
  return [
    {
      type: 'rect',
      x: Math.min(base, at),
      y: middle - height / 2,
      width: Math.abs(at - base),
      height,
      fill,
    },
    ...(isOpen ? openEnd(theme, at, middle) : []),
    ...figure,
  ];
}

/** One group in a column: its heading, its grid, its bars. */
function layOutGroup(look: ChartLook, group: Group, plot: Plot, width: number): Drawing {
  const { gap, barHeight } = look.theme;
  const heading = linesOf(look, group.label, width, 'heading', mostLines);
  const top = heading.length * lineHeight(look, 'heading') + gap.bars / 2;
  let y = top;
  const bars = group.bars.flatMap((bar) => {
    const label = linesOf(look, bar.label, plot.left - gap.label, 'label', mostLines);
    const labelHeight = label.length * lineHeight(look, 'label');
    const height = Math.max(labelHeight, barHeight.bar) + gap.bars;
    const shapes = [
      ...linesAt(look, label, 'label', 0, y + (height - labelHeight) / 2),
      ...drawBar(look, bar, plot, y + height / 2, width),
    ];
    y += height;
    return shapes;
  });
  const grid = gridLines(look, plot, top, y);
  return {
    height: y,
    shapes: [...linesAt(look, heading, 'heading', 0, 0), ...grid, ...bars, baseLine(look, plot, top, y)],
  };
}

/** The groups in rows of one or two, and the axis below each column. */
function layOutGroups(chart: BarsChart, width: number, look: ChartLook): Drawing {
  const { gap } = look.theme;
  const columns = columnCount(chart, width, look);
  const columnWidth = (width - (columns - 1) * gap.columns) / columns;
  const plot = plotOf(chart, columnWidth, look);
  const lefts = Array.from({ length: columns }, (_, column) => column * (columnWidth + gap.columns));
  const groups = chart.groups.map((group) => layOutGroup(look, group, plot, columnWidth));
  const bottoms = lefts.map(() => 0);
  const shapes: Shape[] = [];
  let y = 0;
  for (let first = 0; first < groups.length; first += columns) {
    const row = groups.slice(first, first + columns);
    for (const [column, group] of row.entries()) {
      shapes.push(...group.shapes.map((shape) => moved(shape, lefts[column] ?? 0, y)));
      bottoms[column] = y + group.height;
    }
    y += Math.max(...row.map(({ height }) => height)) + gap.rows;
  }
  const axes = lefts.flatMap((left, column) =>
    tickLabels(look, plot, bottoms[column] ?? 0, columnWidth).map((shape) => moved(shape, left, 0)),
  );
  return { height: Math.max(0, ...bottoms) + lineHeight(look, 'axis'), shapes: [...shapes, ...axes] };
}

function hasBar({ bars }: Group): boolean {
  return bars.some(({ figure }) => numberOf(figure) !== undefined);
}

/** Why a group has no bar: the reason, with the names of its bars where they differ. */
function reasonOf({ bars }: Group, { locale }: ChartLook): string {
  const reasons = new Set(bars.map(({ figure }) => formatCell(figure, locale)));
  if (reasons.size <= 1) return [...reasons].join('');
  return bars.map(({ label, figure }) => `${label} ${formatCell(figure, locale)}`).join('; ');
}

/** Groups without any bar, a line for each: empty axes would take room and say nothing. */
function layOutReasons(groups: readonly Group[], width: number, look: ChartLook): Drawing {
  const { gap } = look.theme;
  const height = lineHeight(look, 'heading') + gap.bars;
  const shapes = groups.flatMap((group, index) => {
    const middle = (index + 0.5) * height;
    const label = { x: 0, middle, anchor: 'start', room: width / 2 } as const;
    const x = Math.min(widthOf(look, group.label, 'heading'), width / 2) + 2 * gap.label;
    return [
      ...textAt(look, group.label, 'heading', label),
      ...textAt(look, reasonOf(group, look), 'missing', { x, middle, anchor: 'start', room: width - x }),
    ];
  });
  return { height: groups.length * height, shapes };
}

/** The groups that have bars, and below them those that have none, with the reason. */
export function layOutBars(chart: BarsChart, width: number, look: ChartLook): Drawing {
  const drawn = chart.groups.filter(hasBar);
  const reasons = layOutReasons(
    chart.groups.filter((group) => !hasBar(group)),
    width,
    look,
  );
  if (drawn.length === 0) return reasons;
  const bars = layOutGroups({ ...chart, groups: drawn }, width, look);
  if (reasons.shapes.length === 0) return bars;
  const top = bars.height + look.theme.gap.parts;
  return {
    height: top + reasons.height,
    shapes: [...bars.shapes, ...reasons.shapes.map((shape) => moved(shape, 0, top))],
  };
}
