/** What a spreadsheet must not run or change, and the way back to the text as it was. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { guardText, readTextField } from '../../../src/render/csv/text-guard.ts';

describe('a text that a spreadsheet would run as a formula', () => {
  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\tx', '\rx', '\nx', '\uff1d1', '\uff0b1', '\uff0d1', '\uff20x'])(
    'is led by an apostrophe: %j',
    (text) => {
      expect(guardText(text)).toBe(`'${text}`);
    },
  );

  it('is told from the same text that had the apostrophe before', () => {
    expect(guardText("'=1+1")).toBe("''=1+1");
    expect(readTextField("''=1+1")).toBe("'=1+1");
    expect(readTextField("'=1+1")).toBe('=1+1');
  });
});

describe('a text that a spreadsheet would take for something else', () => {
  it.each([
    ['a SOC code that is a month and a year', '11-2021'],
    ['a SOC code that is not, so that the column is uniform', '15-1252'],
    ['a month', 'May 2025'],
    ['a month of another language', 'Dezember 2024'],
    ['a month with an accent', 'février 2024'],
    ['a day', '1 Mai'],
    ['an ISO date', '2025-05-01'],
    ['a year', '2023'],
    ['a code with zeros', '00123'],
    ['a fraction', '1/2'],
    ['a percent', '10%'],
    ['a power of ten', '1E5'],
    ['an amount', '$1,200.50'],
    ['a negative amount', '(5)'],
    ['a time', '9:30 pm'],
    ['a truth value', 'TRUE'],
    ['a truth value of another language', 'falsch'],
    ['a failed formula', '#N/A'],
    ['spaces before it', '  11-2021'],
  ])('is followed by a tab: %s', (_, text) => {
    expect(guardText(text)).toBe(`${text}\t`);
    expect(readTextField(`${text}\t`)).toBe(text);
  });
});

describe('any other text', () => {
  it.each([
    'Software Developers',
    'C++',
    'Washington, DC',
    "Bachelor's degree",
    "'tis",
    'Duty 1',
    '10th percentile',
    '2024\u201334',
    'May',
    'Marketing',
    'race/asian',
    '3 to 5 years',
    '',
  ])('stays as it is: %j', (text) => {
    expect(guardText(text)).toBe(text);
    expect(readTextField(text)).toBe(text);
  });
});

/** Texts made of what the guards are about, which random texts seldom are. */
const closeTexts = fc
  .array(fc.constantFrom("'", '=', '-', '\t', '\n', '\uff1d', '1', '1-2', 'May', ' ', 'a', '\u00a0', '#'), {
    maxLength: 8,
  })
  .map((pieces) => pieces.join(''));
const texts = fc.oneof(fc.string({ unit: 'binary' }), closeTexts);

describe('whatever the text', () => {
  it('comes back as it was', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(readTextField(guardText(text))).toBe(text);
      }),
      { numRuns: 5000 },
    );
  });

  it('is never the start of a formula', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(guardText(text)).not.toMatch(/^[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/);
      }),
    );
  });

  it('is guarded in time that grows with its length alone', () => {
    const start = performance.now();
    for (const piece of ['\t', "'", ' ', '1', 'a', '1 ', 'mar ', 'may.']) guardText(piece.repeat(40_000));
    expect(performance.now() - start).toBeLessThan(200);
  });
});

it('a number or a code of a missing figure comes back as it is', () => {
  for (const field of ['-3.7', '88773', '', 'suppressed', '>=239200', '-3,7'])
    expect(readTextField(field)).toBe(field);
});
