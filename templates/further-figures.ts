/** What is too fine for the sections: with it, the pages have every figure of the comparison. */
import type { Comparison } from '../src/comparison/comparison.ts';
import { sectionIds } from '../src/comparison/section.ts';
import type { Block } from '../src/document/document.ts';
import { wordsOf } from '../src/words/catalogue.ts';
import { baselineTitle } from './columns.ts';
import { differenceTables } from './difference-tables.ts';
import { figuresTable } from './page-tables.ts';
import { heading } from './plain-blocks.ts';

/** A table for each section that has such figures, and their differences. */
export function furtherFigures(comparison: Comparison): Block[] {
  const rows = comparison.rows.filter(({ detail }) => detail);
  const words = wordsOf(comparison.locale);
  const tables = sectionIds.flatMap((id): Block[] => {
    const of = rows.filter(({ sectionId }) => sectionId === id);
    if (of.length === 0) return [];
    const table = figuresTable(comparison, id, of);
    return [
      heading(2, words.sections[id]),
      { type: 'table', table: { ...table, id: `further-${table.id}` } },
    ];
  });
  if (tables.length === 0) return [];
  const between = differenceTables(comparison, rows, 'further-');
  return [
    heading(1, words.further.figures),
    ...tables,
    ...(between.length === 0
      ? []
      : [heading(1, words.further.differences(baselineTitle(comparison))), ...between]),
  ];
}
