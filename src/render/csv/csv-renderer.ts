/** Renders the bare table of a document as CSV: RFC 4180 with a byte order mark, so that Excel reads it as UTF-8. */
import type { Cell, Document } from '../../document/document.ts';
import type { Renderer } from '../renderer.ts';

const byteOrderMark = '\ufeff';
const lineEnd = '\r\n';

/** What a spreadsheet would take for the start of a formula, in ASCII and in full width. */
const formulaStart = /^[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/;

/** A text as one field. A text that a spreadsheet could run as a formula is led by an apostrophe. */
export function textField(text: string): string {
  const safe = formulaStart.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** A cell as one field: numbers as they are, missing figures by their reason and never blank. */
export function csvField(cell: Cell): string {
  switch (cell.type) {
    case 'text':
      return textField(cell.text);
    case 'number':
    case 'change':
      return String(cell.value);
    case 'missing':
      return cell.bound === undefined ? cell.reason : `>=${cell.bound}`;
    case 'empty':
      return '';
  }
}

function line(fields: readonly string[]): string {
  return `${fields.join(',')}${lineEnd}`;
}

function csv({ table }: Document): string {
  const header = line(table.columns.map((column) => textField(column.heading)));
  return byteOrderMark + header + table.rows.map((row) => line(row.map(csvField))).join('');
}

/** The CSV renderer. */
export function createCsvRenderer(): Renderer {
  return { format: 'csv', render: async (document) => new TextEncoder().encode(csv(document)) };
}
