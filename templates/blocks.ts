/** The reading face of a report: what matters most in sentences, the sections, and what closes it. */
import type { Comparison } from '../src/comparison/comparison.ts';
import type { Block } from '../src/document/document.ts';
import { relatedRoles, sourceNotes } from './back-matter.ts';
import { furtherFigures } from './further-figures.ts';
import { paragraphs } from './plain-blocks.ts';
import { sections } from './sections.ts';
import { entrySentence } from './sentences/entry.ts';
import { ownRolesSentence } from './sentences/own-roles.ts';
import { paySentence } from './sentences/pay.ts';
import { paySourcesSentence } from './sentences/pay-sources.ts';
import { placeSentence } from './sentences/place.ts';
import type { Sentence } from './sentences/sentence.ts';
import { skillsSentence } from './sentences/skills.ts';
import { yearsSentence } from './sentences/time.ts';

const leadSentences: readonly Sentence[] = [
  paySentence,
  paySourcesSentence,
  ownRolesSentence,
  placeSentence,
  yearsSentence,
  entrySentence,
  skillsSentence,
];

/** What matters most, in sentences. */
export function leadParagraphs(comparison: Comparison): Block[] {
  return paragraphs('lead', leadSentences, comparison);
}

/** Every block of the page. */
export function blocks(comparison: Comparison): Block[] {
  return [
    ...leadParagraphs(comparison),
    ...sections(comparison),
    ...relatedRoles(comparison),
    ...furtherFigures(comparison),
    ...sourceNotes(comparison),
  ];
}
