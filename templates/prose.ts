/** Sections of running text, role by role: their figures would make a poor table on a page. */
import type { Comparison, ComparisonRow, Value } from '../src/comparison/comparison.ts';
import type { Block } from '../src/document/document.ts';
import { formatCell } from '../src/document/format-cell.ts';
import { wordsOf } from '../src/words/catalogue.ts';
import { valueCell } from './columns.ts';
import { phraseForRoles } from './joining.ts';
import { heading, note } from './plain-blocks.ts';

/** One role's part of a section of running text: a paragraph, or a list where there are several entries. */
function proseOfRole(title: string, values: readonly Value[]): Block[] {
  const texts = values.flatMap((value) => (value.kind === 'text' ? [value.value] : []));
  const [text, second] = texts;
  if (text === undefined) return [];
  if (second === undefined) return [heading(2, title), { type: 'paragraph', style: 'body', text }];
  return [heading(2, title), { type: 'list', items: texts }];
}

/** A line for each set of rows of running text that roles have nothing in: `Duty 7 and Duty 8: – not listed for A.` */
function withoutProse(comparison: Comparison, rows: readonly ComparisonRow[]): Block[] {
  const { join } = wordsOf(comparison.locale);
  const without = comparison.roles.flatMap(({ title }, position) => {
    const missing = rows.flatMap((row) => {
      const value = row.values[position];
      return value?.kind === 'missing'
        ? [{ row, words: formatCell(valueCell(value, null), comparison.locale) }]
        : [];
    });
    return [...Map.groupBy(missing, ({ words }) => words)].map(([words, of]) => ({
      title,
      // A role without any of the rows needs no list of them.
      figure: of.length === rows.length ? words : `${join(of.map(({ row }) => row.label))}: ${words}`,
    }));
  });
  return without.length === 0 ? [] : [note(`${phraseForRoles(without, comparison.locale)}.`)];
}

/** The texts of each role, and which roles have none. */
export function proseSection(comparison: Comparison, rows: readonly ComparisonRow[]): Block[] {
  const texts = comparison.roles.flatMap(({ title }, position) =>
    proseOfRole(
      title,
      rows.flatMap((row) => row.values[position] ?? []),
    ),
  );
  return [...texts, ...withoutProse(comparison, rows)];
}
