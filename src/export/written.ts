/** What a writer tells of what it wrote, for the receipt. */

export interface Written {
  /** Rows of the table, without headings. */
  rows: number;
  /** Sheets with rows of the table; a CSV has none. */
  readonly sheets: { readonly name: string; readonly rows: number }[];
}

/** A file being written: its bytes, and what was written, which is known for sure when they end. */
export interface FileStream {
  readonly chunks: AsyncIterable<Uint8Array>;
  readonly written: Written;
}
