/** How notes on a figure become one. */

/** Notes as one text, or undefined when there is none. */
export function joinNotes(...notes: readonly (string | undefined)[]): string | undefined {
  return notes.filter((note) => note !== undefined).join('. ') || undefined;
}
