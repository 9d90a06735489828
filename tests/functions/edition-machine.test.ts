/** The edition machine from beginning to end: its definition as deployed, the function's own code, a folder as the store. */
import aslValidator from 'asl-validator';
import { beforeEach, describe, expect, it } from 'vitest';
import { feedKey } from '../../src/edition/keys.ts';
import { findManifest } from '../../src/edition/manifest.ts';
import { reportRequestOf } from '../../src/edition/subscription.ts';
import { CodedError } from '../../src/errors.ts';
import { createReport } from '../../src/report/create-report.ts';
import { fileKey, receiptKey } from '../../src/report/receipt.ts';
import type { ObjectStore } from '../../src/storage/object-store.ts';
import { machineDefinition, machineOver } from '../support/edition-machine.ts';
import {
  expectWhole,
  manySubscriptions,
  newWorld,
  runMonth,
  subscribe,
  subscriptionTo,
  type World,
} from '../support/editions.ts';
import { execute } from '../support/state-machine.ts';

const november = { kind: 'edition', month: '2026-11' };

let world: World;
beforeEach(async () => {
  world = await newWorld();
});

/** Every object of a store with its bytes. */
async function contents(store: ObjectStore): Promise<Record<string, string>> {
  const found: Record<string, string> = {};
  for await (const { key } of store.list(''))
    found[key] = Buffer.from((await store.get(key)) ?? []).toString('base64');
  return found;
}

function named(name: string): Error {
  return Object.assign(new Error(`a test's ${name}`), { name });
}

/** A hand that must not be needed. */
async function unused(): Promise<never> {
  throw new Error('nothing may be done');
}

/** A step that the store is always away for. */
async function away(): Promise<never> {
  throw named('storage-unavailable');
}

describe('the definition', () => {
  it.each(['dev', 'prod'])('is of the language of Step Functions in %s', (stage) => {
    const { isValid, errorsText } = aslValidator(JSON.parse(machineDefinition(stage)));
    expect(isValid, errorsText('\n')).toBe(true);
  });

  it('would be found wrong without the state that its choice leads to', () => {
    const { States, ...others } = JSON.parse(machineDefinition('prod'));
    const { WorkOnItems: _, ...rest } = States;
    expect(aslValidator({ ...others, States: rest }).isValid).toBe(false);
  });

  it('is refused here where it has a field that is not performed', async () => {
    const definition = JSON.parse(machineDefinition('dev'));
    definition.States.Plan.TimeoutSeconds = 5;
    const hands = { invoke: unused, publish: unused, read: unused, wait: unused };
    await expect(execute(JSON.stringify(definition), november, hands)).rejects.toThrow('TimeoutSeconds');
  });
});

describe('the machine', () => {
  it('publishes what the command publishes, byte for byte, and tells the topic', async () => {
    const other = await newWorld();
    const subscriptions = [
      ...manySubscriptions(40),
      subscriptionTo('gone', { roles: ['actors', 'wizards'] }),
    ];
    await subscribe(world.store, ...subscriptions);
    await subscribe(other.store, ...subscriptions);
    await runMonth('2026-11', other.services);

    const machine = machineOver(world.services, world.store);
    expect(await machine.run(november)).toMatchObject({ status: 'SUCCEEDED' });
    expect(machine.calls).toEqual(['plan', 'work', 'work', 'work', 'publish']);
    expect(machine.messages).toEqual([
      {
        TopicArn: expect.stringContaining('EditionTopic'),
        Subject: 'Role Reports: edition 2026-11 is published',
        Message: expect.stringContaining('41 subscriptions: 40 written, 0 without a change, 1 not delivered'),
      },
    ]);
    await expectWhole(world.store, '2026-11', 41);
    expect(await contents(world.store)).toEqual(await contents(other.store));
  });

  it('compares with the month before, as the command does', async () => {
    await subscribe(world.store, subscriptionTo('stage', { onlyIfChanged: true }));
    const machine = machineOver(world.services, world.store);
    await machine.run(november);
    await machine.run({ kind: 'edition', month: '2026-12' });
    expect(await findManifest(world.store, '2026-12')).toMatchObject({
      previous: '2026-11',
      counts: { unchanged: 1 },
    });
  });

  it('publishes an edition of nothing where nobody subscribed, without a batch', async () => {
    const machine = machineOver(world.services, world.store);
    expect(await machine.run(november)).toMatchObject({ status: 'SUCCEEDED' });
    expect(machine.calls).toEqual(['plan', 'publish']);
    await expectWhole(world.store, '2026-11', 0);
  });

  it('does nothing for a month that is published but write the feed, where that is missing', async () => {
    await subscribe(world.store, ...manySubscriptions(3));
    const machine = machineOver(world.services, world.store);
    await machine.run(november);
    await world.store.delete(feedKey);
    const before = await contents(world.store);
    expect(await machine.run(november)).toMatchObject({ status: 'SUCCEEDED' });
    expect(machine.calls).toEqual(['plan', 'work', 'publish', 'plan']);
    expect(machine.messages).toHaveLength(1);
    const { [feedKey]: feed, ...rest } = await contents(world.store);
    expect([feed !== undefined, rest]).toEqual([true, before]);
  });

  it('writes a report anew that was made before, so that it lasts as long as the others', async () => {
    await subscribe(world.store, ...manySubscriptions(2));
    const [old] = manySubscriptions(1);
    if (old === undefined) throw new Error('no subscription');
    const dataset = await world.services.releases.open('2026.11');
    const september = { ...world.services, dataset, clock: () => new Date('2026-09-01T00:00:00Z') };
    const { receipt } = await createReport(reportRequestOf(old), september);
    const written: string[] = [];
    const reports: ObjectStore = {
      ...world.store,
      put: async (key, ...given) => {
        written.push(key);
        return world.store.put(key, ...given);
      },
    };
    await machineOver({ ...world.services, reports }, world.store).run(november);
    const { items } = await expectWhole(world.store, '2026-11', 2);
    expect(items[0]?.report).toBe(receipt.id);
    for (const { report, files } of items)
      for (const { format } of files)
        expect(written.filter((key) => key === fileKey(report ?? '', format))).toHaveLength(1);
    expect(written).toContain(receiptKey(receipt.id));
  });

  it('makes one edition of executions that run at once', async () => {
    await subscribe(world.store, ...manySubscriptions(25));
    const machine = machineOver(world.services, world.store);
    const outcomes = await Promise.all([1, 2, 3].map(() => machine.run(november)));
    expect(outcomes.map(({ status }) => status)).toEqual(['SUCCEEDED', 'SUCCEEDED', 'SUCCEEDED']);
    await expectWhole(world.store, '2026-11', 25);
  });
});

describe('a step that fails', () => {
  it.each(['storage-unavailable', 'Lambda.TooManyRequestsException', 'Sandbox.Timedout'])(
    'of %s once is tried again, and the edition is published',
    async (name) => {
      await subscribe(world.store, ...manySubscriptions(25));
      const failed = new Set<string>();
      const before = async (step: string) => {
        if (failed.has(step)) return;
        failed.add(step);
        throw named(name);
      };
      const machine = machineOver(world.services, world.store, { before });
      expect(await machine.run(november)).toMatchObject({ status: 'SUCCEEDED' });
      expect([...failed]).toEqual(['plan', 'work', 'publish', 'notify']);
      expect(machine.waits).toHaveLength(4);
      expect(machine.messages).toHaveLength(1);
      await expectWhole(world.store, '2026-11', 25);
    },
  );

  it('by the store, in our own code, is known by its name', async () => {
    await subscribe(world.store, ...manySubscriptions(2));
    let refusals = 8;
    const flaky: ObjectStore = {
      ...world.store,
      put: async (...given) => {
        if (refusals-- > 0) throw new CodedError('storage-unavailable', 'The store is away.');
        return world.store.put(...given);
      },
    };
    const machine = machineOver({ ...world.services, reports: flaky }, world.store);
    expect(await machine.run(november)).toMatchObject({ status: 'SUCCEEDED' });
    expect(machine.waits.length).toBe(8);
    await expectWhole(world.store, '2026-11', 2);
  });

  it('for good ends the execution as failed, with no manifest; the next one goes on with what is done', async () => {
    await subscribe(world.store, ...manySubscriptions(45));
    let isBroken = true;
    const before = async (step: string, payload: unknown) => {
      if (isBroken && step === 'work' && JSON.stringify(payload).includes('sub-030'))
        throw named('Runtime.ExitError');
    };
    const machine = machineOver(world.services, world.store, { before });
    expect(await machine.run(november)).toMatchObject({
      status: 'FAILED',
      state: 'WorkOnItems',
      error: 'States.ExceedToleratedFailureThreshold',
    });
    expect(machine.waits).toEqual([]);
    expect(machine.messages).toEqual([]);
    expect(await findManifest(world.store, '2026-11')).toBeNull();

    isBroken = false;
    expect(await machine.run(november)).toMatchObject({ status: 'SUCCEEDED' });
    await expectWhole(world.store, '2026-11', 45);
  });

  it('of what passes, but does not, fails after ten tries and at most a quarter of an hour', async () => {
    const machine = machineOver(world.services, world.store, { before: away });
    expect(await machine.run(november)).toMatchObject({ status: 'FAILED', error: 'storage-unavailable' });
    expect(machine.calls).toHaveLength(11);
    expect(machine.waits.reduce((sum, seconds) => sum + seconds, 0)).toBeLessThan(15 * 60);
  });

  it.each([
    ['another kind', { kind: 'poster', month: '2026-11' }],
    ['no month', { kind: 'edition', month: 'soon' }],
    ['nothing', {}],
  ])('for %s fails at once', async (_, input) => {
    const machine = machineOver(world.services, world.store);
    expect(await machine.run(input)).toMatchObject({ status: 'FAILED', state: 'Plan' });
    expect(machine.calls).toHaveLength(1);
  });
});
