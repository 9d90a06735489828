/** The report: a comparison laid out as a document in all its faces. */
import type { Comparison } from '../src/comparison/comparison.ts';
import { type CsvChoice, type CsvShape, usualCsv } from '../src/document/csv-choice.ts';
import type { Column, CsvFace, Document, DocumentOptions, Table } from '../src/document/document.ts';
import { once } from '../src/once.ts';
import { isolated } from '../src/render/text/direction-marks.ts';
import { wordsOf } from '../src/words/catalogue.ts';
import { usualLocale, wordsTag } from '../src/words/locale.ts';
import { blocks } from './blocks.ts';
import { baselineTitle } from './columns.ts';
import { releaseDate } from './release-date.ts';
import { comparisonTable } from './sheets/comparison.ts';
import { dataTable } from './sheets/data.ts';
import { sheets } from './sheets.ts';
import { summarySentences } from './summary.ts';

/**
 * Version of what a report says and looks like. It is part of a report's id: raise it with every change that
 * alters a file, or reports stored before would be served in its place. A golden test reminds of it.
 */
export const templateVersion = 17;

/** What was left out, for the line below the title. */
function withoutWords({ excluded, locale }: Comparison): string {
  const words = wordsOf(locale).excluded;
  return excluded.map((exclusion) => ` \u00b7 ${words[exclusion]}`).join('');
}

/** The table that each shape of CSV is. */
const csvTables: Readonly<Record<CsvShape, (comparison: Comparison) => Table>> = {
  wide: comparisonTable,
  long: dataTable,
};

/** For programs the columns are headed alike in every locale, with the words of the locale beside that. */
function stableColumns(comparison: Comparison, table: Table, shape: CsvShape): Column[] {
  const stable = csvTables[shape]({ ...comparison, locale: usualLocale }).columns;
  return table.columns.map((column, position) => {
    const heading = stable[position]?.heading ?? column.heading;
    return heading === column.heading ? column : { ...column, heading, title: column.heading };
  });
}

function csvFace(comparison: Comparison, { shape, profile }: CsvChoice, fileName: string): CsvFace {
  const own = csvTables[shape](comparison);
  const table = profile === 'machine' ? { ...own, columns: stableColumns(comparison, own, shape) } : own;
  return { table, profile, fileName, sources: comparison.sources };
}

/**
 * The document of a comparison; without options on Letter, with the usual CSV. Each face is laid out when it is first
 * looked at: a file shows one.
 */
export function reportDocument(
  comparison: Comparison,
  {
    paper = 'letter',
    csv = usualCsv(comparison.locale),
    csvFileName = 'report.csv',
  }: Partial<DocumentOptions> = {},
): Document {
  const { place, release, locale } = comparison;
  const { page } = wordsOf(locale);
  const reading = once(() => blocks(comparison));
  const working = once(() => sheets(comparison));
  const bare = once(() => csvFace(comparison, csv, csvFileName));
  return {
    title: page.title(comparison.roles.map((role) => role.title)),
    subtitle: `${page.subtitle(place, release, isolated(baselineTitle(comparison)))}${withoutWords(comparison)}`,
    locale,
    language: wordsTag(locale),
    date: releaseDate(release),
    release: { id: release, sha256: comparison.releaseSha256 },
    place,
    summary: summarySentences(comparison),
    footer: page.footer(place, release),
    paper,
    get blocks() {
      return reading();
    },
    get sheets() {
      return working();
    },
    get csv() {
      return bare();
    },
  };
}
