/** Makes the reports of a sample one after the other on one core, with storage, and notes what each of them took. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createServices } from '../../../functions/services.ts';
import { readSettings } from '../../../functions/settings.ts';
import { openDataset } from '../../../src/dataset/dataset.ts';
import { createReport } from '../../../src/report/create-report.ts';
import { openStore } from '../../../src/storage/open-store.ts';
import { type Asked, countedStore } from './counted-store.ts';
import type { ReportFigures } from './projection.ts';
import { pairCount, samplePairs } from './sample.ts';

/** Reports before the first that counts: code is compiled and fonts are read by then. */
const warmUp = 20;

/** As many parts as the sample is cut into, to see how much they differ. */
const blocks = 10;

export interface SampleMeasured {
  /** Occupations of the release, and how many pairs they have. */
  readonly roles: number;
  readonly pairs: number;
  readonly sample: number;
  /** Milliseconds of each report, ascending. */
  readonly times: readonly number[];
  /** Reports a second on one core, of each block: by the clock, and of processor time alone. */
  readonly byClock: readonly number[];
  readonly byProcessor: readonly number[];
  /** Bytes of a report by its kinds of files, the mean. */
  readonly sizes: ReadonlyMap<string, number>;
  readonly report: ReportFigures;
}

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

async function openServices(folder: string, asked: Asked) {
  const settings = readSettings({ REPORTS: `file:${folder}` });
  const services = await createServices(settings);
  const releases = countedStore(await openStore(settings.DATASET), asked);
  const dataset = await openDataset(releases, { isPublished: true });
  return { ...services, dataset, reports: countedStore(services.reports, asked) };
}

type Services = Awaited<ReturnType<typeof openServices>>;
type Pair = readonly [string, string];

interface BlockMeasured {
  readonly times: readonly number[];
  readonly processorSeconds: number;
  readonly files: readonly { readonly format: string; readonly bytes: number }[];
}

async function measureBlock(pairs: readonly Pair[], services: Services): Promise<BlockMeasured> {
  const times: number[] = [];
  const files: { format: string; bytes: number }[] = [];
  const before = process.cpuUsage();
  for (const roles of pairs) {
    const start = performance.now();
    const { receipt } = await createReport({ roles: [...roles] }, services);
    times.push(performance.now() - start);
    files.push(...receipt.files);
  }
  const { user, system } = process.cpuUsage(before);
  return { times, processorSeconds: (user + system) / 1e6, files };
}

/** The sample in blocks whose lengths differ by one at most. */
function inBlocks(pairs: readonly Pair[]): Pair[][] {
  const count = Math.min(blocks, pairs.length);
  const edge = (block: number) => Math.floor((block * pairs.length) / count);
  return Array.from({ length: count }, (_, block) => pairs.slice(edge(block), edge(block + 1)));
}

function sizesOf(files: BlockMeasured['files'], reports: number): Map<string, number> {
  const sizes = new Map<string, number>();
  for (const { format, bytes } of files) sizes.set(format, (sizes.get(format) ?? 0) + bytes / reports);
  return sizes;
}

async function measureIn(folder: string, count: number, seed: number): Promise<SampleMeasured> {
  const asked = { writes: 0, reads: 0 };
  const services = await openServices(folder, asked);
  const ids = services.dataset.roles.filter(({ kind }) => kind === 'occupation').map(({ id }) => id);
  const sample = samplePairs(ids, count, seed);
  // Other pairs than those of the sample are likely; one that is in both would only be found again.
  await measureBlock(samplePairs(ids, warmUp, seed + 1), services);
  Object.assign(asked, { writes: 0, reads: 0 });
  const measured: BlockMeasured[] = [];
  for (const block of inBlocks(sample)) measured.push(await measureBlock(block, services));
  const times = measured.flatMap((block) => block.times);
  const sizes = sizesOf(
    measured.flatMap(({ files }) => files),
    sample.length,
  );
  return {
    roles: ids.length,
    pairs: pairCount(ids.length),
    sample: sample.length,
    times: times.toSorted((a, b) => a - b),
    byClock: measured.map((block) => 1000 / mean(block.times)),
    byProcessor: measured.map((block) => block.times.length / block.processorSeconds),
    sizes,
    report: {
      seconds: measured.reduce((sum, block) => sum + block.processorSeconds, 0) / sample.length,
      bytes: [...sizes.values()].reduce((sum, bytes) => sum + bytes, 0),
      writes: asked.writes / sample.length,
      reads: asked.reads / sample.length,
    },
  };
}

/** Measures so many pairs of occupations, drawn by the seed. What is written is removed again. */
export async function measureSample(count: number, seed: number): Promise<SampleMeasured> {
  const folder = await mkdtemp(join(tmpdir(), 'role-reports-bench-'));
  try {
    return await measureIn(folder, count, seed);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
