/** Rounds figures to the digits that their source publishes. */

/** Rounded to so many decimals, halves upwards. */
export function roundTo(number: number, decimals: number): number {
  const scale = 10 ** decimals;
  return Math.round(number * scale) / scale;
}
