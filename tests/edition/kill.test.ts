/**
 * The command, killed at random moments as by a power cut: nothing is lost, rendered twice or partly visible. 20 kills;
 * `npm run test:kill` does 200.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { feedKey } from '../../src/edition/keys.ts';
import { findManifest } from '../../src/edition/manifest.ts';
import {
  expectWhole,
  manySubscriptions,
  newWorld,
  putRelease,
  receiptTimes,
  subscribe,
  type World,
} from '../support/editions.ts';

/** Milliseconds after which nothing is still running. */
const forever = 600_000;

const kills = Number(process.env.KILLS ?? 20);
const program = fileURLToPath(new URL('../../functions/cli/edition.ts', import.meta.url));

/** Many reports that take little time each: there are many moments between them. */
const subscriptions = manySubscriptions(30);

interface Ended {
  readonly killed: boolean;
  readonly out: string;
  readonly milliseconds: number;
}

/** Runs the command, and kills it after a while unless it ends before. */
async function run({ releases, folder }: World, month: string, after: number): Promise<Ended> {
  const env = { ...process.env, DATASET: `file:${releases}`, REPORTS: `file:${folder}` };
  const start = performance.now();
  const child = spawn(process.execPath, [program, '--month', month, '--workers', '2'], { env });
  const ended = once(child, 'close');
  let out = '';
  child.stdout.on('data', (chunk: Buffer) => {
    out += chunk.toString();
  });
  child.stderr.on('data', (chunk: Buffer) => {
    out += chunk.toString();
  });
  const stop = new AbortController();
  const timer = sleep(after, undefined, { signal: stop.signal }).then(
    () => child.kill('SIGKILL'),
    () => false,
  );
  const [code, signal] = await ended;
  stop.abort();
  await timer;
  if (signal === null) expect({ code, out }).toMatchObject({ code: 0 });
  return { killed: signal === 'SIGKILL', out, milliseconds: performance.now() - start };
}

/** What must hold at any moment: an edition is published whole or not at all, and the feed names no other. */
async function expectNothingPartly({ store }: World, month: string): Promise<void> {
  if ((await findManifest(store, month)) !== null) await expectWhole(store, month, subscriptions.length);
  else {
    const feed = new TextDecoder().decode((await store.get(feedKey)) ?? new Uint8Array());
    expect(feed).not.toContain(`/v1/editions/${month}"`);
  }
}

function monthNumber(position: number): string {
  return `${2027 + Math.floor(position / 12)}-${String((position % 12) + 1).padStart(2, '0')}`;
}

it(`survives being killed ${kills} times`, { timeout: 60_000 + kills * 10_000 }, async () => {
  const world = await newWorld();
  await subscribe(world.store, ...subscriptions);
  const { milliseconds } = await run(world, '2026-12', forever);
  for (let [done, position] = [0, 0]; done < kills; position += 1) {
    const month = monthNumber(position);
    // A release of its own gives each month reports of its own to be killed in.
    await putRelease(world.releases, month.replace('-', '.'));
    for (let isFinished = false; !isFinished; ) {
      const before = await receiptTimes(world);
      const after = done < kills ? milliseconds * (0.2 + 0.8 * Math.random()) : forever;
      const { killed } = await run(world, month, after);
      await expectNothingPartly(world, month);
      const now = await receiptTimes(world);
      // What had its receipt before is the very same: it was not rendered again.
      for (const [id, createdAt] of before) expect(now.get(id)).toBe(createdAt);
      done += killed ? 1 : 0;
      isFinished = !killed;
    }
    await expectWhole(world.store, month, subscriptions.length);
  }
  const { out } = await run(world, '2026-12', forever);
  expect(out).toContain('nothing was rendered');
});
