/** What closes a report: the roles that resemble the compared ones are said to resemble one of them. */
import { expect, it } from 'vitest';
import { relatedRoles } from '../../templates/back-matter.ts';
import { comparisonWith } from '../support/comparisons.ts';

const role = (title: string, to: string[]) => ({ id: title.toLowerCase(), title, group: '15-0000', to });

it('names the similar roles of each compared role in a line of its own', () => {
  const comparison = comparisonWith({ Baker: {}, Chef: {}, Host: {} });
  const similar = [role('Cooks', ['baker', 'chef']), role('Butchers', ['chef'])];
  expect(relatedRoles({ ...comparison, similar })).toMatchObject([
    { type: 'heading' },
    { text: 'Similar to Baker: Cooks.' },
    { text: 'Similar to Chef: Cooks; Butchers.' },
  ]);
});
