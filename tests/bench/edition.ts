/** The bench of editions: 200 and 1,000 subscriptions from plan to manifest, and the same month run again. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { createEditionServices } from '../../functions/services.ts';
import { readSettings } from '../../functions/settings.ts';
import { openThreads, usualWorkers } from '../../functions/threads.ts';
import { runEdition } from '../../src/edition/run-edition.ts';
import { saveSubscription } from '../../src/edition/subscriptions.ts';
import { machineWords } from './machine.ts';

/** 200 subscriptions must take less than this, in seconds, on two cores. */
const target = 10;

const usage = '[--count N] [--strict]';

const month = '2026-11';
const unheard = { planned: () => undefined, progressed: () => undefined };

interface Measured {
  readonly count: number;
  readonly first: number;
  readonly again: number;
  /** Seconds of processor time that the first run took. */
  readonly processor: number;
}

async function seconds(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1000;
}

/** Pairs of neighbours among the roles, all formats, each pair once while there are enough. */
function pairs(roles: readonly { readonly id: string }[], count: number): string[][] {
  return Array.from({ length: count }, (_, position) => {
    const [step, first] = [1 + Math.floor(position / roles.length), position % roles.length];
    return [roles[first]?.id ?? '', roles[(first + step) % roles.length]?.id ?? ''];
  });
}

async function measureCount(count: number, folder: string): Promise<Measured> {
  const settings = readSettings({ REPORTS: `file:${folder}` });
  const services = await createEditionServices(settings);
  const { roles } = await services.releases.open(await services.releases.inForce());
  for (const [position, pair] of pairs(roles, count).entries()) {
    const subscription = { id: `sub-${position}`, owner: 'bench', name: `Report ${position}`, roles: pair };
    await saveSubscription(services.reports, subscription, { subject: 'bench', seesAll: true });
  }
  const run = () =>
    runEdition(
      month,
      {},
      services,
      (release) => openThreads('edition', settings, release, usualWorkers),
      unheard,
    );
  const before = process.cpuUsage();
  const first = await seconds(run);
  const { user, system } = process.cpuUsage(before);
  return { count, first, again: await seconds(run), processor: (user + system) / 1e6 };
}

function line({ count, first, again, processor }: Measured): string {
  const perCore = count / first / usualWorkers;
  return [
    String(count).padStart(13),
    first.toFixed(1).padStart(8),
    (count / first).toFixed(1).padStart(10),
    perCore.toFixed(1).padStart(8),
    processor.toFixed(1).padStart(12),
    again.toFixed(2).padStart(9),
    count === 200 ? `< ${target} s  ${first < target ? 'ok' : 'over'}` : '',
  ]
    .join('  ')
    .trimEnd();
}

/** Measures and prints. Answers 1 when the target is missed and the caller is strict, 2 for an unusable option. */
export async function runEditionBench(args: string[]): Promise<number> {
  const options = { count: { type: 'string' }, strict: { type: 'boolean', default: false } } as const;
  let asked: { readonly count?: string | undefined; readonly strict: boolean };
  try {
    asked = parseArgs({ args, options }).values;
    if (asked.count !== undefined && !/^[1-9]\d{0,3}$/.test(asked.count))
      throw new Error(`--count '${asked.count}' is not a whole number from 1 to 9,999`);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    console.error(`${reason.replace(/\.$/, '')}. Allowed: ${usage}`);
    return 2;
  }
  console.log(
    `${machineWords()}; ${usualWorkers} threads. CSV, its description, XLSX and PDF of two roles each.\n`,
  );
  console.log('subscriptions   seconds  reports/s  per core  processor s  again s    target');
  let isOver = false;
  for (const count of asked.count === undefined ? [200, 1000] : [Number(asked.count)]) {
    const folder = await mkdtemp(join(tmpdir(), 'role-reports-bench-'));
    try {
      const measured = await measureCount(count, folder);
      isOver ||= count === 200 && measured.first >= target;
      console.log(line(measured));
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }
  return asked.strict && isOver ? 1 : 0;
}
