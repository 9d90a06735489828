/** The sections of a report: each a heading, sentences, charts, and a table or running text. */
import type { Comparison } from '../src/comparison/comparison.ts';
import { type SectionId, sectionIds } from '../src/comparison/section.ts';
import type { Block } from '../src/document/document.ts';
import { wordsOf } from '../src/words/catalogue.ts';
import { sectionCharts } from './charts.ts';
import { baselineTitle } from './columns.ts';
import { differenceTables } from './difference-tables.ts';
import { figuresTable } from './page-tables.ts';
import { heading, paragraphs } from './plain-blocks.ts';
import { proseSection } from './prose.ts';
import { growthSentence } from './sentences/growth.ts';
import { rangeSentence } from './sentences/pay.ts';
import type { Sentence } from './sentences/sentence.ts';

/** Sentences that open a section. */
const sectionSentences: Partial<Record<SectionId, readonly Sentence[]>> = {
  overview: [growthSentence],
  salary: [rangeSentence],
};

/** Sections of running text. */
const proseSections: readonly SectionId[] = ['what-they-do', 'duties'];

function section(comparison: Comparison, id: SectionId): Block[] {
  const rows = comparison.rows.filter(({ sectionId, detail }) => sectionId === id && !detail);
  if (rows.length === 0) return [];
  const title = wordsOf(comparison.locale).sections[id];
  const sentences = paragraphs('body', sectionSentences[id] ?? [], comparison);
  const content: Block[] = proseSections.includes(id)
    ? proseSection(comparison, rows)
    : [{ type: 'table', table: figuresTable(comparison, id, rows) }];
  return [heading(1, title), ...sentences, ...sectionCharts(comparison, id), ...content];
}

/** The differences of what the sections show. */
function differencesPart(comparison: Comparison): Block[] {
  const shown = comparison.rows.filter(({ detail }) => !detail);
  const tables = differenceTables(comparison, shown, '');
  const words = wordsOf(comparison.locale).differences;
  return tables.length === 0 ? [] : [heading(1, words.heading(baselineTitle(comparison))), ...tables];
}

/** The sections, and with more than two roles the differences after them. */
export function sections(comparison: Comparison): Block[] {
  return [...sectionIds.flatMap((id) => section(comparison, id)), ...differencesPart(comparison)];
}
