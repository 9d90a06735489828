/** The report: a comparison laid out as a document in all its faces. */
import type { Comparison } from '../src/comparison/comparison.ts';
import { exclusionLabels } from '../src/comparison/exclusions.ts';
import { type CsvChoice, type CsvShape, usualCsv } from '../src/document/csv-choice.ts';
import type { CsvFace, Document, DocumentOptions, Table } from '../src/document/document.ts';
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
export const templateVersion = 9;

/** What was left out, for the line below the title. */
function withoutWords({ excluded }: Comparison): string {
  return excluded.map((exclusion) => ` \u00b7 ${exclusionLabels[exclusion]}`).join('');
}

/** The table that each shape of CSV is. */
const csvTables: Readonly<Record<CsvShape, (comparison: Comparison) => Table>> = {
  wide: comparisonTable,
  long: dataTable,
};

function csvFace(comparison: Comparison, { shape, profile }: CsvChoice, fileName: string): CsvFace {
  return { table: csvTables[shape](comparison), profile, fileName, sources: comparison.sources };
}

/** The document of a comparison; without options on Letter, with the usual CSV. */
export function reportDocument(
  comparison: Comparison,
  { paper = 'letter', csv = usualCsv, csvFileName = 'report.csv' }: Partial<DocumentOptions> = {},
): Document {
  const title = comparison.roles.map((role) => role.title).join(' vs ');
  const { place } = comparison;
  return {
    title,
    subtitle: `Role comparison \u00b7 ${place} \u00b7 dataset release ${comparison.release} \u00b7 differences from ${baselineTitle(comparison)}${withoutWords(comparison)}`,
    language: 'en-US',
    date: releaseDate(comparison.release),
    release: { id: comparison.release, sha256: comparison.releaseSha256 },
    place,
    summary: summarySentences(comparison),
    footer: `Role Reports \u00b7 dataset release ${comparison.release} \u00b7 ${place}`,
    paper,
    blocks: blocks(comparison),
    sheets: sheets(comparison),
    csv: csvFace(comparison, csv, csvFileName),
  };
}
