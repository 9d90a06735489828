/** The sheet Summary, the first: what is compared, what matters most in it, and charts of the other sheets. */
import type { Comparison } from '../../src/comparison/comparison.ts';
import type { Sheet, SheetLine } from '../../src/document/sheet.ts';
import { type Catalogue, wordsOf } from '../../src/words/catalogue.ts';
import { baselineTitle, textCell } from '../columns.ts';
import {
  entrySentence,
  growthSentence,
  ownRolesSentence,
  paySentence,
  placeSentence,
  rangeSentence,
  skillsSentence,
  yearsSentence,
} from '../sentences.ts';
import { charts } from './charts.ts';

/** How many sentences a reader takes in at a glance. */
const sentenceCount = 3;

/** What matters most first; the first ones that the figures allow are said. */
const sentences: readonly (readonly [
  keyof Catalogue['summary'],
  (comparison: Comparison) => string | null,
])[] = [
  ['pay', paySentence],
  ['ownRoles', ownRolesSentence],
  ['place', placeSentence],
  ['skills', skillsSentence],
  ['growth', growthSentence],
  ['time', yearsSentence],
  ['range', rangeSentence],
  ['entry', entrySentence],
];

function fact(label: string, text: string): SheetLine {
  return { type: 'fact', label, cell: textCell(text) };
}

function said(comparison: Comparison): SheetLine[] {
  const { summary: labels } = wordsOf(comparison.locale);
  return sentences
    .flatMap(([label, sentence]) => {
      const text = sentence(comparison);
      return text === null ? [] : [fact(labels[label], text)];
    })
    .slice(0, sentenceCount);
}

/** The sheet of a comparison. */
export function summarySheet(comparison: Comparison): Sheet {
  const { roles, release, place, locale } = comparison;
  const { sheets, summary: labels, page, join, sources } = wordsOf(locale);
  return {
    title: sheets.summary,
    lines: [
      { type: 'title', text: page.title(roles.map(({ title }) => title)) },
      fact(labels.roles, join(roles.map(({ title, soc }) => (soc === null ? title : `${title} (${soc})`)))),
      fact(labels.place, place),
      fact(labels.release, release),
      fact(labels.baseline, baselineTitle(comparison)),
      ...said(comparison),
      ...(sources.asPublished === '' ? [] : [{ type: 'note', text: sources.asPublished } as const]),
    ],
    table: null,
    charts: charts(comparison),
  };
}
