/** Parts of documents for tests. */
import type { CsvProfile } from '../../src/document/csv-choice.ts';
import type { Cell, CsvFace, Document, Table } from '../../src/document/document.ts';
import { sheetOf } from '../../src/document/sheet.ts';

/** The face for CSV of a document that is this table. */
export function csvOf(table: Table, profile: CsvProfile = 'excel'): CsvFace {
  const source = { name: 'A survey', publisher: 'A bureau', vintage: '2025', licence: 'Public domain' };
  return { table, profile, fileName: 'report.csv', sources: [source] };
}

/** A table with a column for each heading. */
export function tableWith(headings: readonly string[], rows: readonly (readonly Cell[])[]): Table {
  const columns = headings.map((heading) => ({ key: heading, heading, align: 'left', weight: 1 }) as const);
  return { id: 'table', title: 'Table', keyColumns: 1, columns, rows };
}

/** A document that is this table in every face. */
export function documentWith(table: Table, profile: CsvProfile = 'excel'): Document {
  return {
    title: 'A table',
    subtitle: 'One of each',
    locale: 'en-US',
    language: 'en-US',
    date: '2026-11-01',
    release: { id: '2026.11', sha256: '5a'.repeat(32) },
    place: 'United States',
    summary: ['The first earns more.'],
    footer: '',
    paper: 'letter',
    blocks: [{ type: 'table', table }],
    sheets: [sheetOf(table)],
    csv: csvOf(table, profile),
  };
}
