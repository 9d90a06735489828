/** Small documents to render in tests. */
import type { Block, Cell, Column, Document, Table } from '../../../src/document/document.ts';
import { documentWith } from '../../support/documents.ts';

export const longTitles = [
  'First-Line Supervisors of Mechanics, Installers, and Repairers',
  'Technical Specialist',
  'Network and Computer Systems Administrators',
  'Electrical and Electronics Repairers, Commercial and Industrial Equipment',
  'Lead Technician',
] as const;

const comparison = tableOf('Comparison', ['Metric'], [[textCell('Salary')]]);

/** A document of the blocks. */
export function documentOf(blocks: readonly Block[], changes: Partial<Document> = {}): Document {
  return {
    ...documentWith(comparison),
    title: 'Technical Specialist vs Lead Technician',
    subtitle: 'United States, release 2026.1',
    language: 'en',
    date: '2026-01-15',
    footer: 'Role Reports, release 2026.1',
    blocks,
    ...changes,
  };
}

/** A table whose first column is words and the others numbers. */
export function tableOf(title: string, headings: readonly string[], rows: Table['rows']): Table {
  const columns = headings.map(
    (heading, index): Column => ({
      key: `column-${index}`,
      heading,
      align: index === 0 ? 'left' : 'right',
      weight: index === 0 ? 2.4 : 2,
    }),
  );
  return { id: title.toLowerCase(), title, keyColumns: 1, columns, rows };
}

export function textCell(text: string): Cell {
  return { type: 'text', text };
}

export const missingCell: Cell = { type: 'missing', reason: 'not-in-release', unit: null };

/** Every type of block and of cell. */
export const everything: readonly Block[] = [
  {
    type: 'paragraph',
    style: 'lead',
    text: 'A lead technician earns $1,842 a year more than a technical specialist.',
  },
  { type: 'heading', level: 1, text: 'Overview' },
  {
    type: 'table',
    table: tableOf(
      'Overview',
      ['Metric', 'Technical Specialist', 'Lead Technician', 'Difference'],
      [
        [
          textCell('Yearly salary'),
          { type: 'number', value: 88773, unit: 'usd-year' },
          { type: 'number', value: 90615, unit: 'usd-year' },
          { type: 'change', value: 1842, unit: 'usd-year' },
        ],
        [
          textCell('Growth rate'),
          { type: 'number', value: -2.6, unit: 'percent' },
          { type: 'missing', reason: 'suppressed', unit: 'percent' },
          { type: 'change', value: -3.7, unit: 'percentage-points' },
        ],
        [
          textCell('Best-paying company'),
          textCell('Finnegan Henderson Farabow Garrett & Dunner'),
          { type: 'missing', reason: 'top-coded', bound: 239200, unit: 'usd-year' },
          { type: 'empty' },
        ],
      ],
    ),
  },
  { type: 'paragraph', style: 'note', text: 'A dash marks a figure that nobody publishes.' },
  { type: 'heading', level: 2, text: 'What they do' },
  {
    type: 'paragraph',
    style: 'body',
    text: 'Both look after the tools that other people work with. '.repeat(6).trim(),
  },
  {
    type: 'list',
    items: ['Install and configure systems.', 'Write guides: zażółć, Ελληνικά, Кириллица, Việt.', 'C++'],
  },
  { type: 'heading', level: 1, text: 'Sources' },
  { type: 'paragraph', style: 'body', text: 'U.S. Bureau of Labor Statistics → https://www.bls.gov/oes/' },
];

/** Rows with a name of their own each, so that a lost one is missed. */
export function numberedRows(count: number): Table['rows'] {
  return Array.from({ length: count }, (_, index) => [
    textCell(`Row ${index + 1} of the table`),
    { type: 'number', value: index * 137 + 0.5, unit: 'usd-hour' },
    index % 3 === 0 ? missingCell : { type: 'number', value: index, unit: 'jobs' },
  ]);
}
