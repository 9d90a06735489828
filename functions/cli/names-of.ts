/** Options that take several names. */

/** The names of an option that is given once with commas, several times, or not at all. */
export function namesOf(given: readonly string[] | undefined): string[] | undefined {
  return given?.flatMap((names) => names.split(',')).map((name) => name.trim());
}
