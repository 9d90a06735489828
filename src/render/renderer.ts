/** What every renderer is: a document in, the bytes of one file format out. */
import type { Document } from '../document/document.ts';

/** The names of the formats that a report can be asked for, in the order in which they are offered. */
export const formatNames = ['csv', 'xlsx', 'pdf'] as const;

export type Format = (typeof formatNames)[number];

/** Every kind of file that a report can have: one for each format, and a description beside the CSV. */
export const fileFormats = ['csv', 'csv-metadata', 'xlsx', 'pdf'] as const;

export type FileFormat = (typeof fileFormats)[number];

/** The files that a format is made of. */
export const filesOf: Readonly<Record<Format, readonly FileFormat[]>> = {
  csv: ['csv', 'csv-metadata'],
  xlsx: ['xlsx'],
  pdf: ['pdf'],
};

/** What a server and a file system need to know of each kind of file. */
export const formats: Readonly<
  Record<FileFormat, { readonly extension: string; readonly mediaType: string }>
> = {
  csv: { extension: 'csv', mediaType: 'text/csv; charset=utf-8' },
  // The ending that "CSV on the Web" looks for beside a CSV, and its media type.
  'csv-metadata': { extension: 'csv-metadata.json', mediaType: 'application/csvm+json' },
  xlsx: {
    extension: 'xlsx',
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  },
  pdf: { extension: 'pdf', mediaType: 'application/pdf' },
};

/** What a reader of a file should know went wrong in it. */
export const warningCodes = ['replaced-characters'] as const;

export interface Warning {
  readonly code: (typeof warningCodes)[number];
  /** A sentence for people. */
  readonly message: string;
}

/** Renders a document. The same document gives the same bytes and the same warnings. */
export interface Renderer {
  readonly format: FileFormat;
  render(document: Document, warn?: (warning: Warning) => void): Promise<Uint8Array>;
}
