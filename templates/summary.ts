/** The sentences that say what matters most in a comparison, in one order for every format. */
import type { Comparison } from '../src/comparison/comparison.ts';
import { type Catalogue, wordsOf } from '../src/words/catalogue.ts';
import { entrySentence } from './sentences/entry.ts';
import { growthSentence } from './sentences/growth.ts';
import { ownRolesSentence } from './sentences/own-roles.ts';
import { paySentence, rangeSentence } from './sentences/pay.ts';
import { paySourcesSentence } from './sentences/pay-sources.ts';
import { placeSentence } from './sentences/place.ts';
import type { Sentence } from './sentences/sentence.ts';
import { skillsSentence } from './sentences/skills.ts';
import { yearsSentence } from './sentences/time.ts';

/** A sentence, or a few on one matter, and what it is about. */
export interface SummaryPart {
  readonly label: string;
  readonly text: string;
}

const sentences: readonly (readonly [label: keyof Catalogue['summary'], sentence: Sentence])[] = [
  ['pay', paySentence],
  ['paySources', paySourcesSentence],
  ['ownRoles', ownRolesSentence],
  ['placePay', placeSentence],
  ['skills', skillsSentence],
  ['growth', growthSentence],
  ['time', yearsSentence],
  ['range', rangeSentence],
  ['entry', entrySentence],
];

/** The sentences alone. */
export function summarySentences(comparison: Comparison): string[] {
  return summary(comparison).map(({ text }) => text);
}

/** What matters most first, as far as the figures allow it to be said. */
export function summary(comparison: Comparison): SummaryPart[] {
  const { summary: labels } = wordsOf(comparison.locale);
  return sentences.flatMap(([label, sentence]) => {
    const text = sentence(comparison);
    return text === null ? [] : [{ label: labels[label], text }];
  });
}
