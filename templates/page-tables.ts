/** Tables of figures on pages: a row for each metric, a column for each role, and differences where they have room. */
import type { Comparison, ComparisonRow } from '../src/comparison/comparison.ts';
import type { SectionId } from '../src/comparison/section.ts';
import type { Cell, Column, Table } from '../src/document/document.ts';
import { wordsOf } from '../src/words/catalogue.ts';
import {
  amountCells,
  amountColumns,
  percentCells,
  percentColumns,
  roleColumns,
  textCell,
  valueCell,
} from './columns.ts';

/** With more roles than this a page has no room for differences beside the figures. */
const mostRolesBesideDifferences = 2;

/** Whether differences stand beside the figures; otherwise they have tables of their own. */
export function areBeside({ roles }: Comparison): boolean {
  return roles.length <= mostRolesBesideDifferences;
}

/** A table whose first column names the metric. */
export function metricTable(
  { locale }: Comparison,
  id: string,
  title: string,
  columns: readonly Column[],
  rows: readonly (readonly Cell[])[],
): Table {
  return {
    id,
    title,
    keyColumns: 1,
    columns: [
      { key: 'metric', heading: wordsOf(locale).columns.metric, align: 'left', weight: 3 },
      ...columns,
    ],
    rows,
  };
}

/** Whether a row has a difference from the baseline. */
export function hasDifference({ differences }: ComparisonRow): boolean {
  return differences.some((difference) => difference !== null);
}

/** Whether a percent of any of the rows says something. */
export function hasPercent(rows: readonly ComparisonRow[]): boolean {
  return rows.some(({ differences }) => differences.some((difference) => difference?.percent != null));
}

/** Difference columns and cells, where there is room for them and any of them says something. */
function besides(comparison: Comparison, rows: readonly ComparisonRow[]) {
  const none = { columns: [], cells: () => [] };
  if (!areBeside(comparison) || !rows.some(hasDifference)) return none;
  const inPercent = hasPercent(rows);
  const { columns: headings } = wordsOf(comparison.locale);
  return {
    columns: [
      ...amountColumns(comparison),
      ...(inPercent ? percentColumns(comparison, headings.inPercent) : []),
    ],
    cells: (row: ComparisonRow) => [
      ...amountCells(comparison, row),
      ...(inPercent ? percentCells(comparison, row) : []),
    ],
  };
}

/** The sources that the figures of a row name, each once. */
function sourcesOf({ values }: ComparisonRow): string[] {
  return [...new Set(values.flatMap(({ source }) => source ?? []))];
}

/** The figures of these rows. */
export function figuresTable(comparison: Comparison, id: SectionId, rows: readonly ComparisonRow[]): Table {
  const { columns, cells } = besides(comparison, rows);
  const table = metricTable(
    comparison,
    id,
    wordsOf(comparison.locale).sections[id],
    [...roleColumns(comparison, 'right'), ...columns],
    rows.map((row) => [
      textCell(row.label),
      ...row.values.map((value) => valueCell(value, row.unit)),
      ...cells(row),
    ]),
  );
  return { ...table, rowSources: rows.map(sourcesOf) };
}
