/** The arithmetic of laying out: columns, lines, page breaks and printable text. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linesBeforeBreak } from '../../../src/render/pdf/page-flow.ts';
import { columnWidths } from '../../../src/render/pdf/table-layout.ts';
import { cleanText, printableText } from '../../../src/render/text/clean-text.ts';
import { truncate, widestPiece, wrap } from '../../../src/render/text/wrap.ts';
import { squash } from './read-pdf.ts';

/** One point for each character. */
const measure = (text: string) => Array.from(text).length;

const need = (weight: number, least = 0, wish = least) => ({ weight, least, wish });

describe('column widths', () => {
  it('follow the weights', () => {
    expect(columnWidths([need(2), need(1), need(1)], 100)).toEqual([50, 25, 25]);
  });

  it('leave no word broken, and share the rest by weight', () => {
    expect(columnWidths([need(2), need(1, 40), need(1)], 100)).toEqual([40, 40, 20]);
  });

  it('grant a modest wish and the modest part of another', () => {
    expect(columnWidths([need(1, 10, 60), need(1, 10)], 100)).toEqual([60, 40]);
    expect(columnWidths([need(1, 10, 90), need(1, 10)], 100)).toEqual([65, 35]);
  });

  it('drop a wish that would break a word', () => {
    expect(columnWidths([need(1, 10, 60), need(1, 45)], 100)).toEqual([50, 50]);
  });

  it('give way where words are widest when they do not all fit', () => {
    expect(columnWidths([need(1, 150), need(9, 50)], 100)).toEqual([50, 50]);
    expect(columnWidths([need(1, 90_000), need(1, 20), need(1, 200)], 120)).toEqual([50, 20, 50]);
  });

  it('always add up to the total', () => {
    const column = fc.record({
      weight: fc.double({ min: 0.1, max: 10, noNaN: true }),
      least: fc.double({ min: 1, max: 60, noNaN: true }),
      extra: fc.double({ min: 0, max: 60, noNaN: true }),
    });
    fc.assert(
      fc.property(fc.array(column, { minLength: 1, maxLength: 8 }), (columns) => {
        const needs = columns.map(({ weight, least, extra }) => need(weight, least, least + extra));
        const widths = columnWidths(needs, 200);
        expect(widths.reduce((sum, width) => sum + width, 0)).toBeCloseTo(200, 6);
        const fits = needs.reduce((sum, { least }) => sum + least, 0) <= 200;
        if (fits)
          for (const [index, { least }] of needs.entries())
            expect(widths[index]).toBeGreaterThanOrEqual(least);
      }),
    );
  });
});

describe('lines', () => {
  it.each([
    { text: 'one two three', width: 7, lines: ['one two', 'three'] },
    { text: 'First-Line Supervisors', width: 8, lines: ['First-', 'Line', 'Supervis', 'ors'] },
    { text: 'San Jose–Sunnyvale–Santa Clara', width: 16, lines: ['San Jose–', 'Sunnyvale–Santa', 'Clara'] },
    { text: '– not collected', width: 6, lines: ['– not', 'collec', 'ted'] },
    { text: '$62,000–$126,000', width: 16, lines: ['$62,000–$126,000'] },
    { text: 'See https://a.org/long/b', width: 17, lines: ['See', 'https://a.org/lon', 'g/b'] },
    { text: 'one\ntwo', width: 20, lines: ['one', 'two'] },
    { text: '  ', width: 20, lines: [] },
  ])('of "$text" in $width', ({ text, width, lines }) => {
    expect(wrap(text, width, measure)).toEqual(lines);
  });

  it('lose no character and are never too wide', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 80 }), fc.integer({ min: 1, max: 30 }), (text, width) => {
        const lines = wrap(text, width, measure);
        expect(squash(lines.join(''))).toBe(squash(text));
        for (const line of lines) expect(measure(line)).toBeLessThanOrEqual(width);
      }),
    );
  });

  it('measure the widest part that should stay whole', () => {
    expect(widestPiece('First-Line Supervisors and/or others', measure)).toBe('Supervisors'.length);
    expect(widestPiece('https://www.bls.gov/oes/current', measure)).toBe('https://www.bls.gov/'.length);
  });

  it('end in an ellipsis when cut', () => {
    expect(truncate('short', 5, measure)).toBe('short');
    expect(truncate('rather long', 8, measure)).toBe('rather…');
  });
});

describe('breaks in a paragraph', () => {
  it.each([
    { count: 5, fit: 5, here: 5 },
    { count: 5, fit: 4, here: 3 },
    { count: 5, fit: 1, here: 0 },
    { count: 3, fit: 2, here: 0 },
    { count: 2, fit: 1, here: 0 },
    { count: 4, fit: 3, here: 2 },
  ])('$here of $count lines where $fit fit', ({ count, fit, here }) => {
    expect(linesBeforeBreak(count, fit)).toBe(here);
  });
});

describe('text', () => {
  it('is composed, without control and invisible characters', () => {
    expect(cleanText('e\u0301\u0007 so\u00adft\u200b \ufeffx\r\ny\tz\ufffe')).toBe('é soft x\ny z');
  });

  it('shows what the font lacks', () => {
    const replaced: string[] = [];
    expect(
      printableText(
        'a中b',
        (codePoint) => codePoint < 0x3000,
        (character) => replaced.push(character),
      ),
    ).toBe('a□b');
    expect(replaced).toEqual(['中']);
  });
});
