/** How a date is written for a person to read. */
import type { Locale } from '../words/locale.ts';

/** An ISO date in full: `November 1, 2026`, `1 de noviembre de 2026`. */
export function formatDate(date: string, locale: Locale): string {
  const format = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
  return format.format(new Date(`${date}T00:00:00Z`));
}

/** An ISO month in full: `November 2026`, `noviembre de 2026`. */
export function formatMonth(month: string, locale: Locale): string {
  const format = new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' });
  return format.format(new Date(`${month}-01T00:00:00Z`));
}
