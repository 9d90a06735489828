/** The sheet Data: the comparison in long form, with the same columns every month, for other tools to read. */
import type { Comparison, ComparisonRow } from '../../src/comparison/comparison.ts';
import type { Cell, Column, Table } from '../../src/document/document.ts';
import { missingLabels } from '../../src/document/format-cell.ts';
import { units } from '../../src/document/unit.ts';
import { baselineTitle, textCell, valueCell } from '../columns.ts';
import { column, unitName } from './row-words.ts';

const dataColumns: readonly Column[] = [
  column('role-id', 'Role id', 3),
  column('role', 'Role', 3),
  column('soc', 'SOC', 1),
  column('section', 'Section', 2),
  column('metric-id', 'Metric id', 3),
  column('metric', 'Metric', 4),
  column('value', 'Value', 3, 'right'),
  column('unit', 'Unit', 3),
  column('missing', 'Missing because', 3),
  column('note', 'Note', 5),
  column('source', 'Source', 5),
  column('vintage', 'Vintage', 2),
  column('difference', 'Difference', 2, 'right'),
  column('difference-unit', 'Difference unit', 3),
  column('percent-difference', 'Percent difference', 2, 'right'),
  column('baseline', 'Difference from', 3),
];

/** Why a cell has no figure, in words; nothing where it has one. */
function missingReason(cell: Cell): string {
  return cell.type === 'missing' ? missingLabels[cell.reason] : '';
}

/** The difference of a role from the baseline in one row, where there is one. */
function differenceCells(comparison: Comparison, row: ComparisonRow, position: number): Cell[] {
  const difference = row.differences[position] ?? null;
  if (difference === null) return Array.from({ length: 4 }, (): Cell => ({ type: 'empty' }));
  const { amount, unit, percent } = difference;
  return [
    { type: 'change', value: amount, unit },
    textCell(units[unit].name),
    percent === null ? { type: 'empty' } : { type: 'change', value: percent, unit: 'percent' },
    textCell(baselineTitle(comparison)),
  ];
}

/** The rows of a comparison, each metric once: some stand in two sections of a report. */
function distinctMetrics({ rows }: Comparison): ComparisonRow[] {
  return [...new Map(rows.toReversed().map((row) => [row.metric, row])).values()].toReversed();
}

/** A row for each role and metric: the form that other tools read. */
export function dataTable(comparison: Comparison): Table {
  const sources = new Map(comparison.sources.map((source) => [source.id, source]));
  const metrics = distinctMetrics(comparison);
  const rows = comparison.roles.flatMap((role, position) =>
    metrics.flatMap((row) => {
      const value = row.values[position];
      if (value === undefined) return [];
      const cell = valueCell(value, row.unit);
      const source = value.source === undefined ? undefined : sources.get(value.source);
      return [
        [
          textCell(role.id),
          textCell(role.title),
          textCell(role.soc ?? ''),
          textCell(row.section),
          textCell(row.metric),
          textCell(row.label),
          cell,
          textCell(unitName(row)),
          textCell(missingReason(cell)),
          textCell(value.note ?? ''),
          textCell(source?.name ?? ''),
          textCell(source?.vintage ?? ''),
          ...differenceCells(comparison, row, position),
        ],
      ];
    }),
  );
  return { id: 'data', title: 'Data', keyColumns: 1, columns: dataColumns, rows };
}
