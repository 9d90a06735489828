/** The sheets Sources and Definitions: where the figures come from, and what each of them means. */
import type { Comparison } from '../../src/comparison/comparison.ts';
import type { Table } from '../../src/document/document.ts';
import { type Sheet, type SheetLine, sheetOf } from '../../src/document/sheet.ts';
import { baselineTitle, textCell } from '../columns.ts';
import { releaseDate } from '../release-date.ts';
import { column } from './row-words.ts';

/** Every source that the comparison names. */
function sourcesTable(comparison: Comparison): Table {
  const { release, statePay } = comparison;
  const named = [...comparison.sources, ...(statePay?.sources ?? [])];
  const sources = [...new Map(named.map((source) => [source.id, source])).values()];
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

function fact(label: string, text: string): SheetLine {
  return { type: 'fact', label, cell: textCell(text) };
}

/** The sheet Sources: which release it all comes from, and the sources of its figures. */
export function sourcesSheet(comparison: Comparison): Sheet {
  const { release, releaseSha256 } = comparison;
  return {
    ...sheetOf(sourcesTable(comparison)),
    lines: [
      fact('Dataset release', release),
      fact('Date', releaseDate(release)),
      fact('sha256 of its manifest', releaseSha256),
    ],
  };
}

/** What each metric means. */
export function definitionsTable({ definitions }: Comparison): Table {
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
