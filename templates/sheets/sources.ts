/** The sheets Sources and Definitions: where the figures come from, and what each of them means. */
import type { Comparison } from '../../src/comparison/comparison.ts';
import type { Table } from '../../src/document/document.ts';
import { type Sheet, sheetOf } from '../../src/document/sheet.ts';
import { isolated } from '../../src/render/text/direction-marks.ts';
import { termIn, wordsOf } from '../../src/words/catalogue.ts';
import { baselineTitle, textCell } from '../columns.ts';
import { releaseDate } from '../release-date.ts';
import { fact } from './lines.ts';
import { column } from './row-words.ts';

/** Every source that the comparison names. */
function sourcesTable(comparison: Comparison): Table {
  const { release, statePay, locale } = comparison;
  const catalogue = wordsOf(locale);
  const { columns: headings, sheets, itself: words } = catalogue;
  const named = [...comparison.sources, ...(statePay?.sources ?? [])];
  const sources = [...new Map(named.map((source) => [source.id, source])).values()];
  const itself = [
    'release',
    words.name,
    'Role Reports',
    release,
    words.licence,
    words.method(isolated(baselineTitle(comparison))),
    '',
  ];
  const others = sources.map(({ id, name, publisher, vintage, licence, method, url }) => [
    id,
    name,
    termIn(catalogue, publisher),
    termIn(catalogue, vintage),
    termIn(catalogue, licence),
    method,
    url ?? '',
  ]);
  return {
    id: 'sources',
    title: sheets.sources,
    keyColumns: 1,
    columns: [
      column('id', headings.id, 2),
      column('source', headings.source, 4),
      column('publisher', headings.publisher, 3),
      column('vintage', headings.vintage, 2),
      column('licence', headings.licence, 2),
      column('method', headings.method, 6),
      column('address', headings.address, 3),
    ],
    rows: [itself, ...others].map((texts) => texts.map(textCell)),
  };
}

/** The sheet Sources: which release it all comes from, and the sources of its figures. */
export function sourcesSheet(comparison: Comparison): Sheet {
  const { release, releaseSha256, locale } = comparison;
  const { release: words } = wordsOf(locale);
  return {
    ...sheetOf(sourcesTable(comparison)),
    lines: [
      fact(words.label, release),
      { type: 'fact', label: words.date, cell: { type: 'date', value: releaseDate(release) } },
      fact(words.sha256, releaseSha256),
    ],
  };
}

/** What each metric means. */
export function definitionsTable({ definitions, locale }: Comparison): Table {
  const { columns: headings, sheets } = wordsOf(locale);
  return {
    id: 'definitions',
    title: sheets.definitions,
    keyColumns: 1,
    columns: [
      column('metric-id', headings['metric-id'], 3),
      column('metric', headings.metric, 4),
      column('definition', headings.definition, 10),
    ],
    rows: definitions.map(({ metric, label, definition }) => [metric, label, definition].map(textCell)),
  };
}
