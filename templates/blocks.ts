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

/** One line for all roles that a section of running text has nothing on. */
function withoutProse(comparison: Comparison, first: ComparisonRow): Block[] {
  const without = comparison.roles.flatMap(({ title }, position) => {
    const value = first.values[position];
    return value?.kind === 'missing'
      ? [{ title, figure: formatCell(valueCell(value, null), comparison.locale) }]
      : [];
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
  return [...texts, ...rows.slice(0, 1).flatMap((first) => withoutProse(comparison, first))];
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

/** Difference columns and cells, where there is room for them and any of them says something. */
function besides(comparison: Comparison, rows: readonly ComparisonRow[]) {
  const none = { columns: [], cells: () => [] };
  if (comparison.roles.length > mostRolesBesideDifferences) return none;
  if (!rows.some((row) => row.differences.some((difference) => difference !== null))) return none;
  return {
    columns: [
      ...amountColumns(comparison),
      ...percentColumns(comparison, wordsOf(comparison.locale).columns.inPercent),
    ],
    cells: (row: ComparisonRow) => [...amountCells(comparison, row), ...percentCells(comparison, row)],
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

/** Differences in tables of their own, where the sections have no room for them. */
function differences(comparison: Comparison): Block[] {
  if (comparison.roles.length <= mostRolesBesideDifferences) return [];
  const words = wordsOf(comparison.locale).differences;
  const seen = new Set<string>();
  const rows = comparison.rows.filter((row) => {
    const isNew =
      !seen.has(row.label) && !row.detail && row.differences.some((difference) => difference !== null);
    seen.add(row.label);
    return isNew;
  });
  const columns = comparedToBaseline(comparison).map(({ role }) => roleColumn(role, 'right'));
  const inPercent = rows.filter((row) => row.differences.some((difference) => difference?.percent != null));
  const table = (
    id: string,
    title: string,
    of: readonly ComparisonRow[],
    cells: typeof amountCells,
  ): Block[] =>
    of.length === 0
      ? []
      : [
          heading(2, title),
          {
            type: 'table',
            table: metricTable(
              comparison,
              id,
              title,
              columns,
              of.map((row) => [textCell(row.label), ...cells(comparison, row)]),
            ),
          },
        ];
  const tables = [
    ...table('differences', words.inUnits, rows, amountCells),
    ...table('percent-differences', words.inPercent, inPercent, percentCells),
  ];
  return tables.length === 0 ? [] : [heading(1, words.heading(baselineTitle(comparison))), ...tables];
}

/** The sections, and with more than two roles the differences after them. */
function body(comparison: Comparison): Block[] {
  return [...sectionIds.flatMap((id) => section(comparison, id)), ...differences(comparison)];
}

/** Every block of the page. */
export function blocks(comparison: Comparison): Block[] {
  return [
    ...paragraphs('lead', leadSentences, comparison),
    ...body(comparison),
    ...relatedRoles(comparison),
    ...sourceNotes(comparison),
  ];
}
