/** The comparison as one table: bare for data, and as the sheet Comparison with live differences and marks. */
import type { Comparison, ComparisonRow } from '../../src/comparison/comparison.ts';
import { isOfSeveralKinds } from '../../src/comparison/figure-kind.ts';
import type { Cell, Column, Table } from '../../src/document/document.ts';
import type { Sheet, SheetCell } from '../../src/document/sheet.ts';
import { termIn, wordsOf } from '../../src/words/catalogue.ts';
import {
  amountCells,
  amountColumns,
  comparedToBaseline,
  percentCells,
  percentColumns,
  roleColumns,
  roleKey,
  textCell,
  valueCell,
} from '../columns.ts';
import { column, ofRoles, ofSources, unitName } from './row-words.ts';

/** The more roles there are, the narrower each stands, so that the sheet is still read on paper. */
function roleWeight({ roles }: Comparison): number {
  return Math.max(2, 4 - roles.length / 2);
}

function columns(comparison: Comparison): Column[] {
  const { columns: headings } = wordsOf(comparison.locale);
  return [
    column('section', headings.section, 2),
    column('metric', headings.metric, 4),
    column('unit', headings.unit, 3),
    ...roleColumns(comparison, 'right').map((role) => ({ ...role, weight: roleWeight(comparison) })),
    ...amountColumns(comparison),
    ...percentColumns(comparison, headings.percentDifference),
    // Roles with sources of their own are named in these cells: room keeps their rows low.
    column('source', headings.source, 7),
    column('vintage', headings.vintage, 4),
    column('note', headings.note, 7),
  ];
}

function rowWith<Difference>(comparison: Comparison, row: ComparisonRow, differences: readonly Difference[]) {
  const words = wordsOf(comparison.locale);
  return [
    textCell(row.section),
    textCell(row.label),
    textCell(unitName(comparison, row)),
    ...row.values.map((value) => valueCell(value, row.unit)),
    ...differences,
    ofSources(comparison, row, (source) => source.name),
    ofSources(comparison, row, (source) => termIn(words, source.vintage)),
    ofRoles(comparison, row, ({ note }) => note ?? ''),
  ];
}

/** The whole comparison as plain data, a row for each metric. */
export function comparisonTable(comparison: Comparison): Table {
  return {
    id: 'comparison',
    title: wordsOf(comparison.locale).sheets.comparison,
    keyColumns: 2,
    columns: columns(comparison),
    rows: comparison.rows.map((row) =>
      rowWith(comparison, row, [...amountCells(comparison, row), ...percentCells(comparison, row)]),
    ),
  };
}

/** The cell with the formula behind it, where it shows a difference. */
function live(cell: Cell, formula: string): SheetCell {
  if (cell.type !== 'change') return cell;
  return { type: 'formula', formula, value: cell.value, unit: cell.unit, signed: true };
}

/** The formulas of a row: its cells of differences, with what is behind them. */
function liveDifferences(comparison: Comparison, row: ComparisonRow): SheetCell[] {
  const base = `{${roleKey(comparison.baseline)}}`;
  const others = comparedToBaseline(comparison).map(({ role }) => `{${roleKey(role.id)}}`);
  // A sheet holds shares as fractions, and their difference is in points: hundredths.
  const amount = (other: string) => (row.unit === 'percent' ? `(${other}-${base})*100` : `${other}-${base}`);
  const percent = (other: string) => `(${other}-${base})/ABS(${base})`;
  return [
    ...amountCells(comparison, row).map((cell, position) => live(cell, amount(others[position] ?? base))),
    ...percentCells(comparison, row).map((cell, position) => live(cell, percent(others[position] ?? base))),
  ];
}

/** The sheet Comparison: the same table with live differences, in which the higher pay is marked. */
export function comparisonSheet(comparison: Comparison): Sheet {
  const { units, sheets } = wordsOf(comparison.locale);
  const payUnits = [units['usd-year'], units['usd-hour']];
  const roles = comparison.roles.map(({ id }) => roleKey(id));
  const laidOut = columns(comparison);
  const beforeSources = laidOut[laidOut.findIndex(({ key }) => key === 'source') - 1];
  const ofSeveralKinds = comparison.rows.filter(isOfSeveralKinds);
  return {
    title: sheets.comparison,
    lines: [],
    table: {
      id: 'comparison',
      keyColumns: 2,
      columns: laidOut,
      rows: comparison.rows.map((row) => rowWith(comparison, row, liveDifferences(comparison, row))),
      // Sources, vintages and notes are as wide as all the rest; on paper they are those of the sheet Sources.
      ...(beforeSources === undefined ? {} : { printed: ['section', beforeSources.key] }),
      marks: [
        {
          type: 'highest',
          columns: roles,
          where: { column: 'unit', texts: payUnits },
          except: { column: 'metric', texts: ofSeveralKinds.map(({ label }) => label) },
        },
      ],
    },
    charts: [],
  };
}
