/** How every command ends: 0 when done, 2 with a line for an error that we know, 1 for one that we do not. */
import { CodedError } from '../../src/errors.ts';

const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim();

/** The line of each thing that an error lists below its message. */
function listed(error: unknown): string[] {
  const problems = error instanceof CodedError ? (error.details.problems ?? []) : [];
  return problems.map((problem) => `  ${oneLine(problem)}`);
}

/**
 * Runs a command; an error becomes one line on standard error, and one for each problem that it lists, and an
 * exit code, never a stack trace.
 */
export async function runCommand(command: () => Promise<void>): Promise<void> {
  try {
    await command();
  } catch (error) {
    const expected = error instanceof CodedError;
    const message = error instanceof Error ? error.message : String(error);
    console.error(oneLine(expected ? message : `This should not have happened: ${message}`));
    for (const line of listed(error)) console.error(line);
    process.exitCode = expected ? 2 : 1;
  }
}
