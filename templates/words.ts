/** Small tools for sentences, written so that titles in singular and in plural both read well. */
import type { ForRole } from './figures-by-role.ts';

/** `A`, `A and B`, `A, B and C`. */
export function joinWords(words: readonly string[]): string {
  if (words.length <= 1) return words.join('');
  return `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}

/** `10% for A and B; 12% for C`: roles that share a phrase share its mention. */
export function phraseForRoles(phrases: readonly ForRole<string>[]): string {
  const titles = new Map<string, string[]>();
  for (const { title, figure } of phrases) titles.set(figure, [...(titles.get(figure) ?? []), title]);
  return [...titles].map(([phrase, names]) => `${phrase} for ${joinWords(names)}`).join('; ');
}
