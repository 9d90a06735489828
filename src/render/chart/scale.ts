/** Scales: from a figure to a place on the page, with ticks at round figures. Pure arithmetic. */

export interface Scale {
  readonly from: number;
  readonly to: number;
  /** Round figures from the one end towards the other. */
  readonly ticks: readonly number[];
}

/** Steps that people count in, as multiples of a power of ten. */
const roundSteps = [1, 2, 2.5, 5, 10];

/** No figure is larger; a larger one is drawn at the end, where the arithmetic of floating point still holds. */
const largest = 1e100;

function bounded(value: number): number {
  return Math.max(-largest, Math.min(largest, value));
}

/** The smallest round step that is at least `least` and a multiple of `smallest`, which is a power of ten. */
function roundStep(least: number, smallest: number): number {
  if (!(least > smallest)) return smallest;
  const power = 10 ** Math.floor(Math.log10(least));
  const isMultiple = (step: number) => power > smallest || Number.isInteger(step);
  const found = roundSteps.find((step) => step * power >= least * (1 - 1e-9) && isMultiple(step));
  return (found ?? 10) * power;
}

/** Ends a tick on the digits that it has: 3 × 0.1 is 0.3. */
function tidy(value: number): number {
  return Number(value.toPrecision(12));
}

/**
 * A scale over the values and zero, whose ends and ticks are round.
 * @param smallest the smallest step that the unit can write, a power of ten
 */
export function roundScale(values: readonly number[], mostSteps: number, smallest: number): Scale {
  const low = Math.min(0, ...values.map(bounded));
  const high = Math.max(0, ...values.map(bounded));
  const step = roundStep((high - low) / mostSteps, smallest);
  const first = Math.floor(low / step + 1e-9);
  const last = Math.max(first + 1, Math.ceil(high / step - 1e-9));
  const ticks = Array.from({ length: last - first + 1 }, (_, index) => tidy((first + index) * step));
  return { from: tidy(first * step), to: tidy(last * step), ticks };
}

/** A scale between fixed ends, with round steps from the first; ends without a distance are no scale, and are ignored. */
export function fixedScale(start: number, end: number, mostSteps: number, smallest: number): Scale {
  const [from, to] = [bounded(start), bounded(end)];
  if (!(to > from)) return roundScale([from], mostSteps, smallest);
  const step = roundStep((to - from) / mostSteps, smallest);
  const count = Math.floor((to - from) / step + 1e-9);
  const ticks = Array.from({ length: count + 1 }, (_, index) => tidy(from + index * step));
  return { from, to, ticks };
}

/** Where a value lies between `left` and `left + width`; one beyond the scale lies at its end. */
export function placeOn({ from, to }: Scale, value: number, left: number, width: number): number {
  const share = (bounded(value) - from) / (to - from);
  return left + Math.max(0, Math.min(1, share)) * width;
}
