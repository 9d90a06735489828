/** Axes: a scale for the width that there is, its vertical lines and the figures below them. */
import { formatTick } from '../../document/format-cell.ts';
import { type UnitId, units } from '../../document/unit.ts';
import type { Rule } from '../theme.ts';
import { type ChartLook, lineHeight, textAt, widthOf } from './look.ts';
import { fixedScale, placeOn, roundScale, type Scale } from './scale.ts';
import type { Line, Shape } from './shapes.ts';

/** The part of a chart that figures are drawn in. */
export interface Plot {
  readonly left: number;
  readonly width: number;
  readonly scale: Scale;
  readonly unit: UnitId;
}

const mostSteps = 6;

/** A scale for the values whose tick labels stand clear of each other. */
export function fitScale(
  look: ChartLook,
  values: readonly number[],
  fixed: { readonly from: number; readonly to: number } | null,
  unit: UnitId,
  width: number,
): Scale {
  const smallest = 10 ** -units[unit].decimals;
  const scales = Array.from({ length: mostSteps }, (_, fewer) =>
    fixed === null
      ? roundScale(values, mostSteps - fewer, smallest)
      : fixedScale(fixed.from, fixed.to, mostSteps - fewer, smallest),
  );
  const fits = ({ ticks }: Scale) => {
    const widest = Math.max(
      ...ticks.map((tick) => widthOf(look, formatTick(tick, unit, look.locale), 'axis')),
    );
    return (widest + 2 * look.theme.gap.label) * (ticks.length - 1) <= width;
  };
  const [first = roundScale([], 1, 1)] = scales;
  return scales.find(fits) ?? scales.at(-1) ?? first;
}

/** The vertical lines of the ticks, from `top` to `bottom`. */
export function gridLines({ theme }: ChartLook, plot: Plot, top: number, bottom: number): Line[] {
  return plot.scale.ticks.map((tick) => verticalLine(plot, tick, top, bottom, theme.grid));
}

/** The vertical line that bars stand on. */
export function baseLine({ theme }: ChartLook, plot: Plot, top: number, bottom: number): Line {
  return verticalLine(plot, baseOf(plot.scale), top, bottom, theme.base);
}

function verticalLine(plot: Plot, value: number, top: number, bottom: number, rule: Rule): Line {
  const x = placeOn(plot.scale, value, plot.left, plot.width);
  return { type: 'line', from: { x, y: top }, to: { x, y: bottom }, rule };
}

/** The figure that bars begin at: zero where the scale has it. */
export function baseOf({ from, to }: Scale): number {
  return Math.max(from, Math.min(to, 0));
}

/** The figures of the ticks below `top`, within `right`; those that would run into each other are left out. */
export function tickLabels(look: ChartLook, plot: Plot, top: number, right: number): Shape[] {
  const middle = top + lineHeight(look, 'axis') / 2;
  let free = Number.NEGATIVE_INFINITY;
  return plot.scale.ticks.flatMap((tick) => {
    const text = formatTick(tick, plot.unit, look.locale);
    const width = widthOf(look, text, 'axis');
    const center = placeOn(plot.scale, tick, plot.left, plot.width);
    const x = Math.max(0, Math.min(center - width / 2, right - width));
    if (x < free) return [];
    free = x + width + look.theme.gap.label;
    return textAt(look, text, 'axis', { x, middle, anchor: 'start', room: right - x });
  });
}
