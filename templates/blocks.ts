/** The reading face of a report: sentences first, then a part for each section: heading, sentence, charts, table. */
import type { Comparison, ComparisonRow, Value } from '../src/comparison/comparison.ts';
import { type SectionId, sectionIds } from '../src/comparison/section.ts';
import type { Block, Cell, Column, Table } from '../src/document/document.ts';
import { formatCell } from '../src/document/format-cell.ts';
import { wordsOf } from '../src/words/catalogue.ts';
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
import { phraseForRoles } from './joining.ts';
import { paySourcesSentence } from './pay-sources.ts';
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

type Sentence = (comparison: Comparison) => string | null;

const leadSentences: readonly Sentence[] = [
  paySentence,
  paySourcesSentence,
  ownRolesSentence,
  placeSentence,
  yearsSentence,
  entrySentence,
  skillsSentence,
];

/** Sentences that open a section. */
const sectionSentences: Partial<Record<SectionId, readonly Sentence[]>> = {
  overview: [growthSentence],
  salary: [rangeSentence],
};

/** Sections of running text, whose figures would make a poor table on a page. */
const proseSections: readonly SectionId[] = ['what-they-do', 'duties'];

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
  const { join } = wordsOf(comparison.locale);
  const without = comparison.roles.flatMap(({ title }, position) => {
    const missing = rows.flatMap((row) => {
      const value = row.values[position];
      return value?.kind === 'missing'
        ? [{ row, words: formatCell(valueCell(value, null), comparison.locale) }]
        : [];
    });
    return [...Map.groupBy(missing, ({ words }) => words)].map(([words, of]) => ({
      title,
      // A role without any of the rows needs no list of them.
      figure: of.length === rows.length ? words : `${join(of.map(({ row }) => row.label))}: ${words}`,
    }));
  });
  return without.length === 0 ? [] : [note(`${phraseForRoles(without, comparison.locale)}.`)];
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
      ...(hasPercent(rows) ? percentColumns(comparison, wordsOf(comparison.locale).columns.inPercent) : []),
    ],
    cells: (row: ComparisonRow) => [
      ...amountCells(comparison, row),
      ...(hasPercent(rows) ? percentCells(comparison, row) : []),
    ],
  };
}

function figuresTable(comparison: Comparison, id: SectionId, rows: readonly ComparisonRow[]): Table {
  const { columns, cells } = besides(comparison, rows);
  return metricTable(
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
}

function section(comparison: Comparison, id: SectionId): Block[] {
  const rows = comparison.rows.filter(({ sectionId, detail }) => sectionId === id && !detail);
  if (rows.length === 0) return [];
  const title = wordsOf(comparison.locale).sections[id];
  const sentences = paragraphs('body', sectionSentences[id] ?? [], comparison);
  const content: Block[] = proseSections.includes(id)
    ? proseSection(comparison, rows)
    : [{ type: 'table', table: figuresTable(comparison, id, rows) }];
  return [heading(1, title), ...sentences, ...sectionCharts(comparison, id), ...content];
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

/** Differences in tables of their own, where those of figures have no room for them. */
function differenceTables(comparison: Comparison, of: readonly ComparisonRow[], prefix: string): Block[] {
  if (comparison.roles.length <= mostRolesBesideDifferences) return [];
  const rows = distinct(of).filter(hasDifference);
  const inPercent = rows.filter((row) => hasPercent([row]));
  const words = wordsOf(comparison.locale).differences;
  const units = { id: `${prefix}differences`, title: words.inUnits };
  const percent = { id: `${prefix}percent-differences`, title: words.inPercent };
  return [
    ...differenceTable(comparison, units, rows, amountCells),
    ...differenceTable(comparison, percent, inPercent, percentCells),
  ];
}

/** The differences of what the sections show. */
function differencesPart(comparison: Comparison): Block[] {
  const shown = comparison.rows.filter(({ detail }) => !detail);
  const tables = differenceTables(comparison, shown, '');
  const words = wordsOf(comparison.locale).differences;
  return tables.length === 0 ? [] : [heading(1, words.heading(baselineTitle(comparison))), ...tables];
}

/** What is too fine for the sections: with it, the pages have every figure of the comparison. */
function furtherFigures(comparison: Comparison): Block[] {
  const rows = comparison.rows.filter(({ detail }) => detail);
  const words = wordsOf(comparison.locale);
  const tables = sectionIds.flatMap((id): Block[] => {
    const of = rows.filter(({ sectionId }) => sectionId === id);
    if (of.length === 0) return [];
    const table = figuresTable(comparison, id, of);
    return [
      heading(2, words.sections[id]),
      { type: 'table', table: { ...table, id: `further-${table.id}` } },
    ];
  });
  if (tables.length === 0) return [];
  const between = differenceTables(comparison, rows, 'further-');
  return [
    heading(1, words.further.figures),
    ...tables,
    ...(between.length === 0
      ? []
      : [heading(1, words.further.differences(baselineTitle(comparison))), ...between]),
  ];
}

/** The sections, and with more than two roles the differences after them. */
function body(comparison: Comparison): Block[] {
  return [...sectionIds.flatMap((id) => section(comparison, id)), ...differencesPart(comparison)];
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
