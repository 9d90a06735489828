/** Codes of the Standard Occupational Classification. */

/** A code of SOC 2018, as OEWS publishes it: 15-1252. */
export const socPattern = /^\d{2}-\d{4}$/;

/** Whether a text is such a code. */
export function isSoc(text: string): boolean {
  return socPattern.test(text);
}
