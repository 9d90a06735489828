/** What sheets say of a comparison's row beside its figures: its unit and its sources; and how they make columns. */

import type { Comparison, ComparisonRow, Value } from '../../src/comparison/comparison.ts';
import type { Cell, Column } from '../../src/document/document.ts';
import { isolated } from '../../src/render/text/direction-marks.ts';
import { wordsOf } from '../../src/words/catalogue.ts';
import { textCell } from '../columns.ts';

/** A column of a sheet: words stand to the left unless told otherwise. */
export function column(
  key: string,
  heading: string,
  weight: number,
  align: Column['align'] = 'left',
): Column {
  return { key, heading, align, weight };
}

/** The unit of a row as a word. */
export function unitName({ locale }: Comparison, { unit }: ComparisonRow): string {
  const { units, noUnit } = wordsOf(locale);
  return unit === null ? noUnit : units[unit];
}

/** What is said of the row's values, once where all say the same, else with the role that each is said of. */
export function ofRoles({ roles }: Comparison, row: ComparisonRow, say: (value: Value) => string): Cell {
  const said = row.values.map((value, position) => ({
    title: roles[position]?.title ?? '',
    text: say(value),
  }));
  const telling = said.filter(({ text }) => text !== '');
  const distinct = new Set(telling.map(({ text }) => text));
  if (distinct.size <= 1) return textCell([...distinct].join(''));
  return textCell(telling.map(({ title, text }) => `${isolated(title)}: ${isolated(text)}`).join('; '));
}

/** What the row's sources say; where roles have different sources, with the role that each is for. */
export function ofSources(
  comparison: Comparison,
  row: ComparisonRow,
  say: (source: Comparison['sources'][number]) => string,
): Cell {
  return ofRoles(comparison, row, (value) => {
    const source = comparison.sources.find(({ id }) => id === value.source);
    return source === undefined ? '' : say(source);
  });
}
