/** The report: a comparison laid out as a document in all its faces. */
import type { Comparison } from '../src/comparison/comparison.ts';
import type { Document, Paper } from '../src/document/document.ts';
import { blocks } from './blocks.ts';
import { baselineTitle } from './columns.ts';
import { releaseDate } from './release-date.ts';
import { comparisonTable } from './sheets/comparison.ts';
import { sheets } from './sheets.ts';

/**
 * Version of what a report says and looks like. It is part of a report's id: raise it with every change that
 * alters a file, or reports stored before would be served in its place. A golden test reminds of it.
 */
export const templateVersion = 3;

/** The document of a comparison, on Letter unless the paper is given. */
export function reportDocument(comparison: Comparison, paper: Paper = 'letter'): Document {
  const title = comparison.roles.map((role) => role.title).join(' vs ');
  const { place } = comparison;
  return {
    title,
    subtitle: `Role comparison \u00b7 ${place} \u00b7 dataset release ${comparison.release} \u00b7 differences from ${baselineTitle(comparison)}`,
    language: 'en-US',
    date: releaseDate(comparison.release),
    footer: `Role Reports \u00b7 dataset release ${comparison.release} \u00b7 ${place}`,
    paper,
    blocks: blocks(comparison),
    sheets: sheets(comparison),
    table: comparisonTable(comparison),
  };
}
