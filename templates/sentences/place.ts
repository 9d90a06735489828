/** The sentence on pay in the chosen place. */
import type { Comparison } from '../../src/comparison/comparison.ts';
import { wordsOf } from '../../src/words/catalogue.ts';
import type { Locale } from '../../src/words/locale.ts';
import { byTitle, isArea, numbersOf } from '../figures-by-role.ts';
import { phraseForRoles } from '../joining.ts';
import { dollars, percent } from './sentence.ts';

/** Pay in a place against the nation's, for an area of the year before: `12% above the nation`. */
function againstNation(percentAbove: number, yearBefore: boolean, locale: Locale): string {
  const { local } = wordsOf(locale);
  const size = percent(Math.abs(percentAbove), locale);
  if (size === percent(0, locale)) return local.same(yearBefore);
  return percentAbove < 0 ? local.below(size, yearBefore) : local.above(size, yearBefore);
}

/** How the chosen place pays beside the nation, or null without a place or a figure. */
export function placeSentence(comparison: Comparison): string | null {
  const { place, locale } = comparison;
  const { local } = wordsOf(locale);
  const ofArea = isArea(comparison);
  const above = byTitle(numbersOf(comparison, 'local-above-nation'));
  const worth = byTitle(numbersOf(comparison, 'local-mean-adjusted'));
  const phrases = numbersOf(comparison, 'local-mean').map(({ title, figure: mean }) => {
    const percentAbove = above.get(title);
    const adjusted = worth.get(title);
    const against = percentAbove === undefined ? '' : againstNation(percentAbove, ofArea, locale);
    const buys = adjusted === undefined ? '' : local.worth(dollars(adjusted, locale), ofArea);
    return { title, figure: `${local.mean(dollars(mean, locale))}${against}${buys}` };
  });
  return phrases.length === 0 ? null : local.all(place, ofArea, phraseForRoles(phrases, locale));
}
