/** Batches by the state machine as it is deployed: the function's own code, AWS's client, and a folder as the store. */
import { beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { machineRunners } from '../../functions/machine/machine-runner.ts';
import { zipKey } from '../../src/batch/keys.ts';
import { findManifest } from '../../src/batch/manifest.ts';
import { createApp } from '../../src/http/app.ts';
import { askFor, expectWhole, manyComparisons, runHere } from '../support/batches.ts';
import { machineOver } from '../support/edition-machine.ts';
import { newWorld, type World } from '../support/editions.ts';
import { testServices } from '../support/services.ts';
import { startStepFunctions } from '../support/step-functions.ts';

let world: World;
beforeEach(async () => {
  world = await newWorld();
});

const jobOf = ({ id }: { readonly id: string }) => ({ kind: 'batch', id });

describe('the machine', () => {
  it('makes of a batch the zip that the command makes, and tells nobody', async () => {
    const other = await newWorld();
    const pin = await askFor(manyComparisons(45), world.services);
    await runHere(await askFor(manyComparisons(45), other.services), other.services);

    const machine = machineOver(world.services, world.store);
    expect(await machine.run(jobOf(pin))).toMatchObject({ status: 'SUCCEEDED' });
    expect(machine.calls).toEqual(['plan', 'work', 'work', 'work', 'publish']);
    expect(machine.messages).toEqual([]);
    await expectWhole(world.store, pin.id, 45);
    expect(await world.store.get(zipKey(pin.id))).toEqual(await other.store.get(zipKey(pin.id)));
  });

  it('does nothing for a batch that is published', async () => {
    const pin = await askFor(manyComparisons(2), world.services);
    const machine = machineOver(world.services, world.store);
    await machine.run(jobOf(pin));
    expect(await machine.run(jobOf(pin))).toMatchObject({ status: 'SUCCEEDED' });
    expect(machine.calls).toEqual(['plan', 'work', 'publish', 'plan']);
  });

  it('makes the zip of a published batch again where it is gone', async () => {
    const pin = await askFor(manyComparisons(2), world.services);
    const machine = machineOver(world.services, world.store);
    await machine.run(jobOf(pin));
    await world.store.delete(zipKey(pin.id));
    expect(await machine.run(jobOf(pin))).toMatchObject({ status: 'SUCCEEDED' });
    expect(machine.calls).toEqual(['plan', 'work', 'publish', 'plan', 'work', 'publish']);
    await expectWhole(world.store, pin.id, 2);
  });

  it('fails without a manifest where work fails for good, and goes on with what is done', async () => {
    const pin = await askFor(manyComparisons(25), world.services);
    let failures = 1;
    const machine = machineOver(world.services, world.store, {
      before: async (step) => {
        if (step === 'work' && failures-- > 0) throw new Error('a test breaks it');
      },
    });
    expect(await machine.run(jobOf(pin))).toMatchObject({ status: 'FAILED' });
    expect(await findManifest(world.store, pin.id)).toBeNull();
    expect(await machine.run(jobOf(pin))).toMatchObject({ status: 'SUCCEEDED' });
    await expectWhole(world.store, pin.id, 25);
  });

  it('fails at once for a batch that nobody asked for', async () => {
    const machine = machineOver(world.services, world.store);
    const outcome = await machine.run(jobOf({ id: 'f'.repeat(32) }));
    expect(outcome).toMatchObject({ status: 'FAILED', state: 'Plan', error: 'unknown-batch' });
    expect(machine.calls).toEqual(['plan']);
  });
});

describe('the API on AWS', () => {
  it('starts the execution that is named after the batch, once', async () => {
    const { run } = machineOver(world.services, world.store);
    const sfn = await startStepFunctions(run);
    const dataset = await world.services.releases.open(await world.services.releases.inForce());
    const app = createApp({
      ...(await testServices()),
      dataset,
      reports: world.store,
      ...machineRunners(world.store, sfn.arn),
    });
    const ask = () =>
      app.request('http://127.0.0.1/v1/batches', {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify(manyComparisons(3)),
      });
    const started = await ask();
    const { id, status } = z.object({ id: z.string(), status: z.string() }).parse(await started.json());
    expect([started.status, status]).toEqual([202, 'started']);
    await sfn.settled();
    expect([...sfn.executions.keys()]).toEqual([`batch-${id}`]);
    await expectWhole(world.store, id, 3);
    expect((await ask()).status).toBe(200);
    expect(sfn.executions.size).toBe(1);
    await world.store.delete(zipKey(id));
    expect((await ask()).status).toBe(202);
    await sfn.settled();
    expect([...sfn.executions.keys()]).toEqual([`batch-${id}`, `batch-${id}-repair-1`]);
    await expectWhole(world.store, id, 3);
  });
});
