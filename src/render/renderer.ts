/** What every renderer is: a document in, the bytes of one file format out. */
import type { Document } from '../document/document.ts';

/** The names of the formats that a report can be asked for, in the order in which they are offered. */
export const formatNames = ['csv', 'xlsx', 'pdf'] as const;

export type Format = (typeof formatNames)[number];

/** What a server and a file system need to know of each format. */
export const formats: Readonly<Record<Format, { readonly extension: string; readonly mediaType: string }>> = {
  csv: { extension: 'csv', mediaType: 'text/csv; charset=utf-8' },
  xlsx: {
    extension: 'xlsx',
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  },
  pdf: { extension: 'pdf', mediaType: 'application/pdf' },
};

/** Renders a document. The same document gives the same bytes. */
export interface Renderer {
  readonly format: Format;
  render(document: Document): Promise<Uint8Array>;
}
