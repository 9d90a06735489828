/** The report: a comparison laid out as a document in both its faces. */
import type { Comparison } from '../src/comparison/comparison.ts';
import { exclusionLabels } from '../src/comparison/exclusions.ts';
import { type CsvChoice, type CsvShape, usualCsv } from '../src/document/csv-choice.ts';
import type { CsvFace, Document, DocumentOptions, Table } from '../src/document/document.ts';
import { blocks } from './blocks.ts';
import { baselineTitle } from './columns.ts';
import { sheets } from './sheets.ts';

/**
 * Version of what a report says and looks like. It is part of a report's id: raise it with every change that
 * alters a file, or reports stored before would be served in its place. A golden test reminds of it.
 */
export const templateVersion = 6;

/** The release's month as a date: `2026.11` gives `2026-11-01`. */
function releaseDate(release: string): string {
  return `${release.slice(0, 4)}-${release.slice(5, 7)}-01`;
}

/** What was left out, for the line below the title. */
function withoutWords({ excluded }: Comparison): string {
  return excluded.map((exclusion) => ` \u00b7 ${exclusionLabels[exclusion]}`).join('');
}

/** The sheet that each shape of CSV is. */
const csvSheets: Readonly<Record<CsvShape, string>> = { wide: 'comparison', long: 'data' };

function csvFace(
  { sources }: Comparison,
  tables: readonly Table[],
  { shape, profile }: CsvChoice,
  fileName: string,
): CsvFace {
  const table = tables.find(({ id }) => id === csvSheets[shape]);
  if (table === undefined) throw new Error(`no sheet '${csvSheets[shape]}'`);
  return { table, profile, fileName, sources };
}

/** The document of a comparison; without options on Letter, with the usual CSV. */
export function reportDocument(
  comparison: Comparison,
  { paper = 'letter', csv = usualCsv, csvFileName = 'report.csv' }: Partial<DocumentOptions> = {},
): Document {
  const title = comparison.roles.map((role) => role.title).join(' vs ');
  const { place } = comparison;
  const tables = sheets(comparison);
  return {
    title,
    subtitle: `Role comparison \u00b7 ${place} \u00b7 dataset release ${comparison.release} \u00b7 differences from ${baselineTitle(comparison)}${withoutWords(comparison)}`,
    language: 'en-US',
    date: releaseDate(comparison.release),
    footer: `Role Reports \u00b7 dataset release ${comparison.release} \u00b7 ${place}`,
    paper,
    blocks: blocks(comparison),
    sheets: tables,
    csv: csvFace(comparison, tables, csv, csvFileName),
  };
}
