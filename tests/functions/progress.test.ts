/** How far a long job is: a bar on a terminal, plain lines elsewhere. */
import { expect, it } from 'vitest';
import { progressOn } from '../../functions/cli/progress.ts';

function written(isTTY: boolean, of: number): string {
  let text = '';
  const progress = progressOn({ isTTY, write: (more) => (text += more) });
  for (let done = 1; done <= of; done += 1) progress(done, of);
  return text;
}

it('is a bar that is drawn over on a terminal', () => {
  expect(written(true, 2)).toBe(
    '\r[===============               ] 1 of 2\r[==============================] 2 of 2\n',
  );
});

it('is ten plain lines elsewhere, however much there is to do', () => {
  const lines = written(false, 1000).trimEnd().split('\n');
  expect(lines).toHaveLength(10);
  expect([lines[0], lines.at(-1)]).toEqual(['100 of 1000', '1000 of 1000']);
});
