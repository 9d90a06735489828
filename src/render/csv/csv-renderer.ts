/** Renders a document's table for CSV: RFC 4180, in the dialect of its profile. */
import type { Document } from '../../document/document.ts';
import type { Renderer } from '../renderer.ts';
import { dialects } from './dialect.ts';
import { csvField } from './field.ts';

const byteOrderMark = '\ufeff';

function csv({ csv: { table, profile } }: Document): string {
  const dialect = dialects[profile];
  const { delimiter, lineEnd } = dialect;
  const header = table.columns.map(({ heading }) => csvField({ type: 'text', text: heading }, dialect));
  const lines = table.rows.map((row) => row.map((cell) => csvField(cell, dialect)));
  const text = [header, ...lines].map((fields) => fields.join(delimiter) + lineEnd).join('');
  return dialect.byteOrderMark ? byteOrderMark + text : text;
}

/** The CSV renderer. */
export function createCsvRenderer(): Renderer {
  return { format: 'csv', render: async (document) => new TextEncoder().encode(csv(document)) };
}
