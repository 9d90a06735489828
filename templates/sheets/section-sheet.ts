/** Sheets that hold whole sections of the comparison: a row for each metric or item, a column for each role. */
import type { Comparison, ComparisonRow } from '../../src/comparison/comparison.ts';
import type { SheetTable } from '../../src/document/sheet.ts';
import { wordsOf } from '../../src/words/catalogue.ts';
import { roleColumns, roleKey, textCell, valueCell } from '../columns.ts';
import { column, unitName } from './row-words.ts';

/** What a row of a family is about; the row of a metric alone is about all of it. */
function itemOf(row: ComparisonRow): string {
  return row.item ?? row.label;
}

/** The sources of a row, each once; the sheet Data says which figure is whose. */
function sourcesOf({ sources }: Comparison, { values }: ComparisonRow): string {
  const names = values.flatMap((value) => sources.find(({ id }) => id === value.source)?.name ?? []);
  return [...new Set(names)].join('; ');
}

/** The table of these rows. */
export function sectionTable(comparison: Comparison, id: string, rows: readonly ComparisonRow[]): SheetTable {
  const { columns: headings } = wordsOf(comparison.locale);
  const lastRole = comparison.roles.at(-1);
  return {
    id,
    keyColumns: 3,
    columns: [
      column('section', headings.section, 2),
      column('metric', headings.metric, 3),
      column('item', headings.item, 3),
      column('unit', headings.unit, 2),
      ...roleColumns(comparison, 'right').map((role) => ({ ...role, weight: 4 })),
      column('source', headings.source, 5),
    ],
    rows: rows.map((row) => [
      textCell(row.section),
      textCell(row.family),
      textCell(itemOf(row)),
      textCell(unitName(comparison, row)),
      ...row.values.map((value) => valueCell(value, row.unit)),
      textCell(sourcesOf(comparison, row)),
    ]),
    // Names of sources would make the rest small on paper; the sheet Sources is printed too.
    printed: ['section', lastRole === undefined ? 'unit' : roleKey(lastRole.id)],
    marks: [],
  };
}
