/** The sheet Comparison marks the higher pay, but not among figures that are different things. */
import { expect, it } from 'vitest';
import { comparisonSheet } from '../../templates/sheets/comparison.ts';
import { comparisonWith } from '../support/comparisons.ts';

const range = { low: 62_000, high: 126_000 };

it.each([
  ['of one kind', { A: { range }, B: { range } }, []],
  [
    'of several kinds',
    { A: { range }, B: { range, soc: '15-2011' } },
    ['Salary range, from', 'Salary range, to'],
  ],
  ['of one kind where the other role has none', { A: { range }, B: { soc: '15-2011' } }, []],
])('marks ranges %s as far as they can be set against each other', (_, roles, texts) => {
  expect(comparisonSheet(comparisonWith(roles)).table?.marks).toMatchObject([
    { type: 'highest', except: { column: 'metric', texts } },
  ]);
});
