/** What a sheet says of a row beside its figures is attributed to the roles that it holds for. */
import { describe, expect, it } from 'vitest';
import { ofRoles, ofSources } from '../../templates/sheets/row-words.ts';
import { comparisonWith, rowOf } from '../support/comparisons.ts';

const comparison = comparisonWith({
  A: { yearlyMean: 50_000 },
  B: { yearlyMean: 60_000 },
  'C, D': { yearlyMean: 60_000 },
});
const row = rowOf(comparison, 'yearly-salary');

/** What is said where these are the notes of the three roles. */
function saidOf(...notes: string[]) {
  const values = row.values.map((value, position) => ({ ...value, note: notes[position] ?? '' }));
  return ofRoles(comparison, { ...row, values }, ({ note }) => note ?? '');
}

describe('a note', () => {
  it('of every role stands by itself', () => {
    expect(saidOf('Estimated', 'Estimated', 'Estimated')).toEqual({ type: 'text', text: 'Estimated' });
  });

  it('of one role names it', () => {
    expect(saidOf('', 'Estimated', '')).toEqual({ type: 'text', text: 'B: Estimated' });
  });

  it('that some roles share names them all', () => {
    const text = 'A: Rounded; B and \u201cC, D\u201d: Estimated';
    expect(saidOf('Rounded', 'Estimated', 'Estimated')).toEqual({ type: 'text', text });
  });

  it('of no role is an empty cell', () => {
    expect(saidOf('', '', '')).toEqual({ type: 'empty' });
  });
});

it('needs no name where one role alone has a figure', () => {
  const lone = comparisonWith({ A: { yearlyMean: 50_000 }, B: {} });
  const cell = ofSources(lone, rowOf(lone, 'yearly-salary'), ({ name }) => name);
  expect(cell).toEqual({ type: 'text', text: 'A survey' });
});

it('names the role whose figure is missing for a reason', () => {
  const none = { kind: 'missing', reason: 'not-in-release' } as const;
  const values = [{ ...none, note: 'By the hour only' }, none, none];
  const cell = ofRoles(comparison, { ...row, values }, ({ note }) => note ?? '');
  expect(cell).toEqual({ type: 'text', text: 'A: By the hour only' });
});
