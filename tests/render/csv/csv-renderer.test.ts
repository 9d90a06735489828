/** The CSV: RFC 4180, readable by Excel, safe to open, and the same cells as the document. */
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Cell } from '../../../src/document/document.ts';
import { sheetOf } from '../../../src/document/sheet.ts';
import { createCsvRenderer, csvField, textField } from '../../../src/render/csv/csv-renderer.ts';
import { type FormatReader, rendererContract } from '../renderer-contract.ts';

function readRows(text: string): string[][] {
  return parse(text, { bom: true, relaxColumnCount: false });
}

/** What a program that reads the CSV finds: numbers as they are, missing figures by their reason. */
function expectedField(cell: Cell): string {
  if (cell.type === 'text') return /^[=+\-@\t\r\n]/.test(cell.text) ? `'${cell.text}` : cell.text;
  if (cell.type === 'missing') return cell.reason === 'top-coded' ? `>=${cell.bound}` : cell.reason;
  return cell.type === 'empty' ? '' : `${cell.value}`;
}

const reader: FormatReader = {
  read: async (bytes) => [readRows(Buffer.from(bytes).toString('utf8'))],
  expected: ({ table }) => [
    [
      table.columns.map(({ heading }) => expectedField({ type: 'text', text: heading })),
      ...table.rows.map((row) => row.map(expectedField)),
    ],
  ],
};

describe('CSV renderer', () => {
  rendererContract(createCsvRenderer, reader);
});

describe('a text field', () => {
  it('comes back from a parser as it was, but for the apostrophe before a formula', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' }), { minLength: 2, maxLength: 5 }), (texts) => {
        const fields = texts.map((text) => textField(text.toWellFormed()));
        const [row = []] = readRows(`\ufeffend,\r\n${fields.join(',')},end\r\n`.replace('end,\r\n', ''));
        const plain = row.slice(0, -1).map((field, position) => {
          const text = texts[position]?.toWellFormed() ?? '';
          return field === `'${text}` && field !== text ? text : field;
        });
        expect(plain).toEqual(texts.map((text) => text.toWellFormed()));
      }),
    );
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\tx', '\rx', '\nx', '\uff1d1', '\uff0b1', '\uff0d1', '\uff20x'])(
    'that begins like a formula is led by an apostrophe: %j',
    (text) => {
      expect(textField(text).replace(/^"/, '').startsWith("'")).toBe(true);
    },
  );

  it('is never the start of a formula, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const [[field = ''] = []] = readRows(`${textField(text.toWellFormed())},end\r\n`);
        expect(field).not.toMatch(/^[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/);
      }),
    );
  });
});

describe('a number', () => {
  it('is never touched', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        expect(Number(csvField({ type: 'change', value, unit: 'usd-year' }))).toBe(value === 0 ? 0 : value);
      }),
    );
  });
});

describe('the file', () => {
  it('starts with a byte order mark and ends its lines with CR LF', async () => {
    const column = { key: 'a', heading: 'A', align: 'left', weight: 1 } as const;
    const table = {
      id: 't',
      title: 'T',
      keyColumns: 0,
      columns: [column],
      rows: [[{ type: 'text', text: 'é' } as const]],
    };
    const bytes = await createCsvRenderer().render({
      title: 'T',
      subtitle: '',
      language: 'en-US',
      date: '2026-11-01',
      footer: '',
      paper: 'letter',
      blocks: [],
      sheets: [sheetOf(table)],
      table,
    });
    expect(Buffer.from(bytes)).toEqual(Buffer.from('\ufeffA\r\né\r\n'));
  });
});
