/**
 * The format-neutral document: what a report says, in three faces of the same comparison. `blocks` is the reading
 * face, for pages; `sheets` is the working face, for spreadsheets; `table` is the bare one, for data. It knows no
 * file format.
 */
import type { Sheet } from './sheet.ts';
import type { Table } from './table.ts';

export type { Cell, Column, Table } from './table.ts';

export type Block =
  | { readonly type: 'heading'; readonly level: 1 | 2; readonly text: string }
  | { readonly type: 'paragraph'; readonly style: 'lead' | 'body' | 'note'; readonly text: string }
  | { readonly type: 'list'; readonly items: readonly string[] }
  | { readonly type: 'table'; readonly table: Table };

/** Paper sizes a document can be made for. */
export const papers = ['letter', 'a4'] as const;
export type Paper = (typeof papers)[number];

export interface Document {
  readonly title: string;
  /** One line below the title: release, place, vintages. */
  readonly subtitle: string;
  /** BCP 47 tag of the words in it. */
  readonly language: string;
  /** Date that the file carries, as an ISO date: the release's, so that the same request gives the same bytes. */
  readonly date: string;
  /** One line at the foot of every page. */
  readonly footer: string;
  readonly paper: Paper;
  readonly blocks: readonly Block[];
  /** The sheets in their order. Their titles are unique, and so are the ids of their tables. */
  readonly sheets: readonly [Sheet, ...Sheet[]];
  /** The whole comparison as one table: it alone makes the CSV. */
  readonly table: Table;
}
