/** The one check of a table's header. */
import { describe, expect, it } from 'vitest';
import { type Header, rowsBelowHeader } from '../../../src/dataset/import/table.ts';

const header: Header = { row: 2, names: [['Title', null, 'Women']] };
const table = (...rows: (string | number | null)[][]) => ({ file: 'small.xlsx', rows });

describe('the header check', () => {
  it('gives the rows below the header with their numbers in the file', () => {
    const rows = rowsBelowHeader(table(['A title'], ['Title', null, 'Women'], ['Clergy', 1, 2]), header);
    expect(rows).toEqual([{ number: 3, cells: ['Clergy', 1, 2] }]);
  });

  it('names file, column, the expected name and what it found', () => {
    expect(() => rowsBelowHeader(table([], ['Title', null, 'Men']), header)).toThrow(
      'small.xlsx: row 2, column 3 of the header should be "Women", found "Men"',
    );
  });

  it('refuses a column that the layout does not have', () => {
    expect(() => rowsBelowHeader(table([], ['Title', null, 'Women', 'Age']), header)).toThrow(
      'column 4 of the header should be empty, found "Age"',
    );
  });

  it('refuses a name that differs by a space', () => {
    expect(() => rowsBelowHeader(table([], ['Title ', null, 'Women']), header)).toThrow('found "Title "');
  });

  it('refuses a file without the header row', () => {
    expect(() => rowsBelowHeader(table(), header)).toThrow('should be "Title", found empty');
  });

  it('carries the code unexpected-layout', () => {
    expect(() => rowsBelowHeader(table(), header)).toThrow(
      expect.objectContaining({ code: 'unexpected-layout' }),
    );
  });

  it('reads a year written as a number like one written as text', () => {
    const years: Header = { row: 1, names: [['2022']] };
    expect(rowsBelowHeader(table([2022], ['x']), years)).toHaveLength(1);
  });
});
