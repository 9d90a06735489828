/** Notes on figures that several parts of the product write, and how notes become one. */

/** Why a figure by the year is missing. */
export const byHourOnly = 'Pay is published by the hour only for this occupation';

/** What a market figure of an own role says. */
export function matchedNote(occupationTitle: string): string {
  return `Of the matched occupation: ${occupationTitle}`;
}

/** Notes as one text, or undefined when there is none. */
export function joinNotes(...notes: readonly (string | undefined)[]): string | undefined {
  return notes.filter((note) => note !== undefined).join('. ') || undefined;
}
