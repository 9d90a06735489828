/** The CSV in each profile: RFC 4180, the same cells as the document, and safe to open where that is its purpose. */
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CsvProfile, csvProfiles, csvShapes } from '../../../src/document/csv-choice.ts';
import type { Cell, Document } from '../../../src/document/document.ts';
import { createCsvRenderer } from '../../../src/render/csv/csv-renderer.ts';
import { dialects } from '../../../src/render/csv/dialect.ts';
import { readTextField } from '../../../src/render/csv/text-guard.ts';
import { documentWith, tableWith } from '../../support/documents.ts';
import { type FormatReader, rendererContract } from '../renderer-contract.ts';

async function render(document: Document): Promise<string> {
  return Buffer.from(await createCsvRenderer().render(document)).toString('utf8');
}

function readRows(text: string, profile: CsvProfile): string[][] {
  const { delimiter } = dialects[profile];
  return parse(text, { bom: true, delimiter, relaxColumnCount: false });
}

/** What a program finds that reads the CSV and undoes the guards: numbers, codes of missing figures, texts. */
function expectedField(cell: Cell, mark: string): string {
  if (cell.type === 'text') return cell.text;
  if (cell.type === 'missing')
    return cell.reason === 'top-coded' ? `>=${cell.bound}`.replace('.', mark) : cell.reason;
  return cell.type === 'empty' ? '' : `${cell.value}`.replace('.', mark);
}

function readerOf(profile: CsvProfile): FormatReader {
  const { decimalMark, guarded } = dialects[profile];
  const read = (field: string) => (guarded ? readTextField(field) : field);
  return {
    read: async (bytes) => [
      readRows(Buffer.from(bytes).toString('utf8'), profile).map((row) => row.map(read)),
    ],
    expected: ({ csv: { table } }) => [
      [
        table.columns.map(({ heading }) => heading),
        ...table.rows.map((row) => row.map((cell) => expectedField(cell, decimalMark))),
      ],
    ],
  };
}

describe.each(csvProfiles)('CSV renderer, %s', (profile) => {
  describe.each(csvShapes)('%s', (shape) => {
    rendererContract(createCsvRenderer, readerOf(profile), { shape, profile });
  });
});

const example = tableWith(
  ['SOC', 'Metric', 'Value', '=Change'],
  [
    [
      { type: 'text', text: '11-2021' },
      { type: 'text', text: 'Growth; "projected"' },
      { type: 'number', value: 6.5, unit: 'percent' },
      { type: 'change', value: -1.25, unit: 'percentage-points' },
    ],
    [
      { type: 'text', text: '29-1141' },
      { type: 'text', text: '=SUM(A1)' },
      { type: 'missing', reason: 'top-coded', bound: 115.25, unit: 'usd-hour' },
      { type: 'missing', reason: 'suppressed', unit: 'usd-hour' },
    ],
  ],
);

describe('the same table', () => {
  it('for Excel has a byte order mark, CR LF, and texts that stay texts', async () => {
    expect(await render(documentWith(example, 'excel'))).toBe(
      [
        "\ufeffSOC,Metric,Value,'=Change",
        '"11-2021\t","Growth; ""projected""",6.5,-1.25',
        '"29-1141\t",\'=SUM(A1),>=115.25,suppressed',
        '',
      ].join('\r\n'),
    );
  });

  it('for Excel with decimal commas has semicolons beside', async () => {
    expect(await render(documentWith(example, 'excel-eu'))).toBe(
      [
        "\ufeffSOC;Metric;Value;'=Change",
        '"11-2021\t";"Growth; ""projected""";6,5;-1,25',
        '"29-1141\t";\'=SUM(A1);>=115,25;suppressed',
        '',
      ].join('\r\n'),
    );
  });

  it('for programs is as plain as can be', async () => {
    expect(await render(documentWith(example, 'machine'))).toBe(
      [
        'SOC,Metric,Value,=Change',
        '11-2021,"Growth; ""projected""",6.5,-1.25',
        '29-1141,=SUM(A1),>=115.25,suppressed',
        '',
      ].join('\n'),
    );
  });
});

/** Texts that files stumble over. */
const hostile: Readonly<Record<string, string>> = {
  quotes: '"""\'"',
  'lines of every kind': 'a\nb\r\nc\rd\u2028e\u0085f',
  tabs: '\ta\tb\t',
  emoji: '👩🏽‍💻 👨‍👩‍👧 🇩🇪',
  'right to left': 'שלום =1+1 مرحبا',
  formula: "=cmd|' /C calc'!A0",
  'formula behind apostrophes': "'''=1",
  'control characters': Array.from({ length: 32 }, (_, code) => String.fromCodePoint(code)).join(''),
  'unusual characters': '\u007f\ufeff\ufffe\uffff\u200b\u00a0',
  separators: ',;|,;',
  'spaces around': '  a  ',
  'as a code of a missing figure': 'suppressed',
  '40,000 characters': `"${'wörd, '.repeat(6666)}"`,
  '40,000 tabs': '\t'.repeat(40_000),
};

describe.each(csvProfiles)('in the profile %s', (profile) => {
  it.each(Object.entries(hostile))('a text of %s goes through unchanged', async (_, text) => {
    const table = tableWith([text, 'b'], [[{ type: 'text', text }, { type: 'empty' }]]);
    const document = documentWith(table, profile);
    const [found] = await readerOf(profile).read(await createCsvRenderer().render(document));
    expect(found).toEqual([
      [text, 'b'],
      [text, ''],
    ]);
  });

  it('every text goes through unchanged', async () => {
    const cells = fc.array(
      fc.string({ unit: 'binary' }).map((text) => text.toWellFormed()),
      { minLength: 2, maxLength: 5 },
    );
    await fc.assert(
      fc.asyncProperty(cells, async (texts) => {
        const row = texts.map((text): Cell => ({ type: 'text', text }));
        const document = documentWith(tableWith(texts.map(String), [row]), profile);
        const [found] = await readerOf(profile).read(await createCsvRenderer().render(document));
        expect(found).toEqual([texts, texts]);
      }),
    );
  });

  it('every number is the same number', async () => {
    const numbers = fc.double({ noNaN: true, noDefaultInfinity: true });
    await fc.assert(
      fc.asyncProperty(numbers, async (value) => {
        const cell: Cell = { type: 'change', value, unit: 'usd-year' };
        const text = await render(documentWith(tableWith(['a', 'b'], [[cell, cell]]), profile));
        const [, [field = ''] = []] = readRows(text, profile);
        expect(Number(field.replace(',', '.'))).toBe(value === 0 ? 0 : value);
      }),
    );
  });
});
