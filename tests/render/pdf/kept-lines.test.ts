/** Lines are set once while they are kept, and a process that runs for months does not fill with them. */
import { expect, it } from 'vitest';
import { keptLines } from '../../../src/render/pdf/kept-lines.ts';

/** Sets lines, and counts how often each was set. */
function counted() {
  const times = new Map<string, number>();
  const set = keptLines((line) => {
    times.set(line, (times.get(line) ?? 0) + 1);
    return { runs: [], advance: line.length };
  });
  return { set, times };
}

it('sets a line once, however often it is measured', () => {
  const { set, times } = counted();
  expect([set('שלום'), set('שלום')].map(({ advance }) => advance)).toEqual([4, 4]);
  expect(times.get('שלום')).toBe(1);
});

it('forgets lines when they have come to be too much text, be they many or long', () => {
  const { set, times } = counted();
  set('first');
  for (let line = 0; line < 40; line += 1) set(`${line}`.padEnd(3000, 'x'));
  set('first');
  expect(times.get('first')).toBe(2);
});

it('does not keep a line that is too long by itself, nor drop the others for it', () => {
  const { set, times } = counted();
  const endless = 'x'.repeat(200_000);
  for (const line of ['first', endless, endless, 'first']) set(line);
  expect(times.get(endless)).toBe(2);
  expect(times.get('first')).toBe(1);
});
