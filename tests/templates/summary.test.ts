/** The sheet Summary: its title has room on it, however many roles it names. */
import { expect, it } from 'vitest';
import { summarySheet } from '../../templates/sheets/summary.ts';
import { comparisonWith } from '../support/comparisons.ts';

function titleLines(...roles: string[]): string[] {
  const { lines } = summarySheet(comparisonWith(Object.fromEntries(roles.map((role) => [role, {}]))));
  return lines.flatMap((line) => (line.type === 'title' ? [line.text] : []));
}

it('has a title on one line', () => {
  expect(titleLines('Baker', 'Chef')).toEqual(['Baker vs Chef']);
});

it('has a long title on several lines, which it would otherwise be as wide as', () => {
  const long = 'Supervisors of Bakers, Confectioners, and Cooks of Very Many Kinds';
  const lines = titleLines(`${long} A`, `${long} B`, `${long} C`);
  expect(lines.join(' ')).toBe(`${long} A vs ${long} B vs ${long} C`);
  expect(lines.length).toBeGreaterThan(2);
  for (const line of lines) expect(line.length).toBeLessThanOrEqual(85);
});
