/** What may stand in a cell of own roles, and what is said of one that cannot be used. */
import { describe, expect, it } from 'vitest';
import { columns, mostRoles } from '../../../src/dataset/own-roles/columns.ts';
import { readRows } from '../../../src/dataset/own-roles/read-rows.ts';
import type { SheetCell } from '../../../src/dataset/own-roles/sheet.ts';
import { sheetOf } from './base-release.ts';

/** A row with only the required cells, and those given by their headings. */
function rowWith(cells: Readonly<Record<string, SheetCell>>) {
  const all = { Title: 'Platform Engineer', 'Matched occupation': '15-1252', ...cells };
  return readRows(sheetOf(Object.keys(all), Object.values(all)));
}

/** Every problem as one line. */
function problemsOf(...rows: readonly (readonly SheetCell[])[]): string[] {
  return readRows(sheetOf(...rows)).problems.map(({ row, column, text }) => `${row} ${column}: ${text}`);
}

describe('a row of own roles', () => {
  it('is read by the headings, in any order, case and spacing', () => {
    const { rows, problems } = readRows(
      sheetOf(['matched  occupation', ' TITLE ', 'Headcount'], ['15-1252', 'Platform Engineer', 12]),
    );
    expect(problems).toEqual([]);
    expect(rows).toMatchObject([
      { row: 2, title: 'Platform Engineer', occupation: '15-1252', headcount: 12, family: null, skills: [] },
    ]);
  });

  it('may have blank rows before, between and after', () => {
    const { rows } = readRows(
      sheetOf([], ['Title', 'Matched occupation'], [null, ' '], ['Engineer', '15-1252'], []),
    );
    expect(rows.map(({ row, title }) => [row, title])).toEqual([[4, 'Engineer']]);
  });

  it.each<[SheetCell, number]>([
    [88_000, 88_000],
    ['88000', 88_000],
    ['88,000', 88_000],
    ['$88,000', 88_000],
    ['$ 1,088,000.50', 1_088_000.5],
    [100_000.00000000001, 100_000],
  ])('takes %j for pay', (cell, amount) => {
    const { rows, problems } = rowWith({ 'Pay minimum': cell, 'Pay maximum': '2,000,000' });
    expect(problems).toEqual([]);
    expect(rows[0]?.payMinimum).toBe(amount);
  });

  it('has lists parted by | or line breaks, each item once and in one line', () => {
    const { rows } = rowWith({ Duties: 'Plan\nBuild  well |Run\r\n| run |', Skills: 'C++ | Go' });
    expect(rows[0]).toMatchObject({ duties: ['Plan', 'Build well', 'Run'], skills: ['C++', 'Go'] });
  });

  it('has a title in one line', () => {
    expect(rowWith({ Title: ' Platform\nEngineer ' }).rows[0]?.title).toBe('Platform Engineer');
  });

  it('takes a number for a text', () => {
    expect(rowWith({ Family: 7 }).rows[0]?.family).toBe('7');
  });
});

describe('a cell that cannot be used', () => {
  const dollars = 'Allowed: US dollars a year from 1 to 1,000,000,000';
  const people = 'Allowed: a whole number from 0 to 100,000,000';
  const shortText = 'Allowed: text of at most 100 characters';

  it.each<[string, SheetCell, string]>([
    ['Pay minimum', '88k', `'88k' is not a number. ${dollars}`],
    ['Pay minimum', '8,80,00', `'8,80,00' is not a number. ${dollars}`],
    ['Pay minimum', Number.NaN, `NaN is not a number. ${dollars}`],
    ['Pay minimum', -5, `-5 is less than 1. ${dollars}`],
    ['Pay minimum', '-$5,000', `'-$5,000' is less than 1. ${dollars}`],
    ['Pay minimum', 0, `0 is less than 1. ${dollars}`],
    ['Pay minimum', Number.POSITIVE_INFINITY, `Infinity is more than 1,000,000,000. ${dollars}`],
    ['Pay minimum', '9'.repeat(400), `'${'9'.repeat(60)}…' is more than 1,000,000,000. ${dollars}`],
    ['Headcount', 12.5, `12.5 is not a whole number. ${people}`],
    ['Headcount', '-1', `'-1' is less than 0. ${people}`],
    ['Family', 'x'.repeat(101), `'${'x'.repeat(60)}…' has 101 characters. ${shortText}`],
    ['Family', 'a\u0007b', `'a<U+0007>b' has a character that is no text, U+0007. ${shortText}`],
    ['Family', 'a\ud800b', `'a<U+D800>b' has a character that is no text, U+D800. ${shortText}`],
    [
      'Family',
      'Caf\ufffd',
      `'Caf\ufffd' has lost letters; save the file as "CSV UTF-8" or as a workbook. ${shortText}`,
    ],
    ['Family', { unusable: 'the error #REF!' }, `the cell holds the error #REF!. ${shortText}`],
    ['Title', '  ', `the cell is empty. ${shortText}`],
    [
      'Also known as',
      Array.from({ length: 21 }, (_, n) => `Title ${n}`).join('|'),
      'holds 21 texts. Allowed: at most 20 texts, each of at most 100 characters, parted by | or by line breaks',
    ],
  ])('is named: %s %j', (column, cell, text) => {
    const { problems } = rowWith({ 'Pay maximum': 90_000, 'Pay minimum': 80_000, [column]: cell });
    expect(problems).toEqual([{ row: 2, column, text }]);
  });

  it('is a pay minimum above the maximum', () => {
    expect(rowWith({ 'Pay minimum': 126_000, 'Pay maximum': 88_000 }).problems).toEqual([
      {
        row: 2,
        column: 'Pay minimum',
        text: '126,000 is more than the Pay maximum. Allowed: at most 88,000',
      },
    ]);
  });

  it('is a pay midpoint outside the range', () => {
    const cells = { 'Pay minimum': 60_000, 'Pay midpoint': 99_000, 'Pay maximum': 88_000 };
    expect(rowWith(cells).problems).toEqual([
      { row: 2, column: 'Pay midpoint', text: '99,000 is outside the range. Allowed: from 60,000 to 88,000' },
    ]);
  });

  it('is not a midpoint at an end of the range', () => {
    const cells = { 'Pay minimum': 60_000, 'Pay midpoint': 60_000, 'Pay maximum': 60_000 };
    expect(rowWith(cells).problems).toEqual([]);
  });

  it('is one end of a range without the other', () => {
    const text = 'the cell is empty, and there is a Pay minimum. Allowed: both or none';
    expect(rowWith({ 'Pay minimum': 60_000 }).problems).toEqual([{ row: 2, column: 'Pay maximum', text }]);
  });

  it('is reported beside all others, and once', () => {
    const header = ['Title', 'Matched occupation', 'Pay minimum', 'Pay maximum'];
    const found = problemsOf(header, ['', '15-1252', 'much', 5], ['Clerk', null, 1, 'more']);
    expect(found).toEqual([
      `2 Title: the cell is empty. ${shortText}`,
      `2 Pay minimum: 'much' is not a number. ${dollars}`,
      `3 Pay maximum: 'more' is not a number. ${dollars}`,
      '3 Matched occupation: the cell is empty. Allowed: text of at most 200 characters',
    ]);
  });
});

describe('a sheet that cannot be used', () => {
  const allowed = `Allowed: ${Object.values(columns)
    .map(({ heading }) => heading)
    .join(', ')}`;

  it('has an unknown column, beside cells that are wrong', () => {
    const found = problemsOf(
      ['Title', 'Matched occupation', 'Salary', 'Headcount'],
      ['A', '15-1252', 1, 'x'],
    );
    expect(found).toEqual([
      `1 column 3: 'Salary' is no column of this sheet. ${allowed}`,
      expect.stringContaining("2 Headcount: 'x' is not a number"),
    ]);
  });

  it('lacks a required column, which is said once', () => {
    expect(problemsOf(['Title'], ['A'], ['B'])).toEqual(['1 Matched occupation: the column is missing']);
  });

  it('has a column twice', () => {
    expect(problemsOf(['Title', 'title', 'Matched occupation'], ['A', 'B', '15-1252'])).toEqual([
      '1 Title: the column stands twice. Allowed: once',
    ]);
  });

  it('has cells without a heading above them', () => {
    expect(problemsOf(['Title', 'Matched occupation'], ['A', '15-1252'], ['B', '15-1252', 'C'])).toEqual([
      `1 column 3: no heading stands above row 3. ${allowed}`,
    ]);
  });

  it('is empty', () => {
    expect(problemsOf()).toEqual(['1 null: no headings stand in the sheet']);
  });

  it('has no row below the headings', () => {
    expect(problemsOf(['Title', 'Matched occupation'], [null, null])).toEqual([
      '2 null: no role stands below the headings. Allowed: 1 to 5,000 roles',
    ]);
  });

  it('has too many roles', () => {
    const rows = Array.from({ length: mostRoles + 1 }, (_, n) => [`Role ${n}`, '15-1252']);
    expect(problemsOf(['Title', 'Matched occupation'], ...rows)).toEqual([
      '5002 null: the sheet has 5001 roles. Allowed: 1 to 5,000 roles',
    ]);
  });
});
