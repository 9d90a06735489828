/** Batches of rows read row by row, so that a sheet can end within a batch and the next begin there. */
import type { Batch } from '../rows.ts';
import type { ExportValue } from '../table.ts';

/** Rows by which widths are reckoned. */
const sampleSize = 500;

export class RowCursor {
  readonly #batches: AsyncIterator<Batch>;
  #batch: Batch = [];
  #position = 0;

  constructor(batches: AsyncIterable<Batch>) {
    this.#batches = batches[Symbol.asyncIterator]();
  }

  /** Whether there is a row; `next` then gives it. */
  async fill(): Promise<boolean> {
    while (this.#position >= this.#batch.length) {
      const next = await this.#batches.next();
      if (next.done === true) return false;
      this.#batch = next.value;
      this.#position = 0;
    }
    return true;
  }

  /** The next row of those at hand, or null when they must be filled again. */
  next(): readonly ExportValue[] | null {
    const row = this.#batch[this.#position];
    if (row === undefined) return null;
    this.#position += 1;
    return row;
  }

  /** The first of the rows that come next, which stay to be read. */
  async sample(): Promise<Batch> {
    const rows = this.#batch.slice(this.#position);
    while (rows.length < sampleSize) {
      const next = await this.#batches.next();
      if (next.done === true) break;
      rows.push(...next.value);
    }
    this.#batch = rows;
    this.#position = 0;
    return rows.slice(0, sampleSize);
  }

  /** Ends the reading, wherever it stands. */
  async close(): Promise<void> {
    await this.#batches.return?.();
  }
}
