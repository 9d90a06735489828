/** The long form: each metric once for each role, where a reader of the report meets it first. */
import { expect, it } from 'vitest';
import { dataTable } from '../../templates/sheets/data.ts';
import { comparisonWith } from '../support/comparisons.ts';

/** What the cells of a column say, from the top. */
function columnOf(key: string): string[] {
  const { columns, rows } = dataTable(comparisonWith({ Baker: { yearlyMean: 40_000 }, Chef: {} }));
  const position = columns.findIndex((column) => column.key === key);
  return rows.map((row) => {
    const cell = row[position];
    return cell?.type === 'text' ? cell.text : '';
  });
}

it('has each metric once for each role', () => {
  const roles = columnOf('role');
  const facts = columnOf('metric-id').map((metric, row) => `${roles[row]} ${metric}`);
  expect(facts).toContain('Baker yearly-salary');
  expect(new Set(facts).size).toBe(facts.length);
});

it('keeps the rows of a section together, those too that stand in two sections of the report', () => {
  const roles = columnOf('role');
  const sections = columnOf('section').filter((_, row) => roles[row] === 'Baker');
  const begun = sections.filter((section, row) => section !== sections[row - 1]);
  expect(begun.slice(0, 3)).toEqual(['Overview', 'What they do', 'Salary']);
  expect(new Set(begun).size).toBe(begun.length);
});
