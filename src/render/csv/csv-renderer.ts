/** Renders a document's table for CSV: RFC 4180, in the dialect of its profile. */
import type { Cell, Document } from '../../document/document.ts';
import type { Renderer } from '../renderer.ts';
import { type Dialect, dialects } from './dialect.ts';
import { csvField } from './field.ts';

const byteOrderMark = '\ufeff';

/** Writes the fields of one file. Texts are kept: sections, units and sources stand in many rows. */
function fieldsIn(dialect: Dialect): (cell: Cell) => string {
  const texts = new Map<string, string>();
  return (cell) => {
    if (cell.type !== 'text') return csvField(cell, dialect);
    const field = texts.get(cell.text) ?? csvField(cell, dialect);
    texts.set(cell.text, field);
    return field;
  };
}

function csv({ csv: { table, profile } }: Document): string {
  const dialect = dialects[profile];
  const { delimiter, lineEnd } = dialect;
  const field = fieldsIn(dialect);
  const header = table.columns.map(({ heading }): Cell => ({ type: 'text', text: heading }));
  const lines = [header, ...table.rows].map((row) => row.map(field).join(delimiter) + lineEnd);
  return (dialect.byteOrderMark ? byteOrderMark : '') + lines.join('');
}

/** The CSV renderer. */
export function createCsvRenderer(): Renderer {
  return { format: 'csv', render: async (document) => new TextEncoder().encode(csv(document)) };
}
