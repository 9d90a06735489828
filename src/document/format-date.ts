/** How a date is written for a person to read. From a table and not by Intl, as in `number-writing.ts`. */
import type { Locale } from '../words/locale.ts';

const months = {
  en: 'January February March April May June July August September October November December',
  de: 'Januar Februar März April Mai Juni Juli August September Oktober November Dezember',
  fr: 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre',
  es: 'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre',
};

type InWords = (day: number, month: number, year: number) => string;

function inMonthsOf(
  language: keyof typeof months,
  write: (day: number, month: string, year: number) => string,
): InWords {
  const names = months[language].split(' ');
  return (day, month, year) => write(day, names[month] ?? '', year);
}

const dates: Readonly<Record<Locale, InWords>> = {
  'en-US': inMonthsOf('en', (day, month, year) => `${month} ${day}, ${year}`),
  'en-GB': inMonthsOf('en', (day, month, year) => `${day} ${month} ${year}`),
  'de-DE': inMonthsOf('de', (day, month, year) => `${day}. ${month} ${year}`),
  'fr-FR': inMonthsOf('fr', (day, month, year) => `${day} ${month} ${year}`),
  'es-ES': inMonthsOf('es', (day, month, year) => `${day} de ${month} de ${year}`),
};

/** An ISO date in full: `November 1, 2026`, `1 de noviembre de 2026`. Throws a RangeError for what is no date. */
export function formatDate(date: string, locale: Locale): string {
  const time = new Date(`${date}T00:00:00Z`);
  if (Number.isNaN(time.getTime())) throw new RangeError(`'${date}' is no date.`);
  return dates[locale](time.getUTCDate(), time.getUTCMonth(), time.getUTCFullYear());
}

/** An ISO month in full: `November 2026`, `noviembre de 2026`. */
export function formatMonth(month: string, locale: Locale): string {
  const format = new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' });
  return format.format(new Date(`${month}-01T00:00:00Z`));
}
