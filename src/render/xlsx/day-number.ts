/** Dates as spreadsheets hold them: numbers of days, counted from the end of 1899. */

const millisecondsOfDay = 24 * 60 * 60 * 1000;

/** Number of the first day of 1970, from which JavaScript counts. */
const unixEpoch = 25_569;

/** The number of a day, given as an ISO date. */
export function dayNumber(date: string): number {
  return Date.parse(`${date}T00:00:00Z`) / millisecondsOfDay + unixEpoch;
}
