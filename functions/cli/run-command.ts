/** How every command ends: 0 when done, 2 with one line for an error that we know, 1 for one that we do not. */
import { CodedError } from '../../src/errors.ts';

/** Errors of `node:util`'s parseArgs carry these codes; their first line names the option. */
function isUsageError(error: unknown): error is Error {
  return error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');
}

const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim();

/** Runs a command; an error becomes one line on standard error and an exit code, never a stack trace. */
export async function runCommand(command: () => Promise<void>): Promise<void> {
  try {
    await command();
  } catch (error) {
    const expected = error instanceof CodedError || isUsageError(error);
    const message = error instanceof Error ? error.message : String(error);
    console.error(oneLine(expected ? message : `This should not have happened: ${message}`));
    process.exitCode = expected ? 2 : 1;
  }
}
