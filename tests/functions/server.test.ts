/** The local server as a process: how it ends while it works on a batch, and that the batch goes on afterwards. */
import { expect, it } from 'vitest';
import { z } from 'zod';
import { findManifest } from '../../src/batch/manifest.ts';
import { findPin } from '../../src/batch/pin.ts';
import { batchSchema } from '../../src/http/batches.ts';
import { expectWhole, manyComparisons, runHere } from '../support/batches.ts';
import { newWorld } from '../support/editions.ts';
import { startServer } from '../support/running-server.ts';

const comparisons = 150;

it.each(['SIGINT', 'SIGTERM'] as const)(
  'ends soon on %s, says what becomes of a batch under way, and leaves nothing half written',
  async (signal) => {
    const world = await newWorld();
    await using server = await startServer({
      DATASET: `file:${world.releases}`,
      REPORTS: `file:${world.folder}`,
    });
    const made = await fetch(`${server.url}/v1/batches`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ ...manyComparisons(comparisons), formats: ['csv', 'xlsx', 'pdf'] }),
    });
    const { id, href } = z.object({ id: z.string(), href: z.string() }).parse(await made.json());
    const progress = async () =>
      batchSchema().parse(await (await fetch(`${server.url}${href}`)).json()).progress.done;
    await expect.poll(progress, { timeout: 20_000 }).toBeGreaterThan(0);

    const start = performance.now();
    expect(await server.end(signal)).toBe(0);
    expect(performance.now() - start).toBeLessThan(6000);
    expect(server.output()).toContain('A batch or an edition under way goes on when it is asked for again.');
    expect(await findManifest(world.store, id)).toBeNull();

    const pin = await findPin(world.store, id);
    if (pin === null) throw new Error(`${id} was not begun`);
    expect((await runHere(pin, world.services)).rendered).toBeLessThan(comparisons);
    await expectWhole(world.store, id, comparisons);
  },
  60_000,
);
