/** The day from which market pay is aged: vintages are in English, as they were published. */

const months = 'January February March April May June July August September October November December'.split(
  ' ',
);

/** The first day of a vintage that names one month, `May 2025`; null for any other. */
export function vintageDate(vintage: string): string | null {
  const [, name = '', year] = /^([A-Z][a-z]+) (\d{4})$/.exec(vintage) ?? [];
  const month = months.indexOf(name) + 1;
  return month === 0 || year === undefined ? null : `${year}-${String(month).padStart(2, '0')}-01`;
}
