/** The parts of a stacked bar: what each is of the whole, what it is called, and where its name has room. */
import type { Figure, StackedBarsChart } from '../../document/document.ts';
import { formatCell } from '../../document/format-cell.ts';
import { type ChartLook, lineHeight, numberOf, textAt, widthOf } from './look.ts';
import type { Shape } from './shapes.ts';

type Row = StackedBarsChart['rows'][number];

/** White between two parts. */
export const seam = 1;
/** Side of the patch of colour before a label that stands outside its part. */
const patchSize = 6;

export interface Part {
  /** The name with its figure. */
  readonly label: string;
  readonly figure: Figure;
  /** Of the length of the bar. */
  readonly share: number;
  readonly colors: { readonly fill: string; readonly text: string };
}

/** The parts of a row, with what each is of the whole; parts that exceed it share the bar by their size. */
export function partsOf({ theme, locale }: ChartLook, chart: StackedBarsChart, row: Row): Part[] {
  const sizes = row.figures.map((figure) => Math.max(0, Math.min(numberOf(figure) ?? 0, 1e100)));
  const sum = sizes.reduce((total, size) => total + size, 0);
  const whole = Math.max(chart.whole, sum, Number.MIN_VALUE);
  return row.figures.map((figure, part) => ({
    label: `${chart.parts[part] ?? ''} ${formatCell(figure, locale)}`.trim(),
    figure,
    share: (sizes[part] ?? 0) / whole,
    colors: theme.series[part % theme.series.length] ?? { fill: theme.rest, text: theme.text.value.color },
  }));
}

/** Whether the label has room in its part of a bar of the width. */
export function fitsInside(look: ChartLook, part: Part, width: number): boolean {
  const inner = part.share * width - seam - 2 * look.theme.gap.label;
  return part.share > 0 && widthOf(look, part.label, 'value') <= inner;
}

/** Width from the patch of colour to the end of the label. A missing part has no colour to show. */
function outsideWidth(look: ChartLook, part: Part): number {
  const patch = part.share > 0 ? patchSize + look.theme.gap.label : 0;
  return patch + widthOf(look, part.label, 'value');
}

/** Width of the labels in one line, with the space before each. */
export function outsideWidths(look: ChartLook, parts: readonly Part[]): number {
  return parts.reduce((total, part) => total + outsideWidth(look, part) + 2 * look.theme.gap.label, 0);
}

/** The labels in lines no wider than `room`, each line with at least one. */
export function linesOfParts(look: ChartLook, parts: readonly Part[], room: number): Part[][] {
  const lines: Part[][] = [];
  for (const part of parts) {
    const last = lines.at(-1);
    if (last !== undefined && outsideWidths(look, [...last, part]) <= room + 2 * look.theme.gap.label)
      last.push(part);
    else lines.push([part]);
  }
  return lines;
}

/** One line of labels, each after a patch of its part's colour. */
export function drawLabels(
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
    next += outsideWidth(look, part) + 2 * gap.label;
    if (part.share <= 0) {
      const kind = numberOf(part.figure) === undefined ? 'missing' : 'value';
      return textAt(look, part.label, kind, { x, middle, anchor: 'start', room: right - x });
    }
    const textX = x + patchSize + gap.label;
    if (textX >= right) return [];
    return [
      {
        type: 'rect',
        x,
        y: middle - patchSize / 2,
        width: patchSize,
        height: patchSize,
        fill: part.colors.fill,
      },
      ...textAt(look, part.label, 'value', { x: textX, middle, anchor: 'start', room: right - textX }),
    ];
  });
}

/** Height of a line of labels below a bar. */
export function labelLineHeight(look: ChartLook): number {
  return lineHeight(look, 'value') + look.theme.gap.bars / 2;
}
