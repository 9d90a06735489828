/**
 * Describes a document's CSV in a file beside it, as the W3C's "Metadata Vocabulary for Tabular Data" (CSV on the
 * Web) has it: how to read the file, what each column holds, and where the figures come from.
 */
import type { Cell, Column, DataSource, Document, Table } from '../../document/document.ts';
import { wordsOf } from '../../words/catalogue.ts';
import { usualLocale, wordsTag } from '../../words/locale.ts';
import type { Renderer } from '../renderer.ts';
import { type Dialect, dialects } from './dialect.ts';
import { fieldContent } from './field.ts';

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

/** What a column is called: its heading in the file, and beside it the words of the document where they differ. */
function titlesOf({ heading, title }: Column, language: string, dialect: Dialect): unknown {
  const inFile = fieldContent({ type: 'text', text: heading }, dialect);
  return title === undefined ? inFile : { [wordsTag(usualLocale)]: inFile, [language]: title };
}

function columnDescriptions(table: Table, language: string, dialect: Dialect): unknown[] {
  const names = columnNames(table);
  return table.columns.map((column, position) => {
    const cells = table.rows.flatMap((row) => row[position] ?? []);
    const numeric = isNumeric(cells);
    const nulls = nullsOf(cells, numeric, dialect);
    return {
      name: names[position],
      titles: titlesOf(column, language, dialect),
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
function releaseOf({ release: { id, sha256 }, locale }: Document): unknown {
  const title = wordsOf(locale).release.title(id);
  return { 'dc:title': title, 'schema:version': id, 'schema:sha256': sha256 };
}

function metadata(document: Document): unknown {
  const { title, subtitle, locale, language, date, place, summary, csv } = document;
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
    'prov:wasDerivedFrom': releaseOf(document),
    'dc:license': [...new Set(sources.map(({ licence }) => licence))],
    'dc:source': sources.map(sourceOf),
    ...(dialect.guarded ? { 'rdfs:comment': wordsOf(locale).csvGuardNote } : {}),
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
    tableSchema: { columns: columnDescriptions(table, language, dialect) },
  };
}

/** The renderer of the description of the CSV. */
export function createCsvMetadataRenderer(): Renderer {
  return {
    format: 'csv-metadata',
    render: async (document) => new TextEncoder().encode(`${JSON.stringify(metadata(document), null, 2)}\n`),
  };
}
