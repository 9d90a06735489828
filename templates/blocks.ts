/** The reading face of a report: sentences first, then a part for each section: heading, sentence, charts, table. */
import type { Comparison, ComparisonRow, Value } from '../src/comparison/comparison.ts';
import { sections } from '../src/comparison/metric.ts';
import type { Block, Cell, Column, Table } from '../src/document/document.ts';
import { formatCell } from '../src/document/format-cell.ts';
import { relatedRoles, sourceNotes } from './back-matter.ts';
import { sectionCharts } from './charts.ts';
import {
  amountCells,
  amountColumns,
  baselineTitle,
  comparedToBaseline,
  percentCells,
  percentColumns,
  roleColumn,
  roleColumns,
  textCell,
  valueCell,
} from './columns.ts';
import {
  entrySentence,
  growthSentence,
  ownRolesSentence,
  paySentence,
  placeSentence,
  rangeSentence,
  skillsSentence,
  yearsSentence,
} from './sentences.ts';
import { joinWords, phraseForRoles } from './words.ts';

type Sentence = (comparison: Comparison) => string | null;

const leadSentences: readonly Sentence[] = [
  paySentence,
  ownRolesSentence,
  placeSentence,
  yearsSentence,
  entrySentence,
  skillsSentence,
];

/** Sentences that open a section, by its title. */
const sectionSentences: Partial<Record<string, readonly Sentence[]>> = {
  [sections.overview]: [growthSentence],
  [sections.salary]: [rangeSentence],
};

/** Sections of running text, whose figures would make a poor table on a page. */
const proseSections: readonly string[] = [sections['what-they-do'], sections.duties];

/** With more roles than this a page has no room for differences beside the figures. */
const mostRolesBesideDifferences = 2;

function paragraphs(style: 'lead' | 'body', sentences: readonly Sentence[], comparison: Comparison): Block[] {
  return sentences.flatMap((sentence) => {
    const text = sentence(comparison);
    return text === null ? [] : [{ type: 'paragraph', style, text }];
  });
}

function heading(level: 1 | 2, text: string): Block {
  return { type: 'heading', level, text };
}

function note(text: string): Block {
  return { type: 'paragraph', style: 'note', text };
}

/** One role's part of a section of running text: a paragraph, or a list where there are several entries. */
function proseOfRole(title: string, values: readonly Value[]): Block[] {
  const texts = values.flatMap((value) => (value.kind === 'text' ? [value.value] : []));
  const [text, second] = texts;
  if (text === undefined) return [];
  if (second === undefined) return [heading(2, title), { type: 'paragraph', style: 'body', text }];
  return [heading(2, title), { type: 'list', items: texts }];
}

/** A line for each set of rows of running text that roles have nothing in: `Duty 7 and Duty 8: – not listed for A.` */
function withoutProse(comparison: Comparison, rows: readonly ComparisonRow[]): Block[] {
  const without = comparison.roles.flatMap(({ title }, position) => {
    const missing = rows.flatMap((row) => {
      const value = row.values[position];
      return value?.kind === 'missing' ? [{ row, words: formatCell(valueCell(value, null)) }] : [];
    });
    return [...Map.groupBy(missing, ({ words }) => words)].map(([words, of]) => ({
      title,
      // A role without any of the rows needs no list of them.
      figure: of.length === rows.length ? words : `${joinWords(of.map(({ row }) => row.label))}: ${words}`,
    }));
  });
  return without.length === 0 ? [] : [note(`${phraseForRoles(without)}.`)];
}

function proseSection(comparison: Comparison, rows: readonly ComparisonRow[]): Block[] {
  const texts = comparison.roles.flatMap(({ title }, position) =>
    proseOfRole(
      title,
      rows.flatMap((row) => row.values[position] ?? []),
    ),
  );
  return [...texts, ...withoutProse(comparison, rows)];
}

function metricTable(
  id: string,
  title: string,
  columns: readonly Column[],
  rows: readonly (readonly Cell[])[],
): Table {
  return {
    id,
    title,
    keyColumns: 1,
    columns: [{ key: 'metric', heading: 'Metric', align: 'left', weight: 3 }, ...columns],
    rows,
  };
}

function hasDifference({ differences }: ComparisonRow): boolean {
  return differences.some((difference) => difference !== null);
}

/** Whether a percent of any of the rows says something. */
function hasPercent(rows: readonly ComparisonRow[]): boolean {
  return rows.some(({ differences }) => differences.some((difference) => difference?.percent != null));
}

/** Difference columns and cells, where there is room for them and any of them says something. */
function besides(comparison: Comparison, rows: readonly ComparisonRow[]) {
  const none = { columns: [], cells: () => [] };
  if (comparison.roles.length > mostRolesBesideDifferences) return none;
  if (!rows.some(hasDifference)) return none;
  return {
    columns: [
      ...amountColumns(comparison),
      ...(hasPercent(rows) ? percentColumns(comparison, 'In percent') : []),
    ],
    cells: (row: ComparisonRow) => [
      ...amountCells(comparison, row),
      ...(hasPercent(rows) ? percentCells(comparison, row) : []),
    ],
  };
}

function figuresTable(comparison: Comparison, title: string, rows: readonly ComparisonRow[]): Table {
  const { columns, cells } = besides(comparison, rows);
  return metricTable(
    title.toLowerCase().replaceAll(' ', '-'),
    title,
    [...roleColumns(comparison, 'right'), ...columns],
    rows.map((row) => [
      textCell(row.label),
      ...row.values.map((value) => valueCell(value, row.unit)),
      ...cells(row),
    ]),
  );
}

function section(comparison: Comparison, title: string): Block[] {
  const rows = comparison.rows.filter((row) => row.section === title && !row.detail);
  if (rows.length === 0) return [];
  const sentences = paragraphs('body', sectionSentences[title] ?? [], comparison);
  const content: Block[] = proseSections.includes(title)
    ? proseSection(comparison, rows)
    : [{ type: 'table', table: figuresTable(comparison, title, rows) }];
  return [heading(1, title), ...sentences, ...sectionCharts(comparison, title), ...content];
}

/** Each metric once: some stand in two sections of a report. */
function distinct(rows: readonly ComparisonRow[]): ComparisonRow[] {
  return rows.filter((row, position) => rows.findIndex(({ metric }) => metric === row.metric) === position);
}

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

/** Differences in tables of their own, where those of figures have no room for them. */
function differenceTables(comparison: Comparison, of: readonly ComparisonRow[], prefix: string): Block[] {
  if (comparison.roles.length <= mostRolesBesideDifferences) return [];
  const rows = distinct(of).filter(hasDifference);
  const inPercent = rows.filter((row) => hasPercent([row]));
  const units = { id: `${prefix}differences`, title: 'In units' };
  const percent = { id: `${prefix}percent-differences`, title: 'In percent' };
  return [
    ...differenceTable(comparison, units, rows, amountCells),
    ...differenceTable(comparison, percent, inPercent, percentCells),
  ];
}

/** The differences of what the sections show. */
function differencesPart(comparison: Comparison): Block[] {
  const shown = comparison.rows.filter(({ detail }) => !detail);
  const tables = differenceTables(comparison, shown, '');
  return tables.length === 0 ? [] : [heading(1, `Differences from ${baselineTitle(comparison)}`), ...tables];
}

/** What is too fine for the sections: with it, the pages have every figure of the comparison. */
function furtherFigures(comparison: Comparison): Block[] {
  const rows = comparison.rows.filter(({ detail }) => detail);
  const tables = Object.values(sections).flatMap((title): Block[] => {
    const of = rows.filter((row) => row.section === title);
    if (of.length === 0) return [];
    const table = figuresTable(comparison, title, of);
    return [heading(2, title), { type: 'table', table: { ...table, id: `further-${table.id}` } }];
  });
  if (tables.length === 0) return [];
  const between = differenceTables(comparison, rows, 'further-');
  return [
    heading(1, 'Further figures'),
    ...tables,
    ...(between.length === 0
      ? []
      : [heading(1, `Differences of further figures from ${baselineTitle(comparison)}`), ...between]),
  ];
}

/** The sections, and with more than two roles the differences after them. */
function body(comparison: Comparison): Block[] {
  const titles = Object.values(sections);
  return [...titles.flatMap((title) => section(comparison, title)), ...differencesPart(comparison)];
}

/** Every block of the page. */
export function blocks(comparison: Comparison): Block[] {
  return [
    ...paragraphs('lead', leadSentences, comparison),
    ...body(comparison),
    ...relatedRoles(comparison),
    ...furtherFigures(comparison),
    ...sourceNotes(comparison),
  ];
}
