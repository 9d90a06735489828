/** The tabular face of a report: the comparison, the same figures in long form, definitions and sources. */
import type { Comparison, ComparisonRow, Value } from '../src/comparison/comparison.ts';
import type { Cell, Column, Table } from '../src/document/document.ts';
import { missingLabels } from '../src/document/format-cell.ts';
import { units } from '../src/document/unit.ts';
import {
  amountCells,
  amountColumns,
  baselineTitle,
  percentCells,
  percentColumns,
  roleColumns,
  textCell,
  valueCell,
} from './columns.ts';

function column(key: string, heading: string, weight: number, align: Column['align'] = 'left'): Column {
  return { key, heading, align, weight };
}

function unitName(row: ComparisonRow): string {
  return row.unit === null ? 'text' : units[row.unit].name;
}

/** What is said of the row's values, once where all say the same, else with the role that each is said of. */
function ofRoles({ roles }: Comparison, row: ComparisonRow, say: (value: Value) => string): Cell {
  const said = row.values.map((value, position) => ({
    title: roles[position]?.title ?? '',
    text: say(value),
  }));
  const telling = said.filter(({ text }) => text !== '');
  const distinct = new Set(telling.map(({ text }) => text));
  if (distinct.size <= 1) return textCell([...distinct].join(''));
  return textCell(telling.map(({ title, text }) => `${title}: ${text}`).join('; '));
}

/** What the row's sources say; where roles have different sources, with the role that each is for. */
function ofSources(
  comparison: Comparison,
  row: ComparisonRow,
  say: (source: Comparison['sources'][number]) => string,
): Cell {
  return ofRoles(comparison, row, (value) => {
    const source = comparison.sources.find(({ id }) => id === value.source);
    return source === undefined ? '' : say(source);
  });
}

/** The whole comparison, a row for each metric: the first sheet, and the wide CSV. */
function comparisonSheet(comparison: Comparison): Table {
  return {
    id: 'comparison',
    title: 'Comparison',
    keyColumns: 2,
    columns: [
      column('section', 'Section', 2),
      column('metric', 'Metric', 4),
      column('unit', 'Unit', 3),
      ...roleColumns(comparison, 'right'),
      ...amountColumns(comparison),
      ...percentColumns(comparison, 'Percent difference'),
      column('source', 'Source', 5),
      column('vintage', 'Vintage', 2),
      column('note', 'Note', 5),
    ],
    rows: comparison.rows.map((row) => [
      textCell(row.section),
      textCell(row.label),
      textCell(unitName(row)),
      ...row.values.map((value) => valueCell(value, row.unit)),
      ...amountCells(comparison, row),
      ...percentCells(comparison, row),
      ofSources(comparison, row, (source) => source.name),
      ofSources(comparison, row, (source) => source.vintage),
      ofRoles(comparison, row, ({ note }) => note ?? ''),
    ]),
  };
}

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
];

function missingReason(cell: Cell): string {
  return cell.type === 'missing' ? missingLabels[cell.reason] : '';
}

/** The rows of a comparison, each metric once: some stand in two sections of a report. */
function distinctMetrics({ rows }: Comparison): ComparisonRow[] {
  return [...new Map(rows.toReversed().map((row) => [row.metric, row])).values()].toReversed();
}

/** A row for each role and metric: the form that other tools read, and the long CSV. */
function dataSheet(comparison: Comparison): Table {
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
        ],
      ];
    }),
  );
  return { id: 'data', title: 'Data', keyColumns: 1, columns: dataColumns, rows };
}

/** Every source that the comparison names. */
function sourcesSheet(comparison: Comparison): Table {
  const { sources, release } = comparison;
  const itself = [
    'release',
    'Role Reports dataset release',
    'Role Reports',
    release,
    'See the sources',
    `The figures of the sources below, brought into one layout; each figure names its own. Differences are taken from ${baselineTitle(comparison)}.`,
    '',
  ];
  const others = sources.map(({ id, name, publisher, vintage, licence, method, url }) => [
    id,
    name,
    publisher,
    vintage,
    licence,
    method,
    url ?? '',
  ]);
  return {
    id: 'sources',
    title: 'Sources',
    keyColumns: 1,
    columns: [
      column('id', 'Id', 2),
      column('source', 'Source', 4),
      column('publisher', 'Publisher', 4),
      column('vintage', 'Vintage', 2),
      column('licence', 'Licence', 3),
      column('method', 'How it is made', 8),
      column('address', 'Address', 4),
    ],
    rows: [itself, ...others].map((texts) => texts.map(textCell)),
  };
}

/** What each metric means. */
function definitionsSheet({ definitions }: Comparison): Table {
  return {
    id: 'definitions',
    title: 'Definitions',
    keyColumns: 1,
    columns: [
      column('metric-id', 'Metric id', 3),
      column('metric', 'Metric', 4),
      column('definition', 'What it is', 10),
    ],
    rows: definitions.map(({ metric, label, definition }) => [metric, label, definition].map(textCell)),
  };
}

/** The sheets of a comparison; the first is the whole comparison. */
export function sheets(comparison: Comparison): [Table, ...Table[]] {
  return [
    comparisonSheet(comparison),
    dataSheet(comparison),
    definitionsSheet(comparison),
    sourcesSheet(comparison),
  ];
}
