/** Stacked bars: a bar for each role, of parts that sum to a whole and carry their names. */
import type { Figure, StackedBarsChart } from '../../document/document.ts';
import { formatCell } from '../../document/format-cell.ts';
import type { ChartText, TextStyle } from '../theme.ts';
import {
  type ChartLook,
  lineHeight,
  linesAt,
  linesOf,
  numberOf,
  type Place,
  textAt,
  widthOf,
} from './look.ts';
import type { Drawing, Shape } from './shapes.ts';

type Row = StackedBarsChart['rows'][number];

const mostLabelLines = 3;
/** White between two parts. */
const seam = 1;
/** The largest share of a bar's width that labels beside it may take. */
const besideShare = 0.4;
/** Side of the patch of colour before a label. */
const patchSize = 6;
/** Space between rows, as a share of that between rows of other charts, whose figures need more air. */
const rowShare = 0.8;

interface Part {
  readonly label: string;
  readonly figure: Figure;
  readonly share: number;
  readonly series: number;
}

/** The parts of a row, with what each is of the whole; parts that exceed it share the bar by their size. */
function partsOf(chart: StackedBarsChart, row: Row): Part[] {
  const sizes = row.figures.map((figure) => Math.max(0, Math.min(numberOf(figure) ?? 0, 1e100)));
  const sum = sizes.reduce((total, size) => total + size, 0);
  const whole = Math.max(chart.whole, sum, Number.MIN_VALUE);
  return row.figures.map((figure, series) => ({
    label: `${chart.parts[series] ?? ''} ${formatCell(figure)}`.trim(),
    figure,
    share: (sizes[series] ?? 0) / whole,
    series,
  }));
}

function fitsInside(look: ChartLook, part: Part, width: number): boolean {
  const inner = part.share * width - seam - 2 * look.theme.gap.label;
  return part.share > 0 && widthOf(look, part.label, 'value') <= inner;
}

/** The parts whose labels stand to the right of the bar: too narrow for them, or missing. */
function besideOf(look: ChartLook, parts: readonly Part[], width: number): Part[] {
  return parts.filter((part) => !fitsInside(look, part, width));
}

/** Width of a label with the patch of colour before it. A missing part has no colour to show. */
function besideWidth(look: ChartLook, part: Part): number {
  const patch = part.share > 0 ? patchSize + look.theme.gap.label : 0;
  return patch + widthOf(look, part.label, 'value');
}

function besideWidths(look: ChartLook, parts: readonly Part[]): number {
  const widths = parts.map((part) => besideWidth(look, part) + 2 * look.theme.gap.label);
  return widths.reduce((total, width) => total + width, 0);
}

/** The labels beside a bar, each after a patch of its part's colour. */
function drawBeside(
  look: ChartLook,
  parts: readonly Part[],
  left: number,
  middle: number,
  right: number,
): Shape[] {
  const { gap } = look.theme;
  let next = left;
  return parts.flatMap((part): Shape[] => {
    const x = next;
    next += besideWidth(look, part) + 2 * gap.label;
    if (x + patchSize + gap.label >= right) return [];
    const place = { middle, anchor: 'start' } as const;
    if (part.share <= 0) return textAt(look, part.label, kindOf(part), { ...place, x, room: right - x });
    const fill = colorsOf(look, part).fill;
    const textX = x + patchSize + gap.label;
    return [
      { type: 'rect', x, y: middle - patchSize / 2, width: patchSize, height: patchSize, fill },
      ...textAt(look, part.label, 'value', { ...place, x: textX, room: right - textX }),
    ];
  });
}

function kindOf({ figure }: Part): ChartText {
  return numberOf(figure) === undefined ? 'missing' : 'value';
}

function colorsOf({ theme }: ChartLook, { series }: Part): { fill: string; text: string } {
  return theme.series[series % theme.series.length] ?? { fill: theme.rest, text: theme.text.value.color };
}

/** The width of the bars: as much as labels beside them leave, of which a shorter bar may need more. */
function barWidthOf(look: ChartLook, rows: readonly (readonly Part[])[], whole: number): number {
  let width = whole;
  for (;;) {
    const room = Math.max(0, ...rows.map((parts) => besideWidths(look, besideOf(look, parts, width))));
    const left = whole - Math.min(room, whole * besideShare);
    if (left >= width) return width;
    width = left;
  }
}

function isEmpty(row: Row): boolean {
  return row.figures.every((figure) => numberOf(figure) === undefined);
}

function drawParts(
  look: ChartLook,
  parts: readonly Part[],
  left: number,
  width: number,
  top: number,
): Shape[] {
  const { theme } = look;
  const height = theme.barHeight.stack;
  let x = left;
  const drawn = parts.flatMap((part): Shape[] => {
    const colors = colorsOf(look, part);
    const full = part.share * width;
    const start = x;
    x += full;
    if (full <= 0) return [];
    const bar: Shape = {
      type: 'rect',
      x: start,
      y: top,
      width: Math.max(full - seam, full / 2),
      height,
      fill: colors.fill,
    };
    if (!fitsInside(look, part, width)) return [bar];
    const place = {
      x: start + theme.gap.label,
      middle: top + height / 2,
      anchor: 'start',
      room: full,
    } as const;
    return [bar, ...inColor(textAt(look, part.label, 'value', place), colors.text)];
  });
  const rest: Shape = { type: 'rect', x: left, y: top, width, height, fill: theme.rest };
  const isWhole = x >= left + width - seam;
  return isWhole ? drawn : [rest, ...drawn];
}

function inColor<Drawn extends { readonly style: TextStyle }>(
  texts: readonly Drawn[],
  color: string,
): Drawn[] {
  return texts.map((text) => ({ ...text, style: { ...text.style, color } }));
}

/** The bars below each other, all of one length. */
export function layOutStackedBars(chart: StackedBarsChart, width: number, look: ChartLook): Drawing {
  const { gap, labelShare, barHeight } = look.theme;
  const widest = Math.max(0, ...chart.rows.map(({ label }) => widthOf(look, label, 'heading')));
  const labelWidth = Math.min(widest, width * labelShare);
  const left = labelWidth + 2 * gap.label;
  const whole = width - left;
  const rows = chart.rows.map((row) => ({ row, parts: partsOf(chart, row) }));
  const known = rows.filter(({ row }) => !isEmpty(row));
  const barWidth = barWidthOf(
    look,
    known.map(({ parts }) => parts),
    whole,
  );
  let y = 0;
  const shapes = rows.flatMap(({ row, parts }) => {
    const label = linesOf(look, row.label, labelWidth, 'heading', mostLabelLines);
    const labelHeight = label.length * lineHeight(look, 'heading');
    const height = Math.max(labelHeight, barHeight.stack);
    const middle = y + height / 2;
    y += height + gap.rows * rowShare;
    return [
      ...linesAt(look, label, 'heading', 0, middle - labelHeight / 2),
      ...(isEmpty(row)
        ? drawReason(look, row, { x: left, middle, anchor: 'start', room: whole })
        : drawRow(look, parts, left, barWidth, middle, width)),
    ];
  });
  return { height: y, shapes };
}

function drawReason(look: ChartLook, { figures: [first] }: Row, place: Place): Shape[] {
  return first === undefined ? [] : textAt(look, formatCell(first), 'missing', place);
}

/** The bar, and the labels that do not fit into it. */
function drawRow(
  look: ChartLook,
  parts: readonly Part[],
  left: number,
  barWidth: number,
  middle: number,
  width: number,
): Shape[] {
  const x = left + barWidth + 2 * look.theme.gap.label;
  return [
    ...drawParts(look, parts, left, barWidth, middle - look.theme.barHeight.stack / 2),
    ...drawBeside(look, besideOf(look, parts, barWidth), x, middle, width),
  ];
}
