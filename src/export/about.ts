/** What a workbook says of itself on its last sheet: what was asked for, from which release, and the sources. */
import type { Source } from '../dataset/manifest.ts';
import type { Batch } from './rows.ts';
import type { ColumnInfo } from './table.ts';
import type { Written } from './written.ts';

export interface AboutExport {
  /** Name of the sheets. */
  readonly sheet: string;
  readonly title: string;
  readonly rowIs: string;
  /** The conditions, as text. */
  readonly where: readonly string[];
  readonly release: string;
  readonly releaseSha256: string;
  /** The first day of the release's month, in ISO form. */
  readonly date: string;
  readonly sources: readonly Source[];
}

export const aboutColumns: readonly ColumnInfo[] = [
  { key: 'what', heading: 'What', unit: null },
  { key: 'says', heading: 'Says', unit: null },
];

/** What stands in cells where a figure is missing. */
const codes: readonly (readonly [code: string, meaning: string])[] = [
  ['suppressed', 'the publisher withholds it'],
  ['>= and a number', 'above the highest value that is published'],
  ['not-collected', 'nobody official collects it, or not for this occupation'],
  ['not-in-release', 'it may exist; this release does not carry it'],
];

/** The rows of the sheet. */
export async function* aboutRows(about: AboutExport, written: Written): AsyncGenerator<Batch> {
  const { title, rowIs, where, release, releaseSha256, sources } = about;
  yield [
    ['Table', title],
    ['A row is', rowIs],
    ['Conditions', where.length === 0 ? 'none: the whole table' : where.join(' and ')],
    ['Rows', { value: written.rows, unit: 'jobs' }],
    ['Release', release],
    ['sha256 of the release', releaseSha256],
    ...codes,
    ...sources.map(({ id, name, publisher, vintage, licence, url }) => [
      id,
      [name, publisher, vintage, licence, ...(url === undefined ? [] : [url])].join('; '),
    ]),
  ];
}
