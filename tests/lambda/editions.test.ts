/** The bundles that make editions under AWS's own Lambda runtime: the steps of the machine, and the schedules. */
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { z } from 'zod';
import { localFolder } from '../../src/storage/local-folder.ts';
import { openStore } from '../../src/storage/open-store.ts';
import { machineWith } from '../support/edition-machine.ts';
import { expectWhole, manySubscriptions, newWorld, subscribe, type World } from '../support/editions.ts';
import { createTestBucket, deleteTestBucket, s3TestClient, s3TestEndpoint } from '../support/s3-server.ts';
import { startStepFunctions } from '../support/step-functions.ts';
import { bundledFunctions, startApi } from './function.ts';
import { httpEvent } from './http-event.ts';
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
      notice: {
        subject: 'Role Reports: edition 2026-11 is published',
        message: expect.stringContaining('5 subscriptions: 5 written'),
      },
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
    await expect(invoke({ step: 'publish', job: { kind: 'poster' } })).rejects.toThrow(
      /^invalid-request: No kind of work 'poster'. Allowed: edition/,
    );
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
      RUN_MACHINE: arn,
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
    ['machine', {}, /The setting RUN_MACHINE is missing/],
    [
      'time zone',
      {
        RUN_MACHINE: 'arn:aws:states:us-east-1:123456789012:stateMachine:a',
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

describe.skipIf(whyNoRuntime !== null)('the API', () => {
  it('starts the machine for an admin', async () => {
    const { arn, executions, settled } = await startStepFunctions(async () => ({
      status: 'SUCCEEDED',
      output: null,
    }));
    const { answer, issuer } = await startApi(bundled('api'), {
      RUN_MACHINE: arn,
      AWS_ENDPOINT_URL_SFN: process.env.AWS_ENDPOINT_URL_SFN ?? '',
      AWS_ACCESS_KEY_ID: 'test',
      AWS_SECRET_ACCESS_KEY: 'test',
    });
    const authorization = `Bearer ${await issuer.token({ claims: { scope: 'admin' } })}`;
    const started = await answer(
      httpEvent({ method: 'POST', path: '/v1/editions/2026-11', headers: { authorization } }),
    );
    expect([started.status, started.headers.location]).toEqual([202, '/v1/editions/2026-11']);
    await settled();
    expect([...executions.keys()]).toEqual(['edition-2026-11']);
  });
});

const whyNoS3 = whyNoRuntime ?? (s3TestEndpoint === undefined ? 'S3_TEST_ENDPOINT is not set' : null);
if (whyNoS3 !== null) console.warn(`skipped: the machine over S3, because ${whyNoS3}`);

describe.skipIf(whyNoS3 !== null)('the machine with the bundle of its steps, over S3', () => {
  it('publishes a month in batches', async () => {
    const client = s3TestClient();
    const bucket = await createTestBucket(client);
    onTestFinished(async () => {
      vi.unstubAllEnvs();
      await deleteTestBucket(client, bucket);
      client.destroy();
    });
    vi.stubEnv('AWS_ENDPOINT_URL_S3', s3TestEndpoint);
    const world = await newWorld();
    const [datasets, reports] = [
      await openStore(`s3://${bucket}/datasets`),
      await openStore(`s3://${bucket}`),
    ];
    const releases = localFolder(world.releases);
    for await (const { key } of releases.list(''))
      await datasets.put(key, (await releases.get(key)) ?? new Uint8Array());
    await subscribe(reports, ...manySubscriptions(23));

    const { invoke } = await startFunction(bundled('steps'), {
      DATASET: `s3://${bucket}/datasets`,
      REPORTS: `s3://${bucket}`,
      AWS_ENDPOINT_URL_S3: s3TestEndpoint ?? '',
      AWS_ACCESS_KEY_ID: process.env.AWS_ACCESS_KEY_ID ?? '',
      AWS_SECRET_ACCESS_KEY: process.env.AWS_SECRET_ACCESS_KEY ?? '',
    });
    const machine = machineWith(invoke, reports);
    expect(await machine.run(job)).toMatchObject({ status: 'SUCCEEDED' });
    expect(machine.calls).toEqual(['plan', 'work', 'work', 'publish']);
    await expectWhole(reports, '2026-11', 23);
  }, 120_000);
});
