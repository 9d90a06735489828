/** The bench of all pairs of occupations: a sample is made, and what it took is projected to hours and to dollars. */
import { loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { machineWords } from '../machine.ts';
import { measureSample } from './measure.ts';
import { pairsText } from './text.ts';

const usage = '[--count N] [--seed N] [--cores N,N,...]';

interface PairsOptions {
  readonly count: number;
  readonly seed: number;
  readonly cores: readonly number[];
}

function wholeNumber(name: string, text: string, most: number): number {
  const value = Number(text);
  if (/^\d{1,6}$/.test(text) && value >= 1 && value <= most) return value;
  throw new Error(`--${name} '${text}' is not a whole number from 1 to ${most.toLocaleString('en-US')}`);
}

function readOptions(args: string[]): PairsOptions {
  const { values } = parseArgs({
    args,
    options: {
      count: { type: 'string', default: '300' },
      seed: { type: 'string', default: '1' },
      cores: { type: 'string', default: '1,2,8,64' },
    },
  });
  return {
    count: wholeNumber('count', values.count, 100_000),
    seed: wholeNumber('seed', values.seed, 999_999),
    cores: values.cores.split(',').map((text) => wholeNumber('cores', text, 100_000)),
  };
}

/** Measures and prints. Answers 2 for an unusable option. */
export async function runPairsBench(args: string[]): Promise<number> {
  let options: PairsOptions;
  try {
    options = readOptions(args);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    console.error(`${reason.replace(/\.$/, '')}. Allowed: ${usage}`);
    return 2;
  }
  const { count, seed, cores } = options;
  const measured = await measureSample(count, seed);
  const [load = 0] = loadavg();
  console.log(
    `${machineWords()}; load ${load.toFixed(1)}, seed ${seed}. CSV, its description, XLSX and PDF, stored in a folder, one report after the other.\n`,
  );
  console.log(pairsText(measured, cores));
  return 0;
}
