/** Pay by state in a comparison: there only when asked for, in the order of the release, and at national prices. */
import { describe, expect, it } from 'vitest';
import { comparisonSchema } from '../../src/comparison/comparison.ts';
import { comparisonWith } from '../support/comparisons.ts';

const roles = {
  A: { states: { mean: { CA: 112_600, ME: 50_000 } } },
  B: { payUnit: 'usd-hour', states: { mean: { CA: 45.04 } } },
  C: {},
} as const;

describe('pay by state', () => {
  it('is left out unless it is asked for', () => {
    expect(comparisonWith(roles)).not.toHaveProperty('statePay');
  });

  it('is left out where no role has any', () => {
    expect(comparisonWith({ A: {}, B: {} }, { statePay: true })).not.toHaveProperty('statePay');
  });

  it('has every state, each role in its own unit, and what pay is worth at national prices', () => {
    const { statePay } = comparisonSchema().parse(comparisonWith(roles, { statePay: true }));
    expect(statePay?.units).toEqual(['usd-year', 'usd-hour', null]);
    expect(statePay?.states.map(({ place }) => place)).toEqual(['CA', 'DC', 'ME', 'NY', 'OR', 'WA']);
    const [california, columbia] = statePay?.states ?? [];
    expect(california).toMatchObject({
      name: 'California',
      priceLevel: 112.6,
      pay: [
        { mean: { value: 112_600 }, atNationalPrices: { value: 100_000 } },
        { mean: { value: 45.04 }, atNationalPrices: { value: 40 } },
        { mean: { kind: 'missing', reason: 'not-in-release' } },
      ],
    });
    expect(columbia?.pay[0]?.mean).toMatchObject({ kind: 'missing', reason: 'suppressed' });
  });

  it('names its sources', () => {
    expect(comparisonWith(roles, { statePay: true }).statePay?.sources.map(({ id }) => id)).toEqual(['test']);
  });
});
