/** A month from beginning to end: what is made, from which release, what changed, and what running again does. */
import { beforeEach, describe, expect, it } from 'vitest';
import { findEdition } from '../../src/edition/edition-state.ts';
import { feedKey, manifestKey, planKey, resultKey } from '../../src/edition/keys.ts';
import { findManifest } from '../../src/edition/manifest.ts';
import { findItems, planEdition } from '../../src/edition/plan.ts';
import { publishEdition } from '../../src/edition/publish.ts';
import { resultSchema } from '../../src/edition/result.ts';
import { deleteSubscription } from '../../src/edition/subscriptions.ts';
import { fileKey, findReceipt } from '../../src/report/receipt.ts';
import { readStored } from '../../src/run/stored-json.ts';
import {
  expectWhole,
  manySubscriptions,
  newWorld,
  putRelease,
  runMonth,
  sixRoles,
  sourcesOf,
  subscribe,
  subscriptionTo,
  type World,
} from '../support/editions.ts';

let world: World;
beforeEach(async () => {
  world = await newWorld();
});

/** The six roles with another mean pay of actors. */
const withActors = (yearlyMean: number) => ({ ...sixRoles, Actors: { ...sixRoles.Actors, yearlyMean } });

async function resultOf(month: string, id: string) {
  return readStored(world.store, resultKey(month, id), resultSchema);
}

describe('an edition', () => {
  it('has a report for each subscription, an index, and a manifest of every byte', async () => {
    await subscribe(world.store, subscriptionTo('one'), subscriptionTo('two', { formats: ['xlsx', 'pdf'] }));
    const { manifest, rendered } = await runMonth('2026-11', world.services);
    expect(rendered).toBe(2);
    expect(await expectWhole(world.store, '2026-11', 2)).toEqual(manifest);
    expect(manifest).toMatchObject({
      release: '2026.11',
      previous: null,
      counts: { expected: 2, written: 2, unchanged: 0, failed: 0, changed: 0 },
      items: [
        { files: [{ format: 'csv' }, { format: 'csv-metadata' }] },
        { files: [{ format: 'xlsx' }, { format: 'pdf' }] },
      ],
    });
    expect(manifest.index.map(({ format }) => format)).toEqual(['xlsx', 'pdf']);
  });

  it('without subscriptions is published, and owes nothing', async () => {
    await runMonth('2026-11', world.services);
    await expectWhole(world.store, '2026-11', 0);
  });

  it('is in the feed once it is published', async () => {
    await runMonth('2026-11', world.services);
    const feed = new TextDecoder().decode((await world.store.get(feedKey)) ?? new Uint8Array());
    expect(feed).toContain('<link href="/v1/editions/2026-11"/>');
  });

  it('that is run again renders nothing, and mends a feed that was not written', async () => {
    await subscribe(world.store, subscriptionTo('one'));
    const { manifest } = await runMonth('2026-11', world.services);
    await world.store.delete(feedKey);
    const again = await runMonth('2026-11', world.services);
    expect(again).toEqual({ manifest, rendered: 0, wasPublished: true });
    expect(await world.store.get(feedKey)).not.toBeNull();
  });

  it('renders once what two subscriptions ask for alike', async () => {
    await subscribe(world.store, subscriptionTo('one'), subscriptionTo('two'));
    expect((await runMonth('2026-11', world.services)).rendered).toBe(1);
  });

  it('leaves out what is subscribed to after it was planned', async () => {
    await subscribe(world.store, subscriptionTo('one'));
    await planEdition('2026-11', {}, world.services);
    await subscribe(world.store, subscriptionTo('late'));
    await runMonth('2026-11', world.services);
    await expectWhole(world.store, '2026-11', 1);
  });

  it('has a plan whose every line is complete in itself', async () => {
    await subscribe(world.store, subscriptionTo('one'), subscriptionTo('two'));
    await planEdition('2026-11', {}, world.services);
    const lines = new TextDecoder()
      .decode((await world.store.get(planKey('2026-11'))) ?? new Uint8Array())
      .trim()
      .split('\n');
    expect(lines.map((line) => JSON.parse(line))).toMatchObject([
      { month: '2026-11', release: '2026.11', subscription: { id: 'one' }, before: null },
      { month: '2026-11', release: '2026.11', subscription: { id: 'two' }, before: null },
    ]);
  });

  it('makes again what was made with another version of the template and not published', async () => {
    await subscribe(world.store, subscriptionTo('one'));
    const plan = await planEdition('2026-11', {}, world.services);
    const { template } = world.services;
    const older = { ...world.services, template: { ...template, version: template.version - 1 } };
    await expect(publishEdition(plan, older)).rejects.toMatchObject({ code: 'incomplete-edition' });
    await runMonth('2026-11', older);
    await world.store.delete(manifestKey('2026-11'));
    const { manifest, rendered } = await runMonth('2026-11', world.services);
    expect([rendered, manifest.templateVersion]).toEqual([1, template.version]);
  });
});

describe('the release of an edition', () => {
  it('stays the one that it was begun on, when another is published during the run', async () => {
    await subscribe(world.store, ...manySubscriptions(3));
    await planEdition('2026-11', {}, world.services);
    await putRelease(world.releases, '2026.11-acme', withActors(99_000));
    const { manifest } = await runMonth('2026-11', world.services);
    expect(manifest.release).toBe('2026.11');
    const { report } = manifest.items[0] ?? {};
    expect((await findReceipt(world.store, report ?? ''))?.release).toBe('2026.11');
  });

  it('for an earlier month is the newest one of then', async () => {
    await putRelease(world.releases, '2026.09');
    await putRelease(world.releases, '2026.08');
    await putRelease(world.releases, '2026.11');
    expect((await runMonth('2026-10', world.services)).manifest.release).toBe('2026.09');
  });

  it('for a later month is the one in force', async () => {
    expect((await runMonth('2027-02', world.services)).manifest.release).toBe('2026.11');
  });

  it('that does not exist is refused with those that do', async () => {
    const early = {
      code: 'unknown-release',
      message: 'No release is of 2026-10 or before. Releases: 2026.11.',
    };
    await expect(runMonth('2026-10', world.services)).rejects.toMatchObject(early);
    await expect(runMonth('2026-11', world.services, { release: '2026.12' })).rejects.toMatchObject({
      message: "No release '2026.12'. Releases: 2026.11.",
    });
    expect(await findEdition(world.store, '2026-10')).toBeNull();
  });

  it('can be chosen at the beginning and not changed afterwards', async () => {
    await putRelease(world.releases, '2026.10');
    await runMonth('2026-11', world.services, { release: '2026.11' });
    await expect(runMonth('2026-11', world.services, { release: '2026.10' })).rejects.toMatchObject({
      message: "The edition 2026-11 was begun on release 2026.11 and stays on it, not on '2026.10'.",
    });
  });

  it('that was built anew under its name is not taken for the one of before', async () => {
    await subscribe(world.store, subscriptionTo('one'));
    await planEdition('2026-11', {}, world.services);
    await putRelease(world.releases, '2026.11', withActors(99_000));
    await expect(runMonth('2026-11', world.services)).rejects.toMatchObject({ code: 'damaged-release' });
    expect(await findManifest(world.store, '2026-11')).toBeNull();
  });
});

describe('what changed', () => {
  const actors = subscriptionTo('actors-bakers');
  const cooks = subscriptionTo('cooks-dancers', { roles: ['cooks', 'dancers'], onlyIfChanged: true });

  it('is told for each subscription, with the reason', async () => {
    await subscribe(world.store, actors, cooks);
    await runMonth('2026-11', world.services);
    await putRelease(world.releases, '2026.12', withActors(44_000), sourcesOf('2026'));
    const { manifest } = await runMonth('2026-12', world.services);
    expect(manifest).toMatchObject({ previous: '2026-11', counts: { written: 1, unchanged: 1, changed: 1 } });
    const result = await resultOf('2026-12', 'actors-bakers');
    if (result?.status !== 'written') throw new Error('not written');
    expect(result.changes?.[0]).toMatchObject({
      role: 'actors',
      metric: 'yearly-salary',
      before: { value: 40_000 },
      now: { value: 44_000 },
      difference: { amount: 4000, percent: 10 },
      why: 'new-vintage',
    });
  });

  it('is nothing for a subscription that is new', async () => {
    await subscribe(world.store, cooks);
    const { manifest } = await runMonth('2026-11', world.services);
    expect(manifest.items).toMatchObject([{ status: 'written', changes: null }]);
  });

  it('is not told of figures that another owner asked for under the same id', async () => {
    await subscribe(world.store, actors);
    await runMonth('2026-11', world.services);
    await deleteSubscription(world.store, actors.id, { subject: 'anna', seesAll: false });
    await subscribe(world.store, { ...actors, owner: 'ben' });
    await putRelease(world.releases, '2026.12', withActors(44_000));
    expect((await runMonth('2026-12', world.services)).manifest.items).toMatchObject([{ changes: null }]);
  });

  it('is told against the last edition that had the figures', async () => {
    await subscribe(world.store, actors);
    await runMonth('2026-11', world.services);
    const { Actors: _, ...withoutActors } = sixRoles;
    await putRelease(world.releases, '2026.12', withoutActors);
    await runMonth('2026-12', world.services);
    await putRelease(world.releases, '2027.01', withActors(50_000));
    await runMonth('2027-01', world.services);
    const result = await resultOf('2027-01', 'actors-bakers');
    expect(result).toMatchObject({ status: 'written', changes: [{ before: { value: 40_000 } }, {}] });
  });
});

describe('a subscription that cannot be met', () => {
  it('is listed as not delivered, and the rest is published', async () => {
    await subscribe(
      world.store,
      subscriptionTo('good'),
      subscriptionTo('gone', { roles: ['actors', 'farmers'] }),
    );
    const { Farmers: _, ...others } = sixRoles;
    await putRelease(world.releases, '2026.11-acme', others);
    const { manifest } = await runMonth('2026-11', world.services);
    expect(manifest.counts).toMatchObject({ expected: 2, written: 1, failed: 1 });
    expect(manifest.items.find(({ subscription }) => subscription === 'gone')).toMatchObject({
      status: 'failed',
      report: null,
      files: [],
      error: { code: 'unknown-role', message: expect.stringContaining("No role 'farmers'") },
    });
  });
});

describe('publishing', () => {
  it('fails closed where a file is missing, and running again makes it', async () => {
    await subscribe(world.store, subscriptionTo('one'));
    const { manifest } = await runMonth('2026-11', world.services);
    const key = fileKey(manifest.items[0]?.report ?? '', 'csv');
    await world.store.delete(manifestKey('2026-11'));
    await world.store.delete(key);
    const plan = await planEdition('2026-11', {}, world.services);
    await expect(publishEdition(plan, world.services)).rejects.toMatchObject({
      code: 'storage-failed',
      details: { value: key },
    });
    expect(await findManifest(world.store, '2026-11')).toBeNull();
    expect((await runMonth('2026-11', world.services)).rendered).toBe(1);
    await expectWhole(world.store, '2026-11', 1);
  });

  it('fails closed where a file has other bytes of the same length', async () => {
    await subscribe(world.store, subscriptionTo('one'));
    const { manifest } = await runMonth('2026-11', world.services);
    const file = manifest.items[0]?.files[0];
    await world.store.delete(manifestKey('2026-11'));
    await world.store.put(fileKey(manifest.items[0]?.report ?? '', 'csv'), new Uint8Array(file?.bytes ?? 0));
    await expect(runMonth('2026-11', world.services)).rejects.toMatchObject({ code: 'storage-failed' });
    expect(await findManifest(world.store, '2026-11')).toBeNull();
  });

  it.each(['result', 'receipt'])('fails closed where a %s is missing', async (what) => {
    await subscribe(world.store, subscriptionTo('one'));
    const { manifest } = await runMonth('2026-11', world.services);
    const plan = {
      pin: (await planEdition('2026-11', {}, world.services)).pin,
      items: (await findItems(world.store, '2026-11')) ?? [],
    };
    await world.store.delete(manifestKey('2026-11'));
    const keys = {
      result: resultKey('2026-11', 'one'),
      receipt: `reports/${manifest.items[0]?.report}/report.json`,
    };
    await world.store.delete(what === 'result' ? keys.result : keys.receipt);
    await expect(publishEdition(plan, world.services)).rejects.toMatchObject({ code: 'incomplete-edition' });
    expect(await findManifest(world.store, '2026-11')).toBeNull();
  });
});
