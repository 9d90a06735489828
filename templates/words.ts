/** Small tools for sentences, written so that titles in singular and in plural both read well. */
import type { ForRole } from './figures-by-role.ts';

/** `A`, `A and B`, `A, B and C`. */
export function joinWords(words: readonly string[]): string {
  if (words.length <= 1) return words.join('');
  return `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}

/** Titles joined as words; one with a comma of its own stands in quotes. */
export function joinTitles(titles: readonly string[]): string {
  if (titles.length <= 1) return titles.join('');
  return joinWords(titles.map((title) => (title.includes(',') ? `\u201c${title}\u201d` : title)));
}

/** `10% for A and B; 12% for C`: roles that share a phrase share its mention. */
export function phraseForRoles(phrases: readonly ForRole<string>[]): string {
  const titles = new Map<string, string[]>();
  for (const { title, figure } of phrases) titles.set(figure, [...(titles.get(figure) ?? []), title]);
  return [...titles].map(([phrase, names]) => `${phrase} for ${joinTitles(names)}`).join('; ');
}
