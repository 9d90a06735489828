/**
 * The description beside a CSV, held against the rules of the W3C's "Metadata Vocabulary for Tabular Data" and
 * "Model for Tabular Data" that say whether a processor may use it: it fits the file, and the file's cells fit it.
 */
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { csvProfiles, csvShapes } from '../../../src/document/csv-choice.ts';
import type { Document } from '../../../src/document/document.ts';
import { createCsvMetadataRenderer } from '../../../src/render/csv/csv-metadata-renderer.ts';
import { createCsvRenderer } from '../../../src/render/csv/csv-renderer.ts';
import { compareRoles } from '../../../src/report/compare-roles.ts';
import { reportDocument } from '../../../templates/report.ts';
import { documentWith, tableWith } from '../../support/documents.ts';
import { embeddedDataset } from '../../support/services.ts';
import { type FormatReader, rendererContract } from '../renderer-contract.ts';

/** Section 5.11.2: a datatype is a name or an object whose format tells the decimal character of a number. */
const datatypeSchema = z.union([
  z.enum(['string', 'decimal']),
  z.strictObject({
    base: z.literal('decimal'),
    format: z.strictObject({ decimalChar: z.literal(','), groupChar: z.literal('.') }),
  }),
]);

/** Section 5.6: a name is a variable of a URI template and does not start with an underscore. */
const columnSchema = z.strictObject({
  name: z.string().regex(/^[A-Za-z0-9][A-Za-z0-9_]*$/),
  titles: z.string(),
  datatype: datatypeSchema,
  null: z.array(z.string()).optional(),
});

/** Sections 5.4 and 5.8: a table description; other properties are prefixed names of vocabularies it knows. */
const metadataSchema = z
  .object({
    '@context': z.tuple([
      z.literal('http://www.w3.org/ns/csvw'),
      z.strictObject({ '@language': z.literal('en-US') }),
    ]),
    url: z.string(),
    'dc:title': z.string().min(1),
    'dc:date': z.strictObject({ '@value': z.iso.date(), '@type': z.literal('xsd:date') }),
    'dc:spatial': z.string().min(1),
    'dc:abstract': z.array(z.string()).min(1),
    'prov:wasDerivedFrom': z.strictObject({
      'dc:title': z.string(),
      'schema:version': z.string().min(1),
      'schema:sha256': z.string().regex(/^[0-9a-f]{64}$/),
    }),
    'dc:license': z.array(z.string()).min(1),
    'dc:source': z.array(z.looseObject({ 'dc:title': z.string(), 'dc:temporal': z.string() })).min(1),
    /** Section 5.9. */
    dialect: z.strictObject({
      encoding: z.literal('utf-8'),
      delimiter: z.enum([',', ';']),
      lineTerminators: z.array(z.enum(['\r\n', '\n'])),
      quoteChar: z.literal('"'),
      doubleQuote: z.literal(true),
      header: z.literal(true),
      headerRowCount: z.literal(1),
      trim: z.literal(false),
    }),
    tableSchema: z.strictObject({ columns: z.array(columnSchema).min(1) }),
  })
  .catchall(z.unknown())
  .refine((value) =>
    Object.keys(value).every((key) =>
      /^(@context|url|dialect|tableSchema|(dc|prov|rdfs|schema):[A-Za-z]+)$/.test(key),
    ),
  );

type Metadata = z.infer<typeof metadataSchema>;

async function metadataOf(document: Document): Promise<Metadata> {
  const bytes = await createCsvMetadataRenderer().render(document);
  return metadataSchema.parse(JSON.parse(Buffer.from(bytes).toString('utf8')));
}

/** The rows as a processor reads them that follows the dialect. */
async function rowsBy({ dialect }: Metadata, document: Document): Promise<string[][]> {
  const text = Buffer.from(await createCsvRenderer().render(document)).toString('utf8');
  const { delimiter, lineTerminators } = dialect;
  return parse(text, { bom: true, delimiter, recordDelimiter: lineTerminators, relaxColumnCount: false });
}

/** Section 6.4.2 of the model: what a decimal without a pattern may look like, for a decimal character. */
function isDecimal(field: string, decimalChar: string): boolean {
  const text = field.replace(decimalChar, '.');
  const other = decimalChar === ',' ? '.' : ',';
  return !field.includes(other) && /^[+-]?(\d+(\.\d*)?|\.\d+)$/.test(text);
}

/** The fields of a column that its description neither takes for nothing nor can read. */
function misfits({ datatype, null: nulls = [''] }: z.infer<typeof columnSchema>, fields: readonly string[]) {
  if (datatype === 'string') return [];
  const decimalChar = datatype === 'decimal' ? '.' : datatype.format.decimalChar;
  return fields.filter((field) => !nulls.includes(field) && !isDecimal(field, decimalChar));
}

const choices = csvShapes.flatMap((shape) => csvProfiles.map((profile) => ({ shape, profile })));

describe.each(choices)('of the $shape CSV for $profile', (csv) => {
  it.each([
    ['job titles', ['technical-specialist', 'lead-technician']],
    ['occupations', ['chief-executives', 'marketing-managers', 'actors']],
  ])('fits the file of %s', async (_, roles) => {
    const comparison = await compareRoles({ roles, location: 'WA' }, await embeddedDataset());
    const document = reportDocument(comparison, { csv, csvFileName: 'a-vs-b.csv' });
    const metadata = await metadataOf(document);
    const { columns } = metadata.tableSchema;
    const [header = [], ...rows] = await rowsBy(metadata, document);
    expect(metadata.url).toBe('a-vs-b.csv');
    expect(columns.map(({ titles }) => titles)).toEqual(header);
    expect(new Set(columns.map(({ name }) => name)).size).toBe(columns.length);
    expect(rows.length).toBe(document.csv.table.rows.length);
    for (const [position, column] of columns.entries()) {
      const fields = rows.map((row) => row[position] ?? '');
      expect(misfits(column, fields), column.name).toEqual([]);
      const missing = document.csv.table.rows.flatMap((row, number) =>
        row[position]?.type === 'missing' && row[position].bound === undefined ? [fields[number]] : [],
      );
      expect(column.null ?? [], column.name).toEqual(expect.arrayContaining(missing));
    }
  });
});

/** The columns that hold nothing but numbers where they hold anything. */
const numbersAndWords = tableWith(
  ['Growth %', 'Pay', '2nd'],
  [
    [
      { type: 'number', value: 6.5, unit: 'percent' },
      { type: 'missing', reason: 'top-coded', bound: 239_200, unit: 'usd-year' },
      { type: 'text', text: 'a' },
    ],
    [
      { type: 'missing', reason: 'suppressed', unit: 'percent' },
      { type: 'number', value: 88_773, unit: 'usd-year' },
      { type: 'missing', reason: 'top-coded', bound: 239_200, unit: 'usd-year' },
    ],
  ],
);

describe('a column', () => {
  it('of figures has numbers, and every code and bound in them is nothing', async () => {
    const { tableSchema } = await metadataOf(documentWith(numbersAndWords, 'machine'));
    expect(tableSchema.columns).toEqual([
      { name: 'Growth__', titles: 'Growth %', datatype: 'decimal', null: ['', 'suppressed'] },
      { name: 'Pay', titles: 'Pay', datatype: 'decimal', null: ['', '>=239200'] },
      { name: 'c_2nd', titles: '2nd', datatype: 'string' },
    ]);
  });

  it('with decimal commas says so', async () => {
    const { tableSchema, dialect } = await metadataOf(documentWith(numbersAndWords, 'excel-eu'));
    expect(dialect).toMatchObject({ delimiter: ';', lineTerminators: ['\r\n'] });
    expect(tableSchema.columns[0]?.datatype).toEqual({
      base: 'decimal',
      format: { decimalChar: ',', groupChar: '.' },
    });
  });

  it('has a name of its own where keys differ in their signs alone', async () => {
    const { tableSchema } = await metadataOf(
      documentWith(
        tableWith(['a b', 'a-b', 'a_b'], [[{ type: 'empty' }, { type: 'empty' }, { type: 'empty' }]]),
      ),
    );
    expect(tableSchema.columns.map(({ name }) => name)).toEqual(['a_b', 'a_b_2', 'a_b_3']);
  });
});

it('says how to undo the guards, where there are any', async () => {
  const guarded = await metadataOf(documentWith(numbersAndWords, 'excel'));
  expect(guarded['rdfs:comment']).toMatch(/drop one apostrophe .+ drop one tab from the end/);
  expect(await metadataOf(documentWith(numbersAndWords, 'machine'))).not.toHaveProperty('rdfs:comment');
});

it('of a CSV for programs names its columns as every locale does, and in the words of this one', async () => {
  const request = { roles: ['technical-specialist', 'lead-technician'], locale: 'es-ES' };
  const comparison = await compareRoles(request, await embeddedDataset());
  const document = reportDocument(comparison, { csv: { shape: 'long', profile: 'machine' } });
  const bytes = await createCsvMetadataRenderer().render(document);
  const { tableSchema } = JSON.parse(Buffer.from(bytes).toString('utf8'));
  expect(tableSchema.columns.slice(2, 6)).toMatchObject([
    { name: 'soc', titles: 'SOC' },
    { name: 'section', titles: { 'en-US': 'Section', 'es-ES': 'Sección' } },
    { name: 'metric_id', titles: { 'en-US': 'Metric id', 'es-ES': 'Id. del indicador' } },
    { name: 'metric', titles: { 'en-US': 'Metric', 'es-ES': 'Indicador' } },
  ]);
  const csv = Buffer.from(await createCsvRenderer().render(document)).toString('utf8');
  expect(csv).toMatch(/^Role id,Role,SOC,Section,Metric id,Metric,Value,/);
  expect(csv).toContain(',Salario,average-salary,Salario medio,88773,dólares estadounidenses al año,');
});

const reader: FormatReader = {
  read: async (bytes) => {
    const { tableSchema } = metadataSchema.parse(JSON.parse(Buffer.from(bytes).toString('utf8')));
    return [[tableSchema.columns.map(({ titles }) => titles)]];
  },
  expected: ({ csv: { table } }) => [[table.columns.map(({ heading }) => heading)]],
};

describe('renderer', () => {
  rendererContract(createCsvMetadataRenderer, reader, { shape: 'wide', profile: 'machine' });
});
