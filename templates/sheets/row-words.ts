/** What sheets say of a comparison's row beside its figures: its unit and its sources; and how they make columns. */
import type { Comparison, ComparisonRow } from '../../src/comparison/comparison.ts';
import type { Cell, Column } from '../../src/document/document.ts';
import { units } from '../../src/document/unit.ts';
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
export function unitName(row: ComparisonRow): string {
  return row.unit === null ? 'text' : units[row.unit].name;
}

/** What the row's sources say; where roles have different sources, with the role that each is for. */
export function ofSources(
  { sources, roles }: Comparison,
  row: ComparisonRow,
  say: (source: Comparison['sources'][number]) => string,
): Cell {
  const said = row.values.flatMap((value, position) => {
    const source = sources.find(({ id }) => id === value.source);
    return source === undefined ? [] : [{ title: roles[position]?.title ?? '', text: say(source) }];
  });
  const distinct = new Set(said.map(({ text }) => text));
  if (distinct.size <= 1) return textCell([...distinct].join(''));
  return textCell(said.map(({ title, text }) => `${title}: ${text}`).join('; '));
}
