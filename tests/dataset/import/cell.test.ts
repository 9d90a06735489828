/** One cell becomes a value or a figure, and what cannot be read with certainty is refused. */
import { assert, double, integer, property, string, tuple } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readFigure, readNumber, readText } from '../../../src/dataset/import/cell.ts';

const place = { file: 'small.xlsx', row: 7, column: 'A_MEAN' };
const plainDecimal = /^-?\d+(\.\d+)?$/;

describe('a number cell', () => {
  it('reads any decimal text as the number it spells', () => {
    const parts = tuple(integer({ min: -1e9, max: 1e9 }), integer({ min: 0, max: 99 }));
    assert(
      property(parts, ([whole, hundredths]) => {
        const text = `${whole}.${String(hundredths).padStart(2, '0')}`;
        expect(readNumber(text, place)).toBe(Number(text));
      }),
    );
  });

  it('reads any finite number as itself', () => {
    assert(
      property(double({ noNaN: true, noDefaultInfinity: true }), (number) => {
        expect(readNumber(number, place)).toBe(number);
      }),
    );
  });

  it('refuses any other text', () => {
    const otherText = string().filter((text) => !plainDecimal.test(text));
    assert(
      property(otherText, (text) => {
        expect(() => readNumber(text, place)).toThrow(expect.objectContaining({ code: 'unexpected-layout' }));
      }),
    );
  });

  it.each([[null], [''], ['1,234'], ['1e3'], [' 5'], [Number.NaN]])('refuses %j', (cell) => {
    expect(() => readNumber(cell, place)).toThrow('should hold a number');
  });

  it('names file, row, column and the value it refuses', () => {
    expect(() => readNumber('n/a', place)).toThrow(
      'small.xlsx: row 7, column "A_MEAN" should hold a number, found "n/a"',
    );
  });
});

describe('a figure cell', () => {
  const marks = { '*': { missing: 'suppressed', source: 'oews-2025' } } as const;

  it('becomes a figure with its source', () => {
    expect(readFigure(5, place, 'oews-2025', marks)).toEqual({ value: 5, source: 'oews-2025' });
  });

  it('becomes the reason that its mark stands for', () => {
    expect(readFigure('*', place, 'oews-2025', marks)).toEqual(marks['*']);
  });

  it('refuses a mark that the column does not have, listing those it has', () => {
    expect(() => readFigure('~', place, 'oews-2025', marks)).toThrow(
      'should hold a number or a known mark (*), found "~"',
    );
  });

  it('does not take the name of a built-in property for a mark', () => {
    expect(() => readFigure('constructor', place, 'oews-2025', marks)).toThrow('found "constructor"');
  });
});

describe('a text cell', () => {
  it('loses the spaces around it', () => {
    expect(readText('      Chief executives ', place)).toBe('Chief executives');
  });

  it.each([[null], ['  '], [5]])('refuses %j', (cell) => {
    expect(() => readText(cell, place)).toThrow('should hold text');
  });
});
