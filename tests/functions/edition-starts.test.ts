/** Who starts editions on AWS: the schedules and the API, over AWS's own client and the machine as deployed. */
import { setTimeout as sleep } from 'node:timers/promises';
import { beforeEach, describe, expect, it } from 'vitest';
import { machineRunners } from '../../functions/machine/machine-runner.ts';
import { scheduleHandler } from '../../functions/machine/schedule-handler.ts';
import { createApp } from '../../src/http/app.ts';
import { machineOver } from '../support/edition-machine.ts';
import {
  expectWhole,
  manySubscriptions,
  newWorld,
  runMonth,
  subscribe,
  type World,
} from '../support/editions.ts';
import { testServices } from '../support/services.ts';
import { type StepFunctions, startStepFunctions } from '../support/step-functions.ts';

let world: World;
let sfn: StepFunctions;
/** Whether work fails for good. */
let isBroken: boolean;
/** Work waits for it. */
let gate: PromiseWithResolvers<void>;
beforeEach(async () => {
  world = await newWorld();
  isBroken = false;
  gate = Promise.withResolvers();
  gate.resolve();
  await subscribe(world.store, ...manySubscriptions(4));
  const before = async (step: string) => {
    if (step === 'work') await gate.promise;
    if (step === 'work' && isBroken) throw new Error('a test breaks it');
  };
  const { run } = machineOver(world.services, world.store, { before });
  sfn = await startStepFunctions(run);
});

function schedules(timeZone = 'UTC') {
  const runner = machineRunners(world.store, sfn.arn).editionRunner;
  const handler = scheduleHandler({ reports: world.store, runner, timeZone, onDone: () => undefined });
  return {
    begin: (scheduledTime: string) => handler({ task: 'begin', scheduledTime }),
    check: (scheduledTime: string) => handler({ task: 'check', scheduledTime }),
  };
}

const names = () => [...sfn.executions].map(([name, { status }]) => `${name} ${status}`);

describe('the monthly schedule', () => {
  it('starts the month of the scheduled time, under the name of the month', async () => {
    expect(await schedules().begin('2026-11-01T06:00:00Z')).toEqual({ '2026-11': 'started' });
    await sfn.settled();
    expect(names()).toEqual(['edition-2026-11 SUCCEEDED']);
    expect([...sfn.executions.values()][0]?.input).toBe('{"kind":"edition","month":"2026-11"}');
    await expectWhole(world.store, '2026-11', 4);
  });

  it.each([
    ['America/New_York', '2026-12-01T04:59:59Z', '2026-11'],
    ['America/New_York', '2026-12-01T05:00:00Z', '2026-12'],
    ['Pacific/Auckland', '2026-11-30T11:00:00Z', '2026-12'],
    ['UTC', '2026-11-30T23:59:59Z', '2026-11'],
  ])('goes by the calendar of %s', async (timeZone, time, month) => {
    expect(await schedules(timeZone).begin(time)).toEqual({ [month]: 'started' });
    await sfn.settled();
  });

  it('makes one edition of events that come three times and out of order', async () => {
    const { begin } = schedules();
    const [november, december] = ['2026-11-01T06:00:00Z', '2026-12-01T06:00:00Z'];
    await Promise.all([begin(december), begin(november), begin(november)]);
    await sfn.settled();
    for (const time of [november, december, november]) await begin(time);
    await sfn.settled();
    expect(names().toSorted()).toEqual(['edition-2026-11 SUCCEEDED', 'edition-2026-12 SUCCEEDED']);
    await expectWhole(world.store, '2026-11', 4);
    await expectWhole(world.store, '2026-12', 4);
  });

  it.each([
    ['no time', { task: 'begin' }],
    ['no task', { scheduledTime: '2026-11-01T06:00:00Z' }],
    ['a time that is none', { task: 'begin', scheduledTime: '<aws.scheduler.scheduled-time>' }],
  ])('fails without starting anything where the event has %s', async (_, event) => {
    const runner = machineRunners(world.store, sfn.arn).editionRunner;
    const handler = scheduleHandler({
      reports: world.store,
      runner,
      timeZone: 'UTC',
      onDone: () => undefined,
    });
    await expect(handler(event)).rejects.toThrow();
    expect(names()).toEqual([]);
  });
});

describe('the daily check', () => {
  it('starts nothing where no edition was ever begun, or all are published', async () => {
    const { begin, check } = schedules();
    expect(await check('2026-11-02T12:00:00Z')).toEqual({});
    await begin('2026-11-01T06:00:00Z');
    await sfn.settled();
    expect(await check('2026-11-02T12:00:00Z')).toEqual({});
    expect(names()).toHaveLength(1);
  });

  it('starts months whose event was lost, after the first edition and no more than three back', async () => {
    await runMonth('2026-11', world.services);
    const { check } = schedules();
    expect(await check('2027-03-01T12:00:00Z')).toEqual({
      '2027-01': 'started',
      '2027-02': 'started',
      '2027-03': 'started',
    });
    await sfn.settled();
    expect(await check('2027-03-02T12:00:00Z')).toEqual({});
  });

  it('goes on with a month that failed, under the name of a repair, until it is published', async () => {
    const { begin, check } = schedules();
    isBroken = true;
    await begin('2026-11-01T06:00:00Z');
    await sfn.settled();
    await check('2026-11-01T12:00:00Z');
    await sfn.settled();
    isBroken = false;
    await check('2026-11-02T12:00:00Z');
    await sfn.settled();
    expect(names()).toEqual([
      'edition-2026-11 FAILED',
      'edition-2026-11-repair-1 FAILED',
      'edition-2026-11-repair-2 SUCCEEDED',
    ]);
    await expectWhole(world.store, '2026-11', 4);
    expect(await check('2026-11-03T12:00:00Z')).toEqual({});
  });

  it('leaves a month alone that is running, be it a repair', async () => {
    const { begin, check } = schedules();
    isBroken = true;
    await begin('2026-11-01T06:00:00Z');
    await sfn.settled();
    isBroken = false;
    gate = Promise.withResolvers();
    await check('2026-11-01T12:00:00Z');
    await sleep(1100);
    expect(await check('2026-11-01T12:00:00Z')).toEqual({ '2026-11': 'running' });
    expect(names()).toEqual(['edition-2026-11 FAILED', 'edition-2026-11-repair-1 RUNNING']);
    gate.resolve();
    await sfn.settled();
  });
});

const admin = async () => ({ subject: 'admin', clientId: null, scopes: ['admin'] });

describe('POST /v1/editions/{month}', () => {
  it('starts the machine: 202 while it runs, 200 once it is published', async () => {
    gate = Promise.withResolvers();
    const { editionRunner } = machineRunners(world.store, sfn.arn);
    const app = createApp({ ...(await testServices()), reports: world.store, auth: admin, editionRunner });
    const post = async () => {
      const headers = { Authorization: 'Bearer admin' };
      const response = await app.request('/v1/editions/2026-11', { method: 'POST', headers });
      const { status }: { status: string } = JSON.parse(await response.text());
      return [response.status, status];
    };
    expect(await post()).toEqual([202, 'started']);
    await sleep(1100);
    expect(await post()).toEqual([202, 'running']);
    gate.resolve();
    await sfn.settled();
    expect(await post()).toEqual([200, 'published']);
    expect(names()).toEqual(['edition-2026-11 SUCCEEDED']);
  });
});
