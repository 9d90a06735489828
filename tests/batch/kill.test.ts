/**
 * The command, killed at random moments as by a power cut: nothing is lost, rendered twice or partly visible, and the
 * zip is the one of a run that nobody disturbed. 6 kills; `npm run test:kill` does 200.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { findManifest } from '../../src/batch/manifest.ts';
import { listPins } from '../../src/batch/pin.ts';
import { expectWhole, sixIds } from '../support/batches.ts';
import { newWorld, putRelease, receiptTimes, type World } from '../support/editions.ts';

const kills = Number(process.env.KILLS ?? 6);
const program = fileURLToPath(new URL('../../functions/cli/batch.ts', import.meta.url));

/** Each pair in both orders: many reports that take little time each, so that there are many moments between them. */
const rows = sixIds.flatMap((first) =>
  sixIds.filter((second) => second !== first).map((second) => `${first}|${second}`),
);

/** A release for each round: January 2027 for 1, and a month more for each after it. */
function releaseOf(round: number): string {
  return new Date(Date.UTC(2027, round - 1)).toISOString().slice(0, 7).replace('-', '.');
}

/** Runs the command, and kills it after so many milliseconds unless it ends before. Answers whether it was killed. */
async function run({ releases, folder }: World, after?: number): Promise<boolean> {
  const env = { ...process.env, DATASET: `file:${releases}`, REPORTS: `file:${folder}` };
  const words = [
    '--from',
    join(folder, 'list.csv'),
    '--format',
    'csv',
    '--workers',
    '2',
    '--out',
    join(folder, 'out'),
  ];
  const child = spawn(process.execPath, [program, ...words], { env, stdio: ['ignore', 'ignore', 'pipe'] });
  const ended = once(child, 'close');
  let error = '';
  child.stderr.on('data', (chunk: Buffer) => {
    error += chunk.toString();
  });
  const stop = new AbortController();
  const timer =
    after === undefined
      ? Promise.resolve()
      : sleep(after, undefined, { signal: stop.signal }).then(
          () => child.kill('SIGKILL'),
          () => false,
        );
  const [code, signal] = await ended;
  stop.abort();
  await timer;
  if (signal === null) expect({ code, error }).toMatchObject({ code: 0 });
  return signal === 'SIGKILL';
}

const owner = { subject: 'local', seesAll: false };

async function newestBatch({ store }: World) {
  const [pin] = await listPins(store, owner);
  if (pin === undefined) throw new Error('No batch was begun');
  return pin;
}

it(`survives being killed ${kills} times`, { timeout: 60_000 + kills * 10_000 }, async () => {
  const [calm, world] = [await newWorld(), await newWorld()];
  for (const { folder } of [calm, world])
    await writeFile(join(folder, 'list.csv'), `roles\n${rows.join('\n')}\n`);
  const start = performance.now();
  await run(calm);
  const milliseconds = performance.now() - start;
  const undisturbed = await expectWhole(calm.store, (await newestBatch(calm)).id, rows.length);
  for (let [done, round] = [0, 0]; done < kills; round += 1) {
    // A release of its own gives each round a batch of its own to be killed in.
    if (round > 0) await putRelease(world.releases, releaseOf(round));
    for (let isKilled = true; isKilled; ) {
      const before = await receiptTimes(world);
      isKilled = await run(world, done < kills ? milliseconds * (0.3 + 0.7 * Math.random()) : undefined);
      const now = await receiptTimes(world);
      // What had its receipt before is the very same: it was not rendered again.
      for (const [id, createdAt] of before) expect(now.get(id)).toBe(createdAt);
      for (const { id } of await listPins(world.store, owner))
        if ((await findManifest(world.store, id)) !== null) await expectWhole(world.store, id, rows.length);
      done += isKilled ? 1 : 0;
    }
  }
  for (const { id, release } of await listPins(world.store, owner)) {
    const { file } = await expectWhole(world.store, id, rows.length);
    if (release === undisturbed.release) expect(file).toEqual(undisturbed.file);
  }
});
