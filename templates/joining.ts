/** Small tools for sentences: lists of titles, and phrases that several roles share. */
import { isolated } from '../src/render/text/direction-marks.ts';
import { wordsOf } from '../src/words/catalogue.ts';
import type { Locale } from '../src/words/locale.ts';
import type { ForRole } from './figures-by-role.ts';

/** Titles joined as words, each isolated from the others; one with a comma of its own stands in quotes. */
export function joinTitles(titles: readonly string[], locale: Locale): string {
  if (titles.length <= 1) return titles.map(isolated).join('');
  const { join, quote } = wordsOf(locale);
  return join(titles.map((title) => (title.includes(',') ? quote(isolated(title)) : isolated(title))));
}

/** `10% for A and B; 12% for C`: roles that share a phrase share its mention. */
export function phraseForRoles(phrases: readonly ForRole<string>[], locale: Locale): string {
  const { forRoles } = wordsOf(locale);
  const titles = new Map<string, string[]>();
  for (const { title, figure } of phrases) titles.set(figure, [...(titles.get(figure) ?? []), title]);
  return [...titles].map(([phrase, names]) => forRoles(phrase, joinTitles(names, locale))).join('; ');
}
