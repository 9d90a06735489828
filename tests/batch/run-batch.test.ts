/** A batch from beginning to end: what is made, what is in the zip, and what running again does. */
import { parse } from 'csv-parse/sync';
import { beforeEach, describe, expect, it } from 'vitest';
import { batchState } from '../../src/batch/batch-state.ts';
import { manifestKey, planKey, resultKey, zipKey } from '../../src/batch/keys.ts';
import { findManifest, isPublished } from '../../src/batch/manifest.ts';
import { itemsOf, planItemSchema } from '../../src/batch/plan.ts';
import { publishBatch } from '../../src/batch/publish.ts';
import { fileKey } from '../../src/report/receipt.ts';
import { readPlan } from '../../src/run/stored-json.ts';
import { askFor, expectWhole, manyComparisons, runHere, sixIds, zipOf } from '../support/batches.ts';
import { newWorld, putRelease, sixRoles, type World } from '../support/editions.ts';

let world: World;
beforeEach(async () => {
  world = await newWorld();
});

const everybody = { subject: '', seesAll: true };
const pair = { roles: ['actors', 'bakers'] };

describe('a batch', () => {
  it('has a report for each comparison, a zip of all files, and a manifest', async () => {
    const pin = await askFor(
      { comparisons: [pair, { roles: sixIds.slice(1, 6), formats: ['xlsx', 'pdf'] }], formats: ['csv'] },
      world.services,
    );
    const { manifest, rendered, wasPublished } = await runHere(pin, world.services);
    expect([rendered, wasPublished]).toEqual([2, false]);
    expect(await expectWhole(world.store, pin.id, 2)).toEqual(manifest);
    expect(manifest).toMatchObject({
      owner: 'anna',
      group: null,
      release: '2026.11',
      formats: ['csv', 'xlsx', 'pdf'],
      counts: { expected: 2, written: 2, failed: 0, files: 4 },
      file: { name: expect.stringMatching(/^comparisons-2026\.11-[0-9a-f]{8}\.zip$/) },
    });
    expect(Object.keys(await zipOf(world.store, manifest))).toEqual([
      'manifest.csv',
      'actors-vs-bakers-2026.11.csv',
      'actors-vs-bakers-2026.11.csv-metadata.json',
      'bakers-vs-cooks-vs-dancers-vs-editors-vs-farmers-2026.11.xlsx',
      'bakers-vs-cooks-vs-dancers-vs-editors-vs-farmers-2026.11.pdf',
    ]);
  });

  it('lists each comparison with its files in the zip', async () => {
    const pin = await askFor(
      { comparisons: [pair, { roles: ['cooks', 'dancers'] }, pair], formats: ['csv'] },
      world.services,
    );
    const { manifest } = await runHere(pin, world.services);
    const { 'manifest.csv': index = new Uint8Array() } = await zipOf(world.store, manifest);
    expect(parse(Buffer.from(index), { columns: true })).toMatchObject([
      {
        position: '1',
        roles: 'actors|bakers',
        format: 'csv',
        file: 'actors-vs-bakers-2026.11.csv',
        location: 'US',
      },
      { position: '1', format: 'csv-metadata' },
      { position: '2', roles: 'cooks|dancers', report: manifest.items[1]?.report, status: 'written' },
      { position: '2' },
      { position: '3', roles: 'actors|bakers', file: 'actors-vs-bakers-2026.11.csv', error: '' },
      { position: '3' },
    ]);
  });

  it('renders once what is asked for twice, in whatever words', async () => {
    const again = { roles: ['Actors', 'Bakers'], baseline: 'Actors', location: 'US' };
    const pin = await askFor({ comparisons: [pair, again], formats: ['csv'] }, world.services);
    expect((await runHere(pin, world.services)).rendered).toBe(1);
    const { items } = await expectWhole(world.store, pin.id, 2);
    expect(items[0]?.report).toBe(items[1]?.report);
  });

  it('keeps files of one name apart', async () => {
    const pin = await askFor(
      {
        comparisons: [
          { ...pair, formats: ['csv'] },
          { ...pair, formats: ['csv', 'pdf'] },
        ],
      },
      world.services,
    );
    const { manifest } = await runHere(pin, world.services);
    const folder = manifest.items[1]?.report;
    expect(Object.keys(await zipOf(world.store, manifest)).slice(3)).toEqual(
      ['csv', 'csv-metadata.json', 'pdf'].map((ending) => `${folder}/actors-vs-bakers-2026.11.${ending}`),
    );
    await expectWhole(world.store, pin.id, 2);
  });

  it('asked for again is the same one, and is not rendered again', async () => {
    const pin = await askFor(manyComparisons(4), world.services);
    const { manifest } = await runHere(pin, world.services);
    expect(await askFor(manyComparisons(4), world.services)).toEqual(pin);
    expect(await runHere(pin, world.services)).toEqual({ manifest, rendered: 0, wasPublished: true });
  });

  it('is another one of another owner, in another order and on another release', async () => {
    const request = { comparisons: [pair, { roles: ['cooks', 'dancers'] }], formats: ['csv'] };
    const ids = [
      (await askFor(request, world.services)).id,
      (await askFor(request, world.services, 'ben')).id,
    ];
    ids.push(
      (await askFor({ ...request, comparisons: request.comparisons.toReversed() }, world.services)).id,
    );
    await putRelease(world.releases, '2026.12');
    ids.push((await askFor(request, world.services)).id);
    expect(new Set(ids).size).toBe(4);
  });

  it('has the same zip wherever it is made', async () => {
    const other = await newWorld();
    const files = [];
    for (const { services } of [world, other])
      files.push((await runHere(await askFor(manyComparisons(6), services), services)).manifest.file);
    expect(files[0]).toEqual(files[1]);
  });

  it('stays on the release that it was begun on', async () => {
    const pin = await askFor(manyComparisons(2), world.services);
    await putRelease(world.releases, '2026.12', { ...sixRoles, Actors: { yearlyMean: 99_000 } });
    expect((await runHere(pin, world.services)).manifest.release).toBe('2026.11');
    await putRelease(world.releases, '2026.11', { ...sixRoles, Actors: { yearlyMean: 99_000 } });
    await world.store.delete(manifestKey(pin.id));
    await expect(runHere(pin, world.services)).rejects.toMatchObject({ code: 'damaged-release' });
  });

  it('is not finished with another version of the template', async () => {
    const pin = await askFor(manyComparisons(2), world.services);
    const { template } = world.services;
    const newer = { ...world.services, template: { ...template, version: template.version + 1 } };
    await expect(runHere(pin, newer)).rejects.toMatchObject({ code: 'incomplete-batch' });
    expect((await askFor(manyComparisons(2), newer)).id).not.toBe(pin.id);
  });

  it('lists what cannot be met as not delivered, and publishes the rest', async () => {
    const pin = await askFor(manyComparisons(2), world.services);
    // As a program of other rules would have planned it.
    const [first, second] = (await readPlan(world.store, planKey(pin.id), planItemSchema)) ?? [];
    const gone = {
      ...second,
      request: { ...second?.request, roles: ['actors', 'plumbers'], baseline: 'actors' },
    };
    const lines = [first, gone].map((item) => `${JSON.stringify(item)}\n`).join('');
    await world.store.put(planKey(pin.id), Buffer.from(lines));
    const { manifest } = await runHere(pin, world.services);
    expect(manifest.counts).toEqual({ expected: 2, written: 1, failed: 1, files: 2 });
    expect(manifest.items[1]).toMatchObject({
      status: 'failed',
      report: null,
      error: { code: 'unknown-role', message: expect.stringContaining("No role 'plumbers'") },
    });
    const { 'manifest.csv': index } = await zipOf(world.store, manifest);
    expect(new TextDecoder().decode(index)).toContain("2,actors|plumbers,failed,,,,,,,,No role 'plumbers'.");
    expect((await runHere(pin, world.services)).rendered).toBe(0);
  });
});

const bytesOf = async (id: string) => (await world.store.get(zipKey(id))) ?? new Uint8Array();

describe('a published batch whose zip', () => {
  it.each([
    ['is gone', (id: string) => world.store.delete(zipKey(id))],
    ['lost its end', async (id: string) => world.store.put(zipKey(id), (await bytesOf(id)).subarray(0, -1))],
  ])(
    '%s is made again by running it again, also where reports expired, and keeps its manifest',
    async (_, harm) => {
      const pin = await askFor(manyComparisons(3), world.services);
      const { manifest } = await runHere(pin, world.services);
      const whole = await bytesOf(pin.id);
      const expired = manifest.items[1]?.report ?? '';
      for await (const { key } of world.store.list(`reports/${expired}/`)) await world.store.delete(key);
      await harm(pin.id);
      expect(await isPublished(world.store, pin.id)).toBe(false);
      expect(await batchState(world.store, pin.id, everybody)).toMatchObject({
        status: 'unfinished',
        done: 3,
      });
      const later = { ...world.services, clock: () => new Date('2027-01-01T00:00:00Z') };
      expect(await runHere(pin, later)).toEqual({ manifest, rendered: 1, wasPublished: false });
      expect(Buffer.compare(await bytesOf(pin.id), whole)).toBe(0);
      expect(await findManifest(world.store, pin.id)).toEqual(manifest);
      expect(await isPublished(world.store, pin.id)).toBe(true);
    },
  );

  it('has other bytes now than its manifest says gets another manifest', async () => {
    const pin = await askFor(manyComparisons(2), world.services);
    const { manifest } = await runHere(pin, world.services);
    const other = { ...manifest, file: { ...manifest.file, bytes: 1, sha256: 'f'.repeat(64) } };
    await world.store.put(manifestKey(pin.id), Buffer.from(JSON.stringify(other)));
    expect((await runHere(pin, world.services)).manifest.file).toEqual(manifest.file);
    await expectWhole(world.store, pin.id, 2);
  });
});

describe('publishing fails closed', () => {
  it.each([
    ['a result is missing', (id: string, report: string) => resultKey(id, report), 'incomplete-batch'],
    [
      'a receipt is missing',
      (_: string, report: string) => `reports/${report}/report.json`,
      'incomplete-batch',
    ],
    ['a file is missing', (_: string, report: string) => fileKey(report, 'csv'), 'storage-failed'],
  ])('where %s, and running again mends it', async (_, keyOf, code) => {
    const pin = await askFor(manyComparisons(3), world.services);
    const { manifest } = await runHere(pin, world.services);
    await world.store.delete(manifestKey(pin.id));
    await world.store.delete(zipKey(pin.id));
    await world.store.delete(keyOf(pin.id, manifest.items[1]?.report ?? ''));
    const items = await itemsOf(world.store, pin);
    await expect(publishBatch({ pin, items }, world.services)).rejects.toMatchObject({ code });
    expect(await findManifest(world.store, pin.id)).toBeNull();
    expect(await world.store.head(zipKey(pin.id))).toBeNull();
    expect((await runHere(pin, world.services)).manifest.file).toEqual(manifest.file);
    await expectWhole(world.store, pin.id, 3);
  });

  it('where a file has other bytes of the same length', async () => {
    const pin = await askFor(manyComparisons(3), world.services);
    const { manifest } = await runHere(pin, world.services);
    const key = fileKey(manifest.items[2]?.report ?? '', 'csv');
    await world.store.put(key, new Uint8Array((await world.store.head(key))?.bytes ?? 0));
    await world.store.delete(manifestKey(pin.id));
    await expect(runHere(pin, world.services)).rejects.toMatchObject({ code: 'storage-failed' });
    expect(await findManifest(world.store, pin.id)).toBeNull();
  });
});
