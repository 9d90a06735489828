/** The contract every renderer passes: each cell of the document is found again in the file, and bytes are stable. */
import { describe, expect, it } from 'vitest';
import { type CsvChoice, usualCsv } from '../../src/document/csv-choice.ts';
import type { Cell, Document } from '../../src/document/document.ts';
import type { Renderer } from '../../src/render/renderer.ts';
import { compareRoles } from '../../src/report/compare-roles.ts';
import { reportDocument } from '../../templates/report.ts';
import { documentWith } from '../support/documents.ts';
import { embeddedDataset } from '../support/services.ts';

/** The cells that a format's own reader finds: tables of rows, the column headings first. */
export type FoundTables = readonly (readonly (readonly unknown[])[])[];

export interface FormatReader {
  /** Every table of the file, read back by a program that did not write it. */
  read(bytes: Uint8Array): Promise<FoundTables>;
  /** What `read` must find for the document. */
  expected(document: Document): FoundTables;
}

const reports = {
  'two job titles': ['technical-specialist', 'lead-technician'],
  'three occupations': ['software-developers', 'registered-nurses', 'computer-user-support-specialists'],
  'five roles with long titles and missing figures': [
    'first-line-supervisors-of-mechanics-installers-and-repairers',
    'actors',
    'sales-representatives-wholesale-and-manufacturing-except-technical-and-scientific-products',
    'elementary-school-teachers-except-special-education',
    'lead-technician',
  ],
};

async function wholeReport(roles: readonly string[], csv: CsvChoice): Promise<Document> {
  const comparison = await compareRoles({ roles: [...roles] }, await embeddedDataset(), { statePay: true });
  return reportDocument(comparison, { csv });
}

const awkwardCells: readonly Cell[] = [
  { type: 'text', text: 'Comma, "quotes" and \'apostrophes\'' },
  { type: 'text', text: 'Two\nlines' },
  { type: 'text', text: '=HYPERLINK("http://example.com")' },
  { type: 'text', text: '+1 and -1 and @home' },
  { type: 'text', text: '<b>&amp;</b> _x0041_ ]]>' },
  { type: 'text', text: 'Ärztin, Łódź, Ελλάδα, Москва, Việt Nam' },
  { type: 'text', text: `Long ${'word '.repeat(400).trim()}` },
  { type: 'number', value: 0, unit: 'jobs' },
  { type: 'number', value: -3.7, unit: 'percent' },
  { type: 'number', value: 88_773, unit: 'usd-year' },
  { type: 'number', value: 42.68, unit: 'usd-hour' },
  { type: 'number', value: 42.4, unit: 'years' },
  { type: 'change', value: 12.2, unit: 'percentage-points' },
  { type: 'change', value: -5000, unit: 'usd-year' },
  { type: 'missing', reason: 'suppressed', unit: 'usd-year' },
  { type: 'missing', reason: 'top-coded', bound: 239_200, unit: 'usd-year' },
  { type: 'missing', reason: 'not-collected', unit: null },
  { type: 'missing', reason: 'not-in-release', unit: null },
  { type: 'missing', reason: 'not-listed', unit: 'percent' },
  { type: 'empty' },
];

/** A document of one table that holds every type of cell and the texts that files stumble over. */
function wholeAwkwardDocument({ profile }: CsvChoice): Document {
  const columns = [
    { key: 'name', heading: '=Name, "quoted"', align: 'left', weight: 2 },
    { key: 'value', heading: 'Value', align: 'right', weight: 3 },
  ] as const;
  const rows = awkwardCells.map((cell, number): Cell[] => [
    { type: 'text', text: `Row ${number + 1}` },
    cell,
  ]);
  const table = { id: 'awkward', title: 'Awkward', keyColumns: 1, columns, rows };
  return {
    ...documentWith(table, profile),
    title: 'Awkward & <odd> "cells"',
    footer: 'Page & foot',
    paper: 'a4',
  };
}

function deepFreeze<Value>(value: Value): Value {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(deepFreeze);
  }
  return value;
}

/** Describes the contract for one renderer, on documents made for the usual CSV or for another. */
export function rendererContract(
  createRenderer: () => Renderer,
  reader: FormatReader,
  csv: CsvChoice = usualCsv('en-US'),
): void {
  const reportOn = (roles: readonly string[]) => wholeReport(roles, csv);
  const awkwardDocument = () => wholeAwkwardDocument(csv);

  describe('finds every cell again', () => {
    it.each(Object.entries(reports))('in a report on %s', async (_, roles) => {
      const document = await reportOn(roles);
      expect(await reader.read(await createRenderer().render(document))).toEqual(reader.expected(document));
    });

    it('in a table of awkward cells', async () => {
      const document = awkwardDocument();
      expect(await reader.read(await createRenderer().render(document))).toEqual(reader.expected(document));
    });
  });

  it('gives the same bytes for the same document, in a fresh renderer and in a used one', async () => {
    const document = await reportOn(reports['three occupations']);
    const used = createRenderer();
    await used.render(awkwardDocument());
    const bytes = Buffer.from(await used.render(document));
    expect(bytes.equals(await used.render(document))).toBe(true);
    expect(bytes.equals(await createRenderer().render(document))).toBe(true);
  });

  it('renders documents side by side', async () => {
    const documents = [await reportOn(reports['two job titles']), awkwardDocument()];
    const renderer = createRenderer();
    const together = await Promise.all(documents.map((document) => renderer.render(document)));
    for (const [position, document] of documents.entries())
      expect(
        Buffer.from(await createRenderer().render(document)).equals(together[position] ?? Buffer.of()),
      ).toBe(true);
  });

  it('leaves the document as it was', async () => {
    const document = deepFreeze(awkwardDocument());
    await expect(createRenderer().render(document)).resolves.toBeInstanceOf(Uint8Array);
  });
}
