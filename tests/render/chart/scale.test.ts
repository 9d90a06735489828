/** Scales: round ends and ticks for any figures, and a place for each. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatTick } from '../../../src/document/format-cell.ts';
import { fixedScale, placeOn, roundScale } from '../../../src/render/chart/scale.ts';

describe('a round scale', () => {
  it.each([
    {
      values: [62_000, 126_000],
      steps: 6,
      smallest: 1,
      ticks: [0, 25_000, 50_000, 75_000, 100_000, 125_000, 150_000],
    },
    { values: [62_000, 126_000], steps: 3, smallest: 1, ticks: [0, 50_000, 100_000, 150_000] },
    { values: [13, 6, 4], steps: 4, smallest: 0.1, ticks: [0, 5, 10, 15] },
    { values: [0.3], steps: 3, smallest: 0.1, ticks: [0, 0.1, 0.2, 0.3] },
    { values: [-3.7, 15.8], steps: 5, smallest: 0.1, ticks: [-5, 0, 5, 10, 15, 20] },
    { values: [100], steps: 4, smallest: 0.1, ticks: [0, 25, 50, 75, 100] },
    { values: [5], steps: 4, smallest: 1, ticks: [0, 2, 4, 6] },
    { values: [0], steps: 6, smallest: 1, ticks: [0, 1] },
    { values: [], steps: 6, smallest: 0.01, ticks: [0, 0.01] },
    { values: [1e-300], steps: 6, smallest: 1, ticks: [0, 1] },
  ])('over $values has the ticks $ticks', ({ values, steps, smallest, ticks }) => {
    expect(roundScale(values, steps, smallest).ticks).toEqual(ticks);
  });

  it('holds zero and any finite figures, with finite ticks that rise', () => {
    const figures = fc.array(fc.double({ noNaN: true, noDefaultInfinity: true }), { maxLength: 8 });
    const steps = fc.integer({ min: 1, max: 6 });
    fc.assert(
      fc.property(figures, steps, fc.constantFrom(1, 0.1, 0.01), (values, mostSteps, smallest) => {
        const scale = roundScale(values, mostSteps, smallest);
        expect(scale.from).toBeLessThanOrEqual(0);
        expect(scale.to).toBeGreaterThan(scale.from);
        expect(scale.ticks.length).toBeGreaterThanOrEqual(2);
        expect(scale.ticks.length).toBeLessThanOrEqual(mostSteps + 3);
        for (const [index, tick] of scale.ticks.entries()) {
          expect(Number.isFinite(tick)).toBe(true);
          expect(tick).toBeGreaterThan(scale.ticks[index - 1] ?? Number.NEGATIVE_INFINITY);
        }
        for (const value of values) {
          const place = placeOn(scale, value, 10, 200);
          expect(place).toBeGreaterThanOrEqual(10);
          expect(place).toBeLessThanOrEqual(210);
        }
      }),
    );
  });
});

describe('a fixed scale', () => {
  it('has the ends that it is given', () => {
    expect(fixedScale(1, 5, 6, 0.01)).toEqual({ from: 1, to: 5, ticks: [1, 2, 3, 4, 5] });
    expect(fixedScale(0, 100, 4, 0.1).ticks).toEqual([0, 25, 50, 75, 100]);
  });

  it('puts what lies beyond it at its end', () => {
    const scale = fixedScale(1, 5, 4, 0.01);
    expect([0, 1, 3, 5, 9].map((value) => placeOn(scale, value, 0, 100))).toEqual([0, 0, 50, 100, 100]);
  });
});

it.each([
  [50_000, 'usd-year', '$50,000'],
  [2.5, 'percent', '2.5%'],
  [3, 'importance', '3'],
  [3.5, 'importance', '3.50'],
  [10, 'usd-hour', '$10'],
] as const)('writes the tick %d in %s as %s', (value, unit, text) => {
  expect(formatTick(value, unit, 'en-US')).toBe(text);
});
