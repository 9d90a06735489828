/** The sentences that say what matters most in a comparison, in one order for every format. */
import type { Comparison } from '../src/comparison/comparison.ts';
import { type Catalogue, wordsOf } from '../src/words/catalogue.ts';
import { paySourcesSentence } from './pay-sources.ts';
import {
  entrySentence,
  growthSentence,
  ownRolesSentence,
  paySentence,
  placeSentence,
  rangeSentence,
  skillsSentence,
  yearsSentence,
} from './sentences.ts';

/** A sentence, or a few on one matter, and what it is about. */
export interface SummaryPart {
  readonly label: string;
  readonly text: string;
}

type Sentence = (comparison: Comparison) => string | null;

const sentences: readonly (readonly [label: keyof Catalogue['summary'], sentence: Sentence])[] = [
  ['pay', paySentence],
  ['paySources', paySourcesSentence],
  ['ownRoles', ownRolesSentence],
  ['place', placeSentence],
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
