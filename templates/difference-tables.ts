/** Differences from the baseline in tables of their own: in units, and in percent. */
import type { Comparison, ComparisonRow } from '../src/comparison/comparison.ts';
import type { Block } from '../src/document/document.ts';
import { wordsOf } from '../src/words/catalogue.ts';
import { amountCells, comparedToBaseline, percentCells, roleColumn, textCell } from './columns.ts';
import { distinctRows } from './distinct-rows.ts';
import { areBeside, hasDifference, hasPercent, metricTable } from './page-tables.ts';
import { heading } from './plain-blocks.ts';

/** A table of differences below a heading, with a column for each role that has any of them. */
function differenceTable(
  comparison: Comparison,
  { id, title }: { readonly id: string; readonly title: string },
  rows: readonly ComparisonRow[],
  cellsOf: typeof amountCells,
): Block[] {
  if (rows.length === 0) return [];
  const cells = rows.map((row) => cellsOf(comparison, row));
  const hasAny = (position: number) => cells.some((of) => of[position]?.type !== 'empty');
  const columns = comparedToBaseline(comparison).map(({ role }) => roleColumn(role, 'right'));
  const table = metricTable(
    comparison,
    id,
    title,
    columns.filter((_, position) => hasAny(position)),
    rows.map(({ label }, index) => [
      textCell(label),
      ...(cells[index] ?? []).filter((_, position) => hasAny(position)),
    ]),
  );
  return [heading(2, title), { type: 'table', table }];
}

/** The tables, where those of figures have no room for differences; `prefix` keeps their ids apart from others. */
export function differenceTables(
  comparison: Comparison,
  of: readonly ComparisonRow[],
  prefix: string,
): Block[] {
  if (areBeside(comparison)) return [];
  const rows = distinctRows(of).filter(hasDifference);
  const inPercent = rows.filter((row) => hasPercent([row]));
  const words = wordsOf(comparison.locale).differences;
  const units = { id: `${prefix}differences`, title: words.inUnits };
  const percent = { id: `${prefix}percent-differences`, title: words.inPercent };
  return [
    ...differenceTable(comparison, units, rows, amountCells),
    ...differenceTable(comparison, percent, inPercent, percentCells),
  ];
}
