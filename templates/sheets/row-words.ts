/** What sheets say of a comparison's row beside its figures: its unit and its sources; and how they make columns. */

import type { Comparison, ComparisonRow, Value } from '../../src/comparison/comparison.ts';
import type { Cell, Column } from '../../src/document/document.ts';
import { isolated } from '../../src/render/text/direction-marks.ts';
import { wordsOf } from '../../src/words/catalogue.ts';
import { textCell } from '../columns.ts';
import { joinTitles } from '../joining.ts';

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

/**
 * What is said of the row's values, with the roles that it is said of; without them where every role says the same,
 * or every role that has a figure.
 */
export function ofRoles(
  { roles, locale }: Comparison,
  row: ComparisonRow,
  say: (value: Value) => string,
): Cell {
  const said = row.values.map((value, position) => ({
    title: roles[position]?.title ?? '',
    text: say(value),
    isFigure: value.kind !== 'missing',
  }));
  const byText = [...Map.groupBy(said, ({ text }) => text)];
  const telling = byText.filter(([text]) => text !== '');
  const [only] = telling;
  if (only === undefined) return textCell('');
  const [text, of] = only;
  const figures = said.filter(({ isFigure }) => isFigure);
  const needed = figures.length === 0 ? said : figures;
  if (telling.length === 1 && needed.every((role) => of.includes(role))) return textCell(text);
  const phrases = telling.map(
    ([phrase, all]) =>
      `${joinTitles(
        all.map(({ title }) => title),
        locale,
      )}: ${isolated(phrase)}`,
  );
  return textCell(phrases.join('; '));
}

/** What the row's sources say; where roles have different sources, with the roles that each is for. */
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
