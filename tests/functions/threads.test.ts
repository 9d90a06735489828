/** The threads of a run: what a worker throws reaches whoever waits, whole. */
import { expect, it } from 'vitest';
import { readSettings } from '../../functions/settings.ts';
import { openThreads } from '../../functions/threads.ts';
import { itemsOf } from '../../src/batch/plan.ts';
import { askFor, manyComparisons } from '../support/batches.ts';
import { newWorld } from '../support/editions.ts';

it('an error that nobody expected comes with the stack of its worker', async () => {
  const world = await newWorld();
  const settings = readSettings({ DATASET: `file:${world.releases}`, REPORTS: `file:${world.folder}` });
  const [item] = await itemsOf(world.store, await askFor(manyComparisons(1), world.services));
  if (item === undefined) throw new Error('Nothing was planned');
  const crew = await openThreads('batch', settings, item.release, 1);
  try {
    await expect(crew.work({ ...item, report: 'no id' })).rejects.toMatchObject({
      message: expect.stringContaining('report'),
      cause: expect.stringMatching(/ZodError[\s\S]*at .*worker\.ts:/),
    });
    // The worker lives on.
    expect(await crew.work(item)).toEqual({ rendered: true });
  } finally {
    await crew.close();
  }
});
