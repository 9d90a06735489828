/** The sentence on what is asked for at entry. */
import type { Comparison } from '../../src/comparison/comparison.ts';
import { wordsOf } from '../../src/words/catalogue.ts';
import { byTitle, textsOf } from '../figures-by-role.ts';
import { phraseForRoles } from '../joining.ts';

/** What entry into each occupation typically asks for, or null where the release says it for none. */
export function entrySentence(comparison: Comparison): string | null {
  const { locale } = comparison;
  const { entry } = wordsOf(locale);
  const experience = byTitle(textsOf(comparison, 'entry-experience'));
  const phrases = textsOf(comparison, 'entry-education').map(({ title, figure }) => ({
    title,
    figure: entry.terms(figure, experience.get(title)),
  }));
  return phrases.length === 0 ? null : entry.all(phraseForRoles(phrases, locale));
}
