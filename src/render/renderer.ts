/** What every renderer is: a document in, the bytes of one file format out. */
import type { Document } from '../document/document.ts';

/** The formats a report can be asked for, with what a server and a file system need to know of each. */
export const formats = {
  csv: { extension: 'csv', mediaType: 'text/csv; charset=utf-8' },
  xlsx: {
    extension: 'xlsx',
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  },
  pdf: { extension: 'pdf', mediaType: 'application/pdf' },
} as const satisfies Record<string, { extension: string; mediaType: string }>;

export type Format = keyof typeof formats;

/** The names of the formats, in the order in which they are offered. */
export const formatNames = Object.keys(formats) as [Format, ...Format[]];

/** Renders a document. The same document gives the same bytes. */
export interface Renderer {
  readonly format: Format;
  render(document: Document): Promise<Uint8Array>;
}
