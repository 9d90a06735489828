/** How two values of one metric are set against each other. */
import type { UnitId } from '../document/unit.ts';
import type { Difference, Value } from './comparison.ts';

/** Whether a difference in units makes sense for a metric, and one in percent of the baseline. */
export type DifferenceKind = 'amount-and-percent' | 'amount' | 'none';

/** Drops the noise of binary fractions: no figure of the dataset has more than four digits after the point. */
export function withoutNoise(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}

/** How much more `value` is than `base`, in percent of `base`; null when `base` is zero. */
export function percentMore(value: number, base: number): number | null {
  return base === 0 ? null : withoutNoise(((value - base) / Math.abs(base)) * 100);
}

/** `value` set against `baseline`: null where either is no number or a difference makes no sense. */
export function difference(
  value: Value,
  baseline: Value,
  unit: UnitId | null,
  kind: DifferenceKind,
): Difference | null {
  if (kind === 'none' || unit === null || value.kind !== 'number' || baseline.kind !== 'number') return null;
  return {
    amount: withoutNoise(value.value - baseline.value),
    unit: unit === 'percent' ? 'percentage-points' : unit,
    percent: kind === 'amount-and-percent' ? percentMore(value.value, baseline.value) : null,
  };
}
