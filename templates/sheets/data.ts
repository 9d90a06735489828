/** The sheet Data: the comparison in long form, with the same columns every month, for other tools to read. */
import type { Comparison, ComparisonRow } from '../../src/comparison/comparison.ts';
import type { Cell, Column, Table } from '../../src/document/document.ts';
import { type Sheet, sheetOf } from '../../src/document/sheet.ts';
import { termIn, wordsOf } from '../../src/words/catalogue.ts';
import type { Locale } from '../../src/words/locale.ts';
import { baselineTitle, textCell, valueCell } from '../columns.ts';
import { distinctRows } from '../distinct-rows.ts';
import { column, unitName } from './row-words.ts';

function dataColumns({ locale }: Comparison): Column[] {
  const { columns: headings } = wordsOf(locale);
  return [
    column('role-id', headings['role-id'], 3),
    column('role', headings.role, 3),
    column('soc', headings.soc, 1),
    column('section', headings.section, 2),
    column('metric-id', headings['metric-id'], 3),
    column('metric', headings.metric, 4),
    column('value', headings.value, 3, 'right'),
    column('unit', headings.unit, 3),
    column('missing', headings.missing, 3),
    column('note', headings.note, 5),
    column('source', headings.source, 5),
    column('vintage', headings.vintage, 2),
    column('difference', headings.difference, 2, 'right'),
    column('difference-unit', headings.differenceUnit, 3),
    column('percent-difference', headings.percentDifference, 2, 'right'),
    column('baseline', headings.baseline, 3),
  ];
}

/** Why a cell has no figure, in words; nothing where it has one. */
function missingReason(cell: Cell, locale: Locale): string {
  return cell.type === 'missing' ? wordsOf(locale).missing[cell.reason] : '';
}

/** The difference of a role from the baseline in one row, where there is one. */
function differenceCells(comparison: Comparison, row: ComparisonRow, position: number): Cell[] {
  const { units } = wordsOf(comparison.locale);
  const difference = row.differences[position] ?? null;
  if (difference === null) return Array.from({ length: 4 }, (): Cell => ({ type: 'empty' }));
  const { amount, unit, percent } = difference;
  return [
    { type: 'change', value: amount, unit },
    textCell(units[unit]),
    percent === null ? { type: 'empty' } : { type: 'change', value: percent, unit: 'percent' },
    textCell(baselineTitle(comparison)),
  ];
}

/** A row for each role and metric: the form that other tools read. */
export function dataTable(comparison: Comparison): Table {
  const sources = new Map(comparison.sources.map((source) => [source.id, source]));
  const metrics = distinctRows(comparison.rows);
  const words = wordsOf(comparison.locale);
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
          textCell(unitName(comparison, row)),
          textCell(missingReason(cell, comparison.locale)),
          textCell(value.note ?? ''),
          textCell(source?.name ?? ''),
          textCell(termIn(words, source?.vintage ?? '')),
          ...differenceCells(comparison, row, position),
        ],
      ];
    }),
  );
  const title = words.sheets.data;
  return { id: 'data', title, keyColumns: 1, columns: dataColumns(comparison), rows };
}

/** The sheet Data. On paper it goes from the role to why a figure is missing: all sixteen columns could not be read. */
export function dataSheet(comparison: Comparison): Sheet {
  const { table, ...sheet } = sheetOf(dataTable(comparison));
  return { ...sheet, table: table && { ...table, printed: ['role', 'missing'] } };
}
