/** The sheet Summary, the first: what is compared, what matters most in it, and charts of the other sheets. */
import type { Comparison } from '../../src/comparison/comparison.ts';
import type { Sheet, SheetLine } from '../../src/document/sheet.ts';
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
import { joinWords } from '../words.ts';
import { charts } from './charts.ts';

/** How many sentences a reader takes in at a glance. */
const sentenceCount = 3;

/** What matters most first; the first ones that the figures allow are said. */
const sentences: readonly (readonly [string, (comparison: Comparison) => string | null])[] = [
  ['Pay', paySentence],
  ['Own roles', ownRolesSentence],
  ['Place', placeSentence],
  ['Skills', skillsSentence],
  ['Growth', growthSentence],
  ['Time it takes', yearsSentence],
  ['Range', rangeSentence],
  ['Entry', entrySentence],
];

function fact(label: string, text: string): SheetLine {
  return { type: 'fact', label, cell: textCell(text) };
}

function said(comparison: Comparison): SheetLine[] {
  return sentences
    .flatMap(([label, sentence]) => {
      const text = sentence(comparison);
      return text === null ? [] : [fact(label, text)];
    })
    .slice(0, sentenceCount);
}

/** The sheet of a comparison. */
export function summarySheet(comparison: Comparison): Sheet {
  const { roles, release, place } = comparison;
  return {
    title: 'Summary',
    lines: [
      { type: 'title', text: roles.map(({ title }) => title).join(' vs ') },
      fact('Roles', joinWords(roles.map(({ title, soc }) => (soc === null ? title : `${title} (${soc})`)))),
      fact('Place', place),
      fact('Dataset release', release),
      fact('Differences from', baselineTitle(comparison)),
      ...said(comparison),
    ],
    table: null,
    charts: charts(comparison),
  };
}
