/**
 * veraPDF, the validator of PDF/A and PDF/UA, run as a program. VERAPDF names the folder of its jars, where
 * .ci/install-tools puts them.
 */
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { z } from 'zod';

export const verapdfFolder = process.env.VERAPDF;

/** The standards that our files claim, as veraPDF calls them. */
export const flavours = ['2a', 'ua1'] as const;
export type Flavour = (typeof flavours)[number];

const report = z.object({
  report: z.object({
    jobs: z.array(
      z.object({
        itemDetails: z.object({ name: z.string() }),
        validationResult: z.array(
          z.object({
            compliant: z.boolean(),
            details: z.object({
              passedChecks: z.number(),
              ruleSummaries: z.array(
                z.object({
                  clause: z.string(),
                  testNumber: z.number(),
                  failedChecks: z.number(),
                  description: z.string(),
                }),
              ),
            }),
          }),
        ),
      }),
    ),
  }),
});

/** What veraPDF says of one file. */
export interface Verdict {
  readonly file: string;
  readonly compliant: boolean;
  readonly passedChecks: number;
  /** The rules that the file breaks. */
  readonly faults: readonly string[];
}

/** Validates every PDF of a folder. */
export async function validate(folder: string, flavour: Flavour): Promise<Verdict[]> {
  const options = ['--flavour', flavour, '--format', 'json', '--maxfailuresdisplayed', '3', folder];
  const program = ['-cp', join(verapdfFolder ?? '', '*'), 'org.verapdf.apps.GreenfieldCliWrapper'];
  const output = await outputOf('java', [...program, ...options]);
  return report.parse(JSON.parse(output)).report.jobs.map(({ itemDetails, validationResult }) => ({
    file: itemDetails.name.slice(itemDetails.name.lastIndexOf('/') + 1),
    compliant: validationResult.length > 0 && validationResult.every(({ compliant }) => compliant),
    passedChecks: validationResult.reduce((sum, { details }) => sum + details.passedChecks, 0),
    faults: validationResult.flatMap(({ details }) =>
      details.ruleSummaries.map(
        (rule) => `${rule.clause}-${rule.testNumber} (${rule.failedChecks} times): ${rule.description}`,
      ),
    ),
  }));
}

/** veraPDF ends with 1 when a file is not compliant, which is an answer, not a failure to run. */
async function outputOf(program: string, args: readonly string[]): Promise<string> {
  try {
    return (await promisify(execFile)(program, args, { maxBuffer: 2 ** 28 })).stdout;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 1 && 'stdout' in error)
      return String(error.stdout);
    throw error;
  }
}
