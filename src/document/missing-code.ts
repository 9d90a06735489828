/** What stands for a missing value where programs read: a code, never nothing. */

/** The code of the reason; of a value above what is published its bound, `>=239200`. `write` writes the bound. */
export function missingCode(
  reason: string,
  bound: number | undefined,
  write: (bound: number) => string = String,
): string {
  return bound === undefined ? reason : `>=${write(bound)}`;
}
