/**
 * Describes a document's CSV in a file beside it, as the W3C's "Metadata Vocabulary for Tabular Data" (CSV on the
 * Web) has it: how to read the file, what each column holds, and where the figures come from.
 */
import type { Cell, DataSource, Document, Table } from '../../document/document.ts';
import type { Renderer } from '../renderer.ts';
import { type Dialect, dialects } from './dialect.ts';
import { fieldContent } from './field.ts';

const guardNote =
  'Texts that a spreadsheet would run as a formula are led by an apostrophe, and those that it would take for a date or a number are followed by a tab. To undo both, drop one apostrophe where apostrophes stand before = + - @, a tab, a line break or a full-width = + - @, and drop one tab from the end.';

/** Names of columns in CSVW are made of letters, digits and underscores, and are unique. */
function columnNames({ columns }: Table): string[] {
  const used = new Set<string>();
  return columns.map(({ key }) => {
    const base = `${/^[a-z]/i.test(key) ? '' : 'c_'}${key.replaceAll(/[^a-z0-9]/gi, '_')}`;
    let name = base;
    for (let number = 2; used.has(name); number += 1) name = `${base}_${number}`;
    used.add(name);
    return name;
  });
}

/** Numbers where nothing but numbers is known; a column of figures and words holds strings. */
function isNumeric(cells: readonly Cell[]): boolean {
  const known = cells.filter(({ type }) => type !== 'missing' && type !== 'empty');
  return known.length > 0 && known.every(({ type }) => type === 'number' || type === 'change');
}

/** What stands in the column in place of a value. A bound is a value to a reader of strings, not to one of numbers. */
function nullsOf(cells: readonly Cell[], numeric: boolean, dialect: Dialect): string[] {
  const codes = cells
    .filter((cell) => cell.type === 'missing' && (numeric || cell.bound === undefined))
    .map((cell) => fieldContent(cell, dialect));
  return ['', ...new Set(codes)];
}

/** Figures have a few digits and no exponent. Programs know a decimal comma only beside a mark for thousands. */
function decimalType({ decimalMark }: Dialect): unknown {
  return decimalMark === '.'
    ? 'decimal'
    : { base: 'decimal', format: { decimalChar: decimalMark, groupChar: '.' } };
}

function columnDescriptions(table: Table, dialect: Dialect): unknown[] {
  const names = columnNames(table);
  return table.columns.map(({ heading }, position) => {
    const cells = table.rows.flatMap((row) => row[position] ?? []);
    const numeric = isNumeric(cells);
    const nulls = nullsOf(cells, numeric, dialect);
    return {
      name: names[position],
      titles: fieldContent({ type: 'text', text: heading }, dialect),
      datatype: numeric ? decimalType(dialect) : 'string',
      ...(nulls.length === 1 ? {} : { null: nulls }),
    };
  });
}

function sourceOf({ name, publisher, vintage, licence, url }: DataSource): unknown {
  return {
    'dc:title': name,
    'dc:publisher': publisher,
    'dc:temporal': vintage,
    'dc:license': licence,
    ...(url === undefined ? {} : { 'schema:url': { '@id': url } }),
  };
}

/** The release of the dataset that the CSV was made from. */
function releaseOf({ id, sha256 }: Document['release']): unknown {
  return { 'dc:title': `Role Reports dataset release ${id}`, 'schema:version': id, 'schema:sha256': sha256 };
}

function metadata({ title, subtitle, language, date, release, place, summary, csv }: Document): unknown {
  const { table, profile, fileName, sources } = csv;
  const dialect = dialects[profile];
  return {
    '@context': ['http://www.w3.org/ns/csvw', { '@language': language }],
    url: fileName,
    'dc:title': title,
    'dc:description': subtitle,
    ...(summary.length === 0 ? {} : { 'dc:abstract': summary }),
    'dc:spatial': place,
    'dc:date': { '@value': date, '@type': 'xsd:date' },
    'prov:wasDerivedFrom': releaseOf(release),
    'dc:license': [...new Set(sources.map(({ licence }) => licence))],
    'dc:source': sources.map(sourceOf),
    ...(dialect.guarded ? { 'rdfs:comment': guardNote } : {}),
    dialect: {
      encoding: 'utf-8',
      delimiter: dialect.delimiter,
      lineTerminators: [dialect.lineEnd],
      quoteChar: '"',
      doubleQuote: true,
      header: true,
      headerRowCount: 1,
      trim: false,
    },
    tableSchema: { columns: columnDescriptions(table, dialect) },
  };
}

/** The renderer of the description of the CSV. */
export function createCsvMetadataRenderer(): Renderer {
  return {
    format: 'csv-metadata',
    render: async (document) => new TextEncoder().encode(`${JSON.stringify(metadata(document), null, 2)}\n`),
  };
}
