/** Names that run to the left, and marks of direction in texts. */
import { describe, expect, it } from 'vitest';
import { isolated, withoutTurning } from '../../../src/render/text/direction-marks.ts';
import { wrap } from '../../../src/render/text/wrap.ts';

describe('a name in a sentence', () => {
  it('is isolated where it runs to the left', () => {
    expect(isolated('מהנדס 1')).toBe('\u2068מהנדס 1\u2069');
  });

  it('is as it is where all of it runs to the right', () => {
    expect(isolated('Инженер 1')).toBe('Инженер 1');
  });

  it('cannot end its isolate itself', () => {
    expect(isolated('מהנדס\u2069 1')).toBe('\u2068מהנדס 1\u2069');
  });

  it('is isolated on each of the lines that it is broken into', () => {
    const lines = wrap(
      'for \u2068אאאא בבבב\u2069; then',
      8,
      (text) => text.replace(/[\u2068\u2069]/g, '').length,
    );
    expect(lines).toEqual(['for \u2068אאאא\u2069', '\u2068בבבב\u2069;', 'then']);
  });
});

describe('a text', () => {
  it.each([
    ['loses overrides and embeddings', 'a \u202edcb\u202c \u2067x\u2069', 'a dcb x'],
    ['keeps isolates that are closed', 'a \u2068b\u2069 c', 'a \u2068b\u2069 c'],
    ['loses an isolate that is not closed', 'a \u2068b c', 'a b c'],
    ['loses an end without a start', 'a\u2069 b\u2068', 'a b'],
  ])('%s', (_, text, kept) => {
    expect(withoutTurning(text)).toBe(kept);
  });
});
