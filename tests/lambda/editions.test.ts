/** The bundles that make editions under AWS's own Lambda runtime: the steps of the machine, and the schedules. */
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { expectWhole, manySubscriptions, newWorld, subscribe, type World } from '../support/editions.ts';
import { startStepFunctions } from '../support/step-functions.ts';
import { bundledFunctions } from './function.ts';
import { startFunction, whyNoRuntime } from './running-function.ts';

if (whyNoRuntime !== null) console.warn(`skipped: editions in Lambda's runtime, because ${whyNoRuntime}`);

const bundled = bundledFunctions();
const job = { kind: 'edition', month: '2026-11' };

const storesOf = ({ releases, folder }: World) => ({
  DATASET: `file:${releases}`,
  REPORTS: `file:${folder}`,
});
const planSchema = z.strictObject({ isPublished: z.boolean(), key: z.string(), count: z.number() });

describe.skipIf(whyNoRuntime !== null)('the steps', () => {
  it('plan a month, work on it and publish it, and find it published afterwards', async () => {
    const world = await newWorld();
    await subscribe(world.store, ...manySubscriptions(5));
    const { invoke, lines } = await startFunction(bundled('steps'), storesOf(world));

    const plan = planSchema.parse(await invoke({ step: 'plan', job }));
    expect(plan).toMatchObject({ isPublished: false, count: 5 });
    const text = new TextDecoder().decode((await world.store.get(plan.key)) ?? undefined);
    const items = text
      .trim()
      .split('\n')
      .map((line): unknown => JSON.parse(line));
    expect(await invoke({ step: 'work', job, items })).toEqual({ done: 5, rendered: 5 });
    expect(await invoke({ step: 'work', job, items: items.slice(3) })).toEqual({ done: 2, rendered: 0 });
    expect(await invoke({ step: 'publish', job })).toEqual({
      subject: 'Role Reports: edition 2026-11 is published',
      message: expect.stringContaining('5 subscriptions: 5 written'),
    });
    await expectWhole(world.store, '2026-11', 5);
    expect(await invoke({ step: 'plan', job })).toMatchObject({ isPublished: true });
    expect(lines().filter((line) => line.includes('"rendered"'))).toHaveLength(2);
  });

  it('fail with an error that is named by its code: by that the machine knows what to try again', async () => {
    const { invoke } = await startFunction(bundled('steps'), storesOf(await newWorld()));
    await expect(invoke({ step: 'plan', job: { ...job, month: '2020-01' } })).rejects.toThrow(
      /^unknown-release: No release is of 2020-01 or before/,
    );
    await expect(invoke({ step: 'publish', job: { kind: 'poster' } })).rejects.toThrow(/^ZodError: /);
    expect(await invoke({ step: 'plan', job })).toMatchObject({ count: 0 });
  });
});

describe.skipIf(whyNoRuntime !== null)('the schedules', () => {
  it('start the month of the time that was scheduled', async () => {
    const { arn, executions, settled } = await startStepFunctions(async () => ({
      status: 'SUCCEEDED',
      output: null,
    }));
    const settings = {
      REPORTS: storesOf(await newWorld()).REPORTS,
      EDITION_MACHINE: arn,
      EDITION_TIME_ZONE: 'America/New_York',
      AWS_ENDPOINT_URL_SFN: process.env.AWS_ENDPOINT_URL_SFN ?? '',
      AWS_ACCESS_KEY_ID: 'test',
      AWS_SECRET_ACCESS_KEY: 'test',
    };
    const { invoke } = await startFunction(bundled('schedule'), settings);
    const event = { task: 'begin', scheduledTime: '2026-12-01T04:00:00Z' };
    expect(await invoke(event)).toEqual({ '2026-11': 'started' });
    await settled();
    expect([...executions.keys()]).toEqual(['edition-2026-11']);
  });

  it.each([
    ['machine', {}, /The setting EDITION_MACHINE is missing/],
    [
      'time zone',
      {
        EDITION_MACHINE: 'arn:aws:states:us-east-1:123456789012:stateMachine:a',
        EDITION_TIME_ZONE: 'Mars/Base',
      },
      /EDITION_TIME_ZONE='Mars\/Base' is not usable: a time zone is as in Europe\/Madrid/,
    ],
  ])('do not begin without a usable %s', async (_, settings, message) => {
    const { initError, ended } = await startFunction(bundled('schedule'), { REPORTS: 'file:x', ...settings });
    expect((await initError).errorMessage).toMatch(message);
    await ended;
  });
});
