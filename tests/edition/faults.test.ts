/** Editions over media that fail, runs that meet, and three years of months: nothing lost, doubled or wrong. */
import { describe, expect, it } from 'vitest';
import { feedKey, manifestKey } from '../../src/edition/keys.ts';
import { findManifest, isPublished } from '../../src/edition/manifest.ts';
import type { EditionServices } from '../../src/edition/services.ts';
import { localRunner } from '../../src/run/runner.ts';
import { patientStore } from '../../src/storage/patient-store.ts';
import {
  expectWhole,
  manySubscriptions,
  newWorld,
  putRelease,
  runMonth,
  sixRoles,
  sourcesOf,
  subscribe,
  type World,
} from '../support/editions.ts';
import { type Faults, faultyStore } from '../support/faulty-store.ts';

/** The services of a world whose store has faults, asked again without long waits. */
function faulty({ store, services }: World, faults: Faults, attempts = 6): EditionServices {
  return { ...services, reports: patientStore(faultyStore(store, faults), { attempts, wait: 1 }) };
}

/** What was written how often, by key. */
function ledger() {
  const writes = new Map<string, number>();
  const written = (key: string) => writes.set(key, (writes.get(key) ?? 0) + 1);
  const moreThanOnce = (pattern: RegExp) =>
    [...writes].filter(([key, count]) => pattern.test(key) && count > 1).map(([key]) => key);
  return { writes, written, moreThanOnce };
}

describe('a store that fails', () => {
  it('in one of ten calls is asked again until the edition is whole', async () => {
    const world = await newWorld();
    await subscribe(world.store, ...manySubscriptions(30));
    await runMonth('2026-11', faulty(world, { percent: 10 }));
    await expectWhole(world.store, '2026-11', 30);
  });

  it('in so many that asking again does not help never gets a wrong manifest, and recovers', async () => {
    const world = await newWorld();
    await subscribe(world.store, ...manySubscriptions(4));
    const services = faulty(world, { percent: 4 }, 1);
    let failures = 0;
    for (let run = 0; run < 200 && (await findManifest(world.store, '2026-11')) === null; run += 1)
      await runMonth('2026-11', services).catch((error: unknown) => {
        expect(error).toMatchObject({ code: expect.stringMatching(/^storage-/) });
        failures += 1;
      });
    expect(failures).toBeGreaterThan(0);
    await expectWhole(world.store, '2026-11', 4);
  });

  it.each([/\/report\.csv$/, /\/report\.json$/, /\/items\//, /\/figures\//, /index\.pdf$/, /plan\.jsonl$/])(
    'to write %s leaves no manifest, and the next run publishes',
    async (refused) => {
      const world = await newWorld();
      await subscribe(world.store, ...manySubscriptions(3));
      await expect(runMonth('2026-11', faulty(world, { refused }))).rejects.toMatchObject({
        code: 'storage-failed',
      });
      expect(await world.store.get(manifestKey('2026-11'))).toBeNull();
      await runMonth('2026-11', world.services);
      await expectWhole(world.store, '2026-11', 3);
    },
  );

  it('by being slow changes nothing', async () => {
    const world = await newWorld();
    await subscribe(world.store, ...manySubscriptions(4));
    await runMonth('2026-11', faulty(world, { delay: 5 }));
    await expectWhole(world.store, '2026-11', 4);
  });

  it('after the manifest was written does not hide that it was published', async () => {
    const world = await newWorld();
    await subscribe(world.store, ...manySubscriptions(2));
    await expect(runMonth('2026-11', faulty(world, { refused: /feed\.xml$/ }))).rejects.toMatchObject({
      code: 'storage-failed',
    });
    expect((await runMonth('2026-11', world.services)).wasPublished).toBe(true);
    expect(await world.store.get(feedKey)).not.toBeNull();
  });
});

describe('runs of one month that meet', () => {
  it('make one edition: the manifest is written once, and little is rendered twice', async () => {
    const world = await newWorld();
    await subscribe(world.store, ...manySubscriptions(40));
    const { written, writes, moreThanOnce } = ledger();
    const runs = await Promise.all(
      [1, 2].map(() => runMonth('2026-11', faulty(world, { written, delay: 1 }))),
    );
    const manifest = await expectWhole(world.store, '2026-11', 40);
    expect(runs.map((run) => run.manifest)).toEqual([manifest, manifest]);
    expect(writes.get(manifestKey('2026-11'))).toBe(1);
    // Where two are at the same item at the same moment, both render it; the bytes are the same.
    expect(moreThanOnce(/report\.csv$/).length).toBeLessThanOrEqual(20);
  });

  it('started three times by the API are one run', async () => {
    const world = await newWorld();
    await subscribe(world.store, ...manySubscriptions(5));
    const { written, moreThanOnce } = ledger();
    const runs: Promise<unknown>[] = [];
    const runner = localRunner(
      (month) => isPublished(world.store, month),
      (month) => {
        const run = runMonth(month, faulty(world, { written }));
        runs.push(run);
        return run;
      },
      (error) => {
        throw error;
      },
    );
    expect(await Promise.all([1, 2, 3].map(() => runner.start('2026-11')))).toEqual([
      'started',
      'running',
      'running',
    ]);
    await Promise.all(runs);
    expect(runs).toHaveLength(1);
    expect(moreThanOnce(/reports\//)).toEqual([]);
    await expectWhole(world.store, '2026-11', 5);
    await expect.poll(() => runner.start('2026-11')).toBe('published');
  });

  it('of two months at once both end up in the feed', async () => {
    const world = await newWorld();
    await subscribe(world.store, ...manySubscriptions(3));
    await Promise.all(['2026-11', '2026-12', '2027-01'].map((month) => runMonth(month, world.services)));
    const feed = new TextDecoder().decode((await world.store.get(feedKey)) ?? new Uint8Array());
    for (const month of ['2026-11', '2026-12', '2027-01']) expect(feed).toContain(`/v1/editions/${month}"`);
  });
});

describe('three years of months', () => {
  it('have no gap, whatever the clock says, and each is compared with the one before', async () => {
    const world = await newWorld();
    await subscribe(world.store, ...manySubscriptions(4));
    const months = Array.from({ length: 36 }, (_, position) => {
      const month = String((position % 12) + 1).padStart(2, '0');
      return `${2027 + Math.floor(position / 12)}-${month}`;
    });
    expect(months).toContain('2028-02');
    for (const [position, month] of months.entries()) {
      // The 29th of February, a clock that stands, and one that is a month off.
      const clock = () => new Date(position % 2 === 0 ? '2028-02-29T23:59:59Z' : `${month}-01T00:00:00Z`);
      const Actors = { ...sixRoles.Actors, yearlyMean: 40_000 + position };
      await putRelease(world.releases, month.replace('-', '.'), { ...sixRoles, Actors }, sourcesOf(month));
      await runMonth(month, { ...world.services, clock });
    }
    let previous: string | null = null;
    for (const [position, month] of months.entries()) {
      const manifest = await expectWhole(world.store, month, 4);
      expect(manifest).toMatchObject({ month, previous, release: month.replace('-', '.') });
      expect(manifest.counts.changed).toBe(position === 0 ? 0 : 1);
      previous = month;
    }
  }, 60_000);
});
