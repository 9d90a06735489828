/** The locales that a report can be written in: how each writes numbers and dates, and in which words. */

/** The languages that have a catalogue of words. */
export type Language = 'en' | 'es';

/** The words that each locale has; a locale without a translation of its own has the English ones. */
const languages = {
  'en-US': 'en',
  'en-GB': 'en',
  'de-DE': 'en',
  'fr-FR': 'en',
  'es-ES': 'es',
} as const satisfies Readonly<Record<string, Language>>;

export type Locale = keyof typeof languages;

/** The names of the locales, in the order in which they are offered. */
export const locales = ['en-US', 'en-GB', 'de-DE', 'fr-FR', 'es-ES'] as const satisfies readonly Locale[];

/** The locale of a report when none is asked for. */
export const usualLocale = 'en-US' satisfies Locale;

/** The language of a locale's words. */
export function languageOf(locale: Locale): Language {
  return languages[locale];
}

/** BCP 47 tag of a locale's words: the locale itself where it has its own, `en-US` where it borrows them. */
export function wordsTag(locale: Locale): Locale {
  return locale.startsWith(`${languageOf(locale)}-`) ? locale : usualLocale;
}
