/** The sentence on an organisation's own roles. */
import type { Comparison } from '../../src/comparison/comparison.ts';
import { isolated } from '../../src/render/text/direction-marks.ts';
import { wordsOf } from '../../src/words/catalogue.ts';
import { phraseForRoles } from '../joining.ts';

/** Whose market figures the organisation's own roles have, or null without such roles. */
export function ownRolesSentence({ roles, locale }: Comparison): string | null {
  const words = wordsOf(locale).ownRoles;
  const phrases = roles.flatMap(({ title, matchedOccupation }) =>
    matchedOccupation === undefined ? [] : [{ title, figure: words.of(isolated(matchedOccupation)) }],
  );
  if (phrases.length === 0) return null;
  return words.all(phraseForRoles(phrases, locale));
}
