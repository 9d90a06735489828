/** Ends what takes too long, so that nobody waits for a store that does not answer. */

/** A limit that was reached. What it ended may be tried again later. */
export class TimeLimitReached extends Error {
  override readonly name = 'TimeLimitReached';

  constructor(milliseconds: number, lastError?: unknown) {
    super(`no answer within ${milliseconds / 1000} seconds`, { cause: lastError });
  }
}

/**
 * Runs the work with a signal that is aborted when the time is over, and does not wait for it any longer then:
 * a retry that sleeps, as the SDK's do, does not hear the signal.
 * @throws TimeLimitReached, or what the work throws.
 */
export async function within<T>(milliseconds: number, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const controller = new AbortController();
  const { promise: late, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => {
    reject(new TimeLimitReached(milliseconds));
    controller.abort();
  }, milliseconds);
  try {
    return await Promise.race([work(controller.signal), late]);
  } finally {
    clearTimeout(timer);
  }
}
