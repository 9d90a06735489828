/** Fetching from an issuer that may be down: after a failure it is left in peace for a moment. */
import type { FetchImplementation } from 'jose';

/**
 * A fetch that takes nothing but a 200, and that after a failure fails at once for `pause` milliseconds, so that
 * a flood of tokens does not become a flood of requests, nor a queue of callers who wait for a time-out each.
 */
export function patientFetch(pause: number): FetchImplementation {
  let failure: { readonly until: number; readonly error: unknown } | undefined;
  return async (url, options) => {
    if (failure !== undefined && Date.now() < failure.until) throw failure.error;
    try {
      const response = await fetch(url, options);
      if (response.status !== 200) throw new Error(`${url} answers ${response.status} instead of 200`);
      failure = undefined;
      return response;
    } catch (error) {
      failure = { until: Date.now() + pause, error };
      throw error;
    }
  };
}
