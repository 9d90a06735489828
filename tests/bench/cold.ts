/**
 * The bench of cold starts: from the start of a process to its first answer, the file of a new report, by the bundle that
 * Lambda gets, beside what Node takes to start with nothing to do; and what each import has part in it.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Bundle, bundle } from '../../infra/bundle.ts';
import { type Format, formatNames } from '../../src/render/renderer.ts';
import { machineWords } from './machine.ts';
import { type Lane, race, Stopwatch } from './stopwatch.ts';
import { keepsTarget, type Row, type Section, tableText } from './table.ts';

/** Times what Node takes to start and do nothing, at most. */
const targets: Readonly<Record<Format, number>> = { csv: 4, xlsx: 8, pdf: 9 };

/** Bytes, gzipped. */
const largestFirstLoad = 1_000_000;

/** What says that it is done, where neither logs nor warnings go. */
const done = "require('node:fs').writeSync(3, '.')";

/** Asks for a comparison as a file, which is made and kept, through the handler and with an event as API Gateway sends it. */
const firstFile = `
const [entry, format] = process.argv.slice(1);
const context = { getRemainingTimeInMillis: () => 29_000 };
const rawPath = '/v1/comparisons/technical-specialist-vs-lead-technician.' + format;
const event = {
  version: '2.0', rawPath, rawQueryString: '', headers: {}, isBase64Encoded: false,
  requestContext: { requestId: 'a-request', domainName: 'localhost', http: { method: 'GET', path: rawPath } },
};
import(entry).then(async ({ handler }) => {
  const file = await handler(event, context);
  if (file.statusCode !== 200) throw new Error('answered ' + file.statusCode);
  ${done};
});`;

/** Packages of the first load and of each format, and what of Node is loaded when it is first used. */
const imports: Readonly<Record<string, string>> = {
  zod: "import('zod')",
  hono: "import('hono')",
  '@hono/zod-openapi, with both': "import('@hono/zod-openapi')",
  'Powertools: logger': "import('@aws-lambda-powertools/logger')",
  'Powertools: metrics': "import('@aws-lambda-powertools/metrics')",
  'Powertools: tracer (a request that X-Ray follows)': "import('@aws-lambda-powertools/tracer')",
  'jose (with an issuer)': "import('jose')",
  '@aws-sdk/client-s3 (a store in S3)': "import('@aws-sdk/client-s3')",
  '@aws-sdk/s3-request-presigner (a download)': "import('@aws-sdk/s3-request-presigner')",
  'exceljs: styles (XLSX)': "import('exceljs/lib/xlsx/xform/style/styles-xform.js')",
  'pdfkit with fontkit (PDF)': "import('pdfkit')",
  'minisearch (a search)': "import('minisearch')",
  'Node: the first Request (not used)': "Promise.resolve(new Request('http://127.0.0.1/'))",
  'Node: the first number by Intl (not used)': 'Promise.resolve(new Intl.NumberFormat("en-US").format(1.5))',
};

interface Child {
  readonly program: string;
  readonly args?: readonly string[];
  readonly settings?: Readonly<Record<string, string>>;
}

/** Milliseconds from the start of a process to its sign. Throws an Error when it ends without one. */
async function timeOf({ program, args = [], settings = {} }: Child): Promise<number> {
  const { PATH = '' } = process.env;
  const start = performance.now();
  const child = spawn(process.execPath, ['-e', program, ...args], {
    cwd: import.meta.dirname,
    env: { PATH, POWERTOOLS_METRICS_NAMESPACE: 'RoleReports', ...settings },
    stdio: ['ignore', 'ignore', 'inherit', 'pipe'],
  });
  let milliseconds: number | null = null;
  child.stdio[3]?.once('data', () => {
    milliseconds = performance.now() - start;
  });
  await once(child, 'close');
  if (milliseconds === null) throw new Error(`A process ended without an answer: ${args.join(' ')}`);
  return milliseconds;
}

/** The release in force here, as the settings name it. */
const releases = new URL('../../data/releases', import.meta.url).href;

const empty: Child = { program: done };

interface Variant {
  readonly title: string;
  readonly settings: Readonly<Record<string, string>>;
}

function coldLane(name: string, { program, args, settings }: Child, folder: string): Lane {
  return async (watch) => {
    const REPORTS = `file:${await mkdtemp(join(folder, 'reports-'))}`;
    watch.note(
      name,
      await timeOf({ program, ...(args && { args }), settings: { ...settings, DATASET: releases, REPORTS } }),
    );
  };
}

async function measureStarts(api: Bundle, rounds: number, variants: readonly Variant[], folder: string) {
  const watch = new Stopwatch();
  const entry = join(api.folder, 'api.mjs');
  const lanes = variants.flatMap(({ title, settings }) => [
    coldLane(`${title} empty`, { ...empty, settings }, folder),
    ...formatNames.map((format) =>
      coldLane(`${title} ${format}`, { program: firstFile, args: [entry, format], settings }, folder),
    ),
  ]);
  // The round before the first fills the compile caches.
  await race(lanes, watch, { rounds, warmUp: 1, seconds: 120, turn: 1 });
  return variants.map(({ title }): Section => {
    const peer = watch.median(`${title} empty`);
    const rows = formatNames.map(
      (format): Row => ({
        what: format.toUpperCase(),
        rounds: watch.count(`${title} ${format}`),
        ours: watch.median(`${title} ${format}`),
        peer,
        target: { ratio: targets[format] },
      }),
    );
    return { title, rows };
  });
}

/** What a process takes longer than an empty one for an import. */
async function measureImports(rounds: number): Promise<string> {
  const watch = new Stopwatch();
  const lanes = Object.entries({ empty: 'Promise.resolve()', ...imports }).map(
    ([name, work]): Lane =>
      async (laneWatch) =>
        laneWatch.note(name, await timeOf({ program: `${work}.then(() => ${done})` })),
  );
  await race(lanes, watch, { rounds, warmUp: 1, seconds: 60, turn: 1 });
  const base = watch.median('empty') ?? 0;
  const lines = Object.keys(imports).map((name) => {
    const milliseconds = (watch.median(name) ?? 0) - base;
    return `${name.padEnd(52)}${milliseconds.toFixed(1).padStart(6)} ms`;
  });
  return ['Each by itself, unbundled, in a new process', ...lines].join('\n');
}

/** The largest chunks of the bundle, each a name and its size. */
async function largestChunks({ folder }: Bundle): Promise<string> {
  const names = await readdir(join(folder, 'chunks'));
  const sizes = await Promise.all(
    names.map(async (name) => ({ name, bytes: (await stat(join(folder, 'chunks', name))).size })),
  );
  const largest = sizes.toSorted((a, b) => b.bytes - a.bytes).slice(0, 5);
  return largest.map(({ name, bytes }) => `${name} ${(bytes / 1000).toFixed(0)} kB`).join(', ');
}

const usage = '[--rounds N] [--strict]';

function readOptions(args: string[]): { rounds: number; strict: boolean } {
  const { values } = parseArgs({
    args,
    options: { rounds: { type: 'string', default: '15' }, strict: { type: 'boolean', default: false } },
  });
  const rounds = Number(values.rounds);
  if (!Number.isInteger(rounds) || rounds < 1 || rounds > 1000)
    throw new Error(`--rounds '${values.rounds}' is not a whole number from 1 to 1,000`);
  return { rounds, strict: values.strict };
}

async function measure(rounds: number, folder: string): Promise<boolean> {
  const { api } = await bundle({ out: join(folder, 'bundle') });
  console.log(
    `${machineWords()}. Medians, from the start of a process; the peer is a start with nothing to do.\n`,
  );
  const sections = await measureStarts(
    api,
    rounds,
    [
      { title: 'The file of a new report, as on Lambda', settings: {} },
      {
        title: 'The same with a warm compile cache',
        settings: { NODE_COMPILE_CACHE: join(folder, 'compiled') },
      },
    ],
    folder,
  );
  console.log(`${tableText(sections)}\n`);
  console.log(`${await measureImports(Math.min(rounds, 5))}\n`);
  const isSmall = api.firstLoad < largestFirstLoad;
  console.log(
    `First load, gzipped: ${(api.firstLoad / 1000).toFixed(0)} kB of ${(api.all / 1000).toFixed(0)} kB; target < 1,000 kB: ${isSmall ? 'ok' : 'over'}`,
  );
  console.log(`Largest chunks, loaded on demand or with the entry: ${await largestChunks(api)}`);
  return isSmall && sections.every(({ rows }) => rows.every((row) => keepsTarget(row) !== false));
}

/** Measures and prints. Answers 1 when a target is missed and the caller is strict, 2 for an unusable option. */
export async function runColdBench(args: string[]): Promise<number> {
  let options: ReturnType<typeof readOptions>;
  try {
    options = readOptions(args);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    console.error(`${reason.replace(/\.$/, '')}. Allowed: ${usage}`);
    return 2;
  }
  const folder = await mkdtemp(join(tmpdir(), 'role-reports-cold-'));
  try {
    const keeps = await measure(options.rounds, folder);
    return options.strict && !keeps ? 1 : 0;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
