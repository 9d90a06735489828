/** The mark of a top-coded figure: two angles after the bar, which goes on beyond what is published. */
import type { ChartTheme } from '../theme.ts';
import type { Shape } from './shapes.ts';

const step = 3;
const rise = 3.5;

/** Width that the mark takes beyond the end of a bar. */
export const openEndWidth = 3 * step;

/** The mark to the right of `x`. */
export function openEnd({ range }: ChartTheme, x: number, middle: number): Shape[] {
  const rule = { ...range.median, width: 1 };
  return [1, 2].flatMap((position): Shape[] => {
    const tip = { x: x + position * step + step - 1, y: middle };
    const start = tip.x - step;
    return [
      { type: 'line', from: { x: start, y: middle - rise }, to: tip, rule },
      { type: 'line', from: tip, to: { x: start, y: middle + rise }, rule },
    ];
  });
}
