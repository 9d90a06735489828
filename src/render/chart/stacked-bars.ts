/** Stacked bars: a bar for each role, of parts that sum to a whole and carry their names. */
import type { StackedBarsChart } from '../../document/document.ts';
import { formatCell } from '../../document/format-cell.ts';
import { type ChartLook, lineHeight, linesAt, linesOf, numberOf, textAt, widthOf } from './look.ts';
import { type Drawing, moved, type Shape } from './shapes.ts';
import {
  drawLabels,
  fitsInside,
  labelLineHeight,
  linesOfParts,
  outsideWidths,
  type Part,
  partsOf,
  seam,
} from './stack-parts.ts';

type Row = StackedBarsChart['rows'][number];

const mostLabelLines = 3;
/** Space between rows, as a share of that between rows of other charts, whose figures need more air. */
const rowShare = 0.8;
/** Labels that would take more than this share of the width from the bars stand below them. */
const besideShare = 0.4;

/** Where bars are, and where the labels go that have no room in their part. */
interface Stack {
  readonly left: number;
  readonly width: number;
  /** Right edge of the chart. */
  readonly right: number;
  readonly outside: 'beside' | 'below';
}

function isEmpty(row: Row): boolean {
  return row.figures.every((figure) => numberOf(figure) === undefined);
}

function outsideOf(look: ChartLook, parts: readonly Part[], width: number): Part[] {
  return parts.filter((part) => !fitsInside(look, part, width));
}

/** Bars are as wide as the labels beside them leave; a shorter bar may need more of them. */
function stackOf(look: ChartLook, rows: readonly (readonly Part[])[], left: number, right: number): Stack {
  const whole = right - left;
  let width = whole;
  for (;;) {
    const room = Math.max(0, ...rows.map((parts) => outsideWidths(look, outsideOf(look, parts, width))));
    if (room > whole * besideShare) return { left, width: whole, right, outside: 'below' };
    if (whole - room >= width) return { left, width, right, outside: 'beside' };
    width = whole - room;
  }
}

/** The parts side by side, with their names where they fit; what they leave of the whole shows behind them. */
function drawParts(look: ChartLook, parts: readonly Part[], stack: Stack, top: number): Shape[] {
  const { theme } = look;
  const height = theme.barHeight.stack;
  let x = stack.left;
  const drawn = parts.flatMap((part): Shape[] => {
    const full = part.share * stack.width;
    const start = x;
    x += full;
    if (full <= 0) return [];
    const width = Math.max(full - seam, full / 2);
    const bar: Shape = { type: 'rect', x: start, y: top, width, height, fill: part.colors.fill };
    if (!fitsInside(look, part, stack.width)) return [bar];
    const middle = top + height / 2;
    const place = { x: start + theme.gap.label, middle, anchor: 'start', room: full } as const;
    const texts = textAt(look, part.label, 'value', place);
    return [bar, ...texts.map((text) => ({ ...text, style: { ...text.style, color: part.colors.text } }))];
  });
  const isWhole = x >= stack.left + stack.width - seam;
  const rest: Shape = { type: 'rect', x: stack.left, y: top, width: stack.width, height, fill: theme.rest };
  return isWhole ? drawn : [rest, ...drawn];
}

/** The bar with its labels, from the top of the row on. */
function layOutBar(look: ChartLook, parts: readonly Part[], stack: Stack): Drawing {
  const { gap, barHeight } = look.theme;
  const bar = drawParts(look, parts, stack, 0);
  const outside = outsideOf(look, parts, stack.width);
  if (stack.outside === 'beside') {
    const x = stack.left + stack.width + 2 * gap.label;
    const labels = drawLabels(look, outside, x, barHeight.stack / 2, stack.right);
    return { height: barHeight.stack, shapes: [...bar, ...labels] };
  }
  const lines = linesOfParts(look, outside, stack.width);
  const height = labelLineHeight(look);
  const labels = lines.flatMap((line, index) =>
    drawLabels(look, line, stack.left, barHeight.stack + (index + 0.5) * height + gap.bars / 2, stack.right),
  );
  return { height: barHeight.stack + lines.length * height, shapes: [...bar, ...labels] };
}

function layOutReason(look: ChartLook, { figures: [first] }: Row, { left, right }: Stack): Drawing {
  const height = look.theme.barHeight.stack;
  if (first === undefined) return { height, shapes: [] };
  const place = { x: left, middle: height / 2, anchor: 'start', room: right - left } as const;
  return { height, shapes: textAt(look, formatCell(first, look.locale), 'missing', place) };
}

/** A role's title with what stands beside it, centred on its bar. */
function layOutRow(look: ChartLook, title: string, titleWidth: number, beside: Drawing): Drawing {
  const lines = linesOf(look, title, titleWidth, 'heading', mostLabelLines);
  const titleHeight = lines.length * lineHeight(look, 'heading');
  const bar = look.theme.barHeight.stack;
  const down = Math.max(0, (titleHeight - bar) / 2);
  return {
    height: Math.max(down + beside.height, titleHeight),
    shapes: [
      ...linesAt(look, lines, 'heading', 0, Math.max(0, (bar - titleHeight) / 2)),
      ...beside.shapes.map((shape) => moved(shape, 0, down)),
    ],
  };
}

/** The bars below each other, all of one length. */
export function layOutStackedBars(chart: StackedBarsChart, width: number, look: ChartLook): Drawing {
  const { gap, labelShare } = look.theme;
  const widest = Math.max(0, ...chart.rows.map(({ label }) => widthOf(look, label, 'heading')));
  const titleWidth = Math.min(widest, width * labelShare);
  const rows = chart.rows.map((row) => ({ row, parts: isEmpty(row) ? [] : partsOf(look, chart, row) }));
  const stack = stackOf(
    look,
    rows.map(({ parts }) => parts),
    titleWidth + 2 * gap.label,
    width,
  );
  let y = 0;
  const shapes = rows.flatMap(({ row, parts }) => {
    const beside = isEmpty(row) ? layOutReason(look, row, stack) : layOutBar(look, parts, stack);
    const drawing = layOutRow(look, row.label, titleWidth, beside);
    const top = y;
    y += drawing.height + gap.rows * rowShare;
    return drawing.shapes.map((shape) => moved(shape, 0, top));
  });
  return { height: y, shapes };
}
