/** Every row that a comparison can have is explained. */
import { describe, expect, it } from 'vitest';
import { definitions } from '../../src/comparison/definitions.ts';
import { localMetrics } from '../../src/comparison/local-metrics.ts';
import { metrics } from '../../src/comparison/metrics.ts';
import { resolvePlace } from '../../src/dataset/resolve-place.ts';
import { places } from '../support/places.ts';

const inPlace = (text: string) =>
  localMetrics({ place: resolvePlace(text, places), priceParitySource: 'test' });

const names = new Set([...metrics, ...inPlace('CA'), ...inPlace('metro:41860')].map(({ metric }) => metric));

describe('the definition of a metric', () => {
  it.each([...names])('%s is a sentence that is finished', (name) => {
    expect(definitions[name]).toMatch(/^[A-Z].*\.$/);
    expect(definitions[name]).not.toMatch(/TODO/);
  });

  it('is there for no metric that does not exist', () => {
    expect(Object.keys(definitions).filter((name) => !names.has(name))).toEqual([]);
  });
});
