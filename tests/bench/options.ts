/** The options of a bench, as they are written on the command line. */
import { parseArgs } from 'node:util';

export interface BenchOptions {
  /** Renders that each median is of. */
  readonly rounds: number;
  readonly withoutPeers: boolean;
  /** Whether a figure over its target ends the bench with exit code 1. */
  readonly strict: boolean;
}

/** How the options are written. */
export const optionsUsage = '[--rounds N] [--without-peers] [--strict]';

/** Reads the options. Throws an error whose message says what is allowed. */
export function readOptions(args: string[]): BenchOptions {
  const { values } = parseArgs({
    args,
    options: {
      rounds: { type: 'string', default: '200' },
      'without-peers': { type: 'boolean', default: false },
      strict: { type: 'boolean', default: false },
    },
  });
  const rounds = Number(values.rounds);
  if (!Number.isInteger(rounds) || rounds < 1 || rounds > 10_000)
    throw new Error(`--rounds '${values.rounds}' is not a whole number from 1 to 10,000.`);
  return { rounds, withoutPeers: values['without-peers'], strict: values.strict };
}
