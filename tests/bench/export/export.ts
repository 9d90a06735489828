/**
 * The bench of exports: our CSV and XLSX of many rows beside csv-stringify, Python's csv module and exceljs, each turn
 * in a process of its own, with the most memory that it had; and a workbook whose rows need a second sheet.
 */
import { execFile } from 'node:child_process';
import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { z } from 'zod';
import { machineWords } from '../machine.ts';
import { type BenchOptions, optionsUsage, readOptions } from '../options.ts';
import { installedVersion, installPeers } from '../peers/install.ts';
import { Stopwatch } from '../stopwatch.ts';
import { keepsTarget, type Row, type Section, tableText } from '../table.ts';
import { benchColumns, benchPool } from './rows.ts';

const run = promisify(execFile);
const writeScript = fileURLToPath(new URL('write.ts', import.meta.url));
const pythonScript = fileURLToPath(new URL('write.py', import.meta.url));

/** Rows of each file, and of the one that needs a second sheet: Excel's most and some more. */
const rows = 400_000;
const manyRows = 1_048_576 + 1000;

/** Rounds at most: a turn takes seconds. exceljs takes so long that it has one. */
const mostRounds = 3;

/** What a turn tells. */
const turnSchema = z.object({
  milliseconds: z.number(),
  megabytes: z.number(),
  sheets: z.array(z.number()).optional(),
});
type Turn = z.infer<typeof turnSchema>;

/** Measured turns by the name of the writer, or why a writer was not measured. */
class Turns {
  readonly watch = new Stopwatch();
  readonly memory = new Map<string, number>();
  readonly reasons = new Map<string, string>();

  /** Takes a turn, unless the writer could not take one before. */
  async take(name: string, turn: () => Promise<Turn>): Promise<Turn | null> {
    if (this.reasons.has(name)) return null;
    try {
      const taken = await turn();
      this.watch.note(name, taken.milliseconds);
      this.memory.set(name, Math.max(this.memory.get(name) ?? 0, taken.megabytes));
      return taken;
    } catch (error) {
      const said = error instanceof Error ? error.message : String(error);
      this.reasons.set(name, said.split('\n').findLast((line) => line.trim() !== '') ?? said);
      return null;
    }
  }

  row(what: string, ours: string, peer: string | null, target: Row['target']): Row {
    const { watch, reasons } = this;
    return {
      what,
      rounds: watch.count(ours),
      ours: watch.median(ours),
      peer: peer === null ? null : (reasons.get(peer) ?? watch.median(peer)),
      target,
    };
  }

  memoryRow(what: string, ours: string, peer: string | null, target: Row['target']): Row {
    const { memory, reasons } = this;
    const known = peer === null ? null : (reasons.get(peer) ?? memory.get(peer) ?? null);
    return { what, rounds: this.watch.count(ours), ours: memory.get(ours) ?? null, peer: known, target };
  }
}

async function turnOf(program: string, words: readonly string[]): Promise<Turn> {
  const { stdout } = await run(program, [...words], { timeout: 120_000 });
  return turnSchema.parse(JSON.parse(stdout));
}

/** A turn of one of the writers of `write.ts`; its file is removed. */
async function write(name: string, count: number, folder: string): Promise<Turn> {
  const file = join(folder, 'file');
  const turn = await turnOf(process.execPath, [writeScript, name, String(count), file]);
  if ((await stat(file)).size === 0) throw new Error(`${name} wrote nothing`);
  return turn;
}

/** The figures of all rounds. */
async function measure({ rounds, withoutPeers }: BenchOptions, folder: string): Promise<Turns> {
  const turns = new Turns();
  const peers = ['csv-stringify', 'exceljs'];
  const reason = withoutPeers ? 'asked to leave peers out' : await installPeers();
  if (reason !== null) for (const peer of peers) turns.reasons.set(peer, reason);
  if (withoutPeers) turns.reasons.set('python', 'asked to leave peers out');
  const given = join(folder, 'pool.json');
  await writeFile(
    given,
    JSON.stringify({ headings: benchColumns.map(({ heading }) => heading), pool: benchPool() }),
  );
  const python = () => turnOf('python3', [pythonScript, given, String(rows), join(folder, 'python.csv')]);
  for (let round = 0; round < Math.min(rounds, mostRounds); round += 1) {
    for (const name of ['csv', 'csv machine', 'csv-stringify'])
      await turns.take(name, () => write(name, rows, folder));
    await turns.take('python', python);
    await turns.take('xlsx', () => write('xlsx', rows, folder));
  }
  await turns.take('exceljs', () => write('exceljs', rows, folder));
  const split = await turns.take('split', () => write('xlsx', manyRows, folder));
  const [first, second, ...others] = split?.sheets ?? [];
  if (first !== 1_048_575 || second !== 1001 || others.length > 0)
    throw new Error(`The sheets have ${split?.sheets?.join(', ')} rows: ${turns.reasons.get('split') ?? ''}`);
  return turns;
}

function sectionsOf(turns: Turns): Section[] {
  const memory = { megabytes: 250 };
  return [
    {
      title: `Exports: ${rows.toLocaleString('en-US')} rows of ${benchColumns.length} columns`,
      rows: [
        turns.row('CSV for spreadsheets : csv-stringify', 'csv', 'csv-stringify', { ratio: 0.4 }),
        turns.row("  : Python's csv module", 'csv', 'python', { ratio: 0.83 }),
        turns.row('CSV for programs : csv-stringify', 'csv machine', 'csv-stringify', { ratio: 0.4 }),
        turns.row("  : Python's csv module", 'csv machine', 'python', { ratio: 0.83 }),
        turns.row('XLSX : exceljs, streaming', 'xlsx', 'exceljs', { ratio: 0.4 }),
        turns.row(`XLSX, ${manyRows.toLocaleString('en-US')} rows on two sheets`, 'split', null, null),
      ],
    },
    {
      title: 'The most memory that the process had',
      unit: 'MB',
      rows: [
        turns.memoryRow('CSV for spreadsheets : csv-stringify', 'csv', 'csv-stringify', memory),
        turns.memoryRow("CSV for programs : Python's csv module", 'csv machine', 'python', memory),
        turns.memoryRow('XLSX : exceljs, streaming', 'xlsx', 'exceljs', memory),
        turns.memoryRow('XLSX on two sheets', 'split', null, null),
      ],
    },
  ];
}

async function peerVersions(): Promise<string> {
  const names = ['csv-stringify', 'exceljs'];
  const versions = await Promise.all(names.map(installedVersion));
  return names.map((name, position) => `${name} ${versions[position] ?? 'not installed'}`).join(', ');
}

/** Measures and prints. Answers 1 when a target is missed and the caller is strict, 2 for an unusable option. */
export async function runExportBench(args: string[]): Promise<number> {
  let options: BenchOptions;
  try {
    options = readOptions(args);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    console.error(`${reason.replace(/\.$/, '')}. Allowed: ${optionsUsage}`);
    return 2;
  }
  const folder = await mkdtemp(join(tmpdir(), 'export-bench-'));
  try {
    const sections = sectionsOf(await measure(options, folder));
    console.log(`${machineWords()}; ${await peerVersions()}. Medians of turns, each a process of its own.\n`);
    console.log(tableText(sections));
    const isOver = sections.some(({ rows: all }) => all.some((row) => keepsTarget(row) === false));
    return options.strict && isOver ? 1 : 0;
  } finally {
    await rm(folder, { recursive: true });
  }
}
