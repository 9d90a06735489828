/** Measures how long something takes. */

/**
 * Begins to measure; the function gives the milliseconds since then, in whole ones. By the clock of the process and not
 * `performance`, which takes a millisecond to load.
 */
export function measure(): () => number {
  const start = process.hrtime.bigint();
  return () => Number((process.hrtime.bigint() - start + 500_000n) / 1_000_000n);
}
