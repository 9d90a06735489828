/** The sentence on the jobs to come. */
import type { Comparison } from '../../src/comparison/comparison.ts';
import { wordsOf } from '../../src/words/catalogue.ts';
import { numbersOf } from '../figures-by-role.ts';
import { phraseForRoles } from '../joining.ts';
import { percent } from './sentence.ts';

/** The projected change in the number of jobs, or null where none is known. */
export function growthSentence(comparison: Comparison): string | null {
  const { locale } = comparison;
  const { growth } = wordsOf(locale);
  const phrases = numbersOf(comparison, 'growth').map(({ title, figure }) => ({
    title,
    figure: figure === 0 ? growth.none : `${figure > 0 ? '+' : ''}${percent(figure, locale)}`,
  }));
  return phrases.length === 0 ? null : growth.all(phraseForRoles(phrases, locale));
}
