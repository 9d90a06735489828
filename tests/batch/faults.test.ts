/** Batches over media that fail, and runs that meet: nothing lost, doubled or wrong. */
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { manifestKey, zipKey } from '../../src/batch/keys.ts';
import { findManifest } from '../../src/batch/manifest.ts';
import { oneAtATime } from '../../src/run/runner.ts';
import type { RunServices } from '../../src/run/services.ts';
import { patientStore } from '../../src/storage/patient-store.ts';
import { askFor, expectWhole, manyComparisons, runHere } from '../support/batches.ts';
import { newWorld, type World } from '../support/editions.ts';
import { type Faults, faultyStore } from '../support/faulty-store.ts';

/** The services of a world whose store has faults, asked again without long waits. */
function faulty({ store, services }: World, faults: Faults, attempts = 6): RunServices {
  return { ...services, reports: patientStore(faultyStore(store, faults), { attempts, wait: 1 }) };
}

it('a store that fails in one of ten calls is asked again until the batch is whole', async () => {
  const world = await newWorld();
  const services = faulty(world, { percent: 10 });
  const pin = await askFor(manyComparisons(20), services);
  await runHere(pin, services);
  await expectWhole(world.store, pin.id, 20);
});

it('a store that fails so often that asking again does not help never gets a wrong manifest, and recovers', async () => {
  const world = await newWorld();
  const pin = await askFor(manyComparisons(5), world.services);
  const services = faulty(world, { percent: 4 }, 1);
  let failures = 0;
  for (let run = 0; run < 200 && (await findManifest(world.store, pin.id)) === null; run += 1)
    await runHere(pin, services).catch((error: unknown) => {
      expect(error).toMatchObject({ code: expect.stringMatching(/^storage-/) });
      failures += 1;
    });
  expect(failures).toBeGreaterThan(0);
  await expectWhole(world.store, pin.id, 5);
});

const make = async (by: RunServices) => runHere(await askFor(manyComparisons(3), by), by);

it.each([/plan\.jsonl$/, /\/begun\//, /\/report\.csv$/, /\/report\.json$/, /\/items\//, /\/manifest\.json$/])(
  'a store that cannot write %s has no manifest, and the next run publishes',
  async (refused) => {
    const world = await newWorld();
    const services = faulty(world, { refused });
    await expect(make(services)).rejects.toMatchObject({ code: expect.stringMatching(/^storage-/) });
    const { manifest } = await make(world.services);
    await expectWhole(world.store, manifest.id, 3);
  },
);

it('a zip that breaks off is none, and nothing is published', async () => {
  const world = await newWorld();
  const pin = await askFor(manyComparisons(4), world.services);
  const { store } = world;
  const breaking: RunServices = {
    ...world.services,
    reports: {
      ...store,
      putStream: (key, stream, options) => {
        async function* broken() {
          let bytes = 0;
          for await (const chunk of stream) {
            bytes += chunk.length;
            if (bytes > 8000) throw new Error('the line is cut');
            yield chunk;
          }
        }
        return store.putStream(key, broken(), options);
      },
    },
  };
  await expect(runHere(pin, breaking)).rejects.toThrow('the line is cut');
  expect([await store.head(zipKey(pin.id)), await store.head(manifestKey(pin.id))]).toEqual([null, null]);
  expect((await runHere(pin, world.services)).rendered).toBe(0);
  await expectWhole(store, pin.id, 4);
});

it('runs that meet make one batch: the manifest is written once, and little is rendered twice', async () => {
  const world = await newWorld();
  const writes = new Map<string, number>();
  const written = (key: string) => writes.set(key, (writes.get(key) ?? 0) + 1);
  const pins = await Promise.all([1, 2].map(() => askFor(manyComparisons(40), world.services)));
  const runs = await Promise.all(pins.map((pin) => runHere(pin, faulty(world, { written, delay: 1 }))));
  const [pin] = pins;
  const manifest = await expectWhole(world.store, pin?.id ?? '', 40);
  expect(runs.map((run) => run.manifest)).toEqual([manifest, manifest]);
  expect(writes.get(manifestKey(manifest.id))).toBe(1);
  // Where two are at the same item at the same moment, both render it; the bytes are the same.
  const twice = [...writes].filter(([key, count]) => key.endsWith('report.csv') && count > 1);
  expect(twice.length).toBeLessThanOrEqual(20);
});

it('runs that wait for each other come one at a time, also after one that fails', async () => {
  const events: string[] = [];
  const run = oneAtATime(async (id) => {
    events.push(`${id} begins`);
    await sleep(5);
    events.push(`${id} ends`);
    if (id === 'b') throw new Error('b failed');
  });
  const all = await Promise.allSettled(['a', 'b', 'c'].map(run));
  expect(all.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  expect(events).toEqual(['a begins', 'a ends', 'b begins', 'b ends', 'c begins', 'c ends']);
});
