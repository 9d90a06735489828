/** `npm run bench`: runs the bench that is named, or the one that measures reports. */
import { runColdBench } from './cold.ts';
import { runEditionBench } from './edition.ts';
import { runExportBench } from './export/export.ts';
import { optionsUsage } from './options.ts';
import { runPairsBench } from './pairs/pairs.ts';
import { runReportBench } from './report.ts';

/** A bench takes the options after its name, and answers the exit code. */
type Bench = (options: string[]) => Promise<number>;

const benches = new Map<string, Bench>([
  ['report', runReportBench],
  ['cold', runColdBench],
  ['export', runExportBench],
  ['edition', runEditionBench],
  ['pairs', runPairsBench],
  // The pages are imported with the bench that asks for them.
  ['pages', async (options) => (await import('./pages.ts')).runPagesBench(options)],
]);

/** Exit codes as those of the commands: 2 for what cannot be done as it was asked. */
async function main([first = 'report', ...others]: readonly string[]): Promise<number> {
  const [name, options] = first.startsWith('-') ? ['report', [first, ...others]] : [first, others];
  const bench = benches.get(name);
  if (bench !== undefined) return bench(options);
  const names = [...benches.keys()].join('|');
  console.error(`No bench '${name}'. Usage: npm run bench -- [${names}] ${optionsUsage}`);
  return 2;
}

process.exitCode = await main(process.argv.slice(2));
