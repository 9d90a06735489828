/** The option `--workers` of commands that render in threads. */
import { CodedError } from '../../src/errors.ts';
import { usualWorkers } from '../threads.ts';

export const mostWorkers = 32;

/** As many as are started without the option. */
export const usualWorkerCount = String(Math.min(usualWorkers, mostWorkers));

/** How many threads the text names. Throws `invalid-request`. */
export function readWorkers(text: string): number {
  const workers = Number(text);
  if (/^\d{1,2}$/.test(text) && workers >= 1 && workers <= mostWorkers) return workers;
  const allowed = [`1 to ${mostWorkers}`];
  const message = `--workers '${text}' is not a whole number from 1 to ${mostWorkers}.`;
  throw new CodedError('invalid-request', message, { value: text, allowed });
}
