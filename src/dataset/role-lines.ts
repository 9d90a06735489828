/** The lines of roles.ndjson one after the other, cut out of one sequential read as the index has them. */
import type { IndexEntry } from './manifest.ts';

/** A line of the file, whole, and the index entry that names it. */
export interface RoleLine {
  readonly entry: IndexEntry;
  readonly line: Uint8Array;
}

/** `length` bytes from the front of the chunks, which are consumed. Fewer when they end before. */
class Front {
  readonly #chunks: AsyncIterator<Uint8Array>;
  #held: Uint8Array = new Uint8Array();

  constructor(chunks: AsyncIterator<Uint8Array>) {
    this.#chunks = chunks;
  }

  async take(length: number): Promise<Uint8Array> {
    const parts: Uint8Array[] = [];
    let missing = length;
    while (missing > 0) {
      if (this.#held.length === 0) {
        const next = await this.#chunks.next();
        if (next.done === true) break;
        this.#held = next.value;
      }
      const part = this.#held.subarray(0, missing);
      parts.push(part);
      this.#held = this.#held.subarray(part.length);
      missing -= part.length;
    }
    const [only] = parts;
    return parts.length === 1 && only !== undefined ? only : Buffer.concat(parts);
  }
}

/**
 * The lines of all entries, in the order of the file. They must tile it, as `openDataset` makes sure. A file that ends
 * too early gives shorter lines, which their digests tell. The stream is read to its end, where its store verifies it.
 */
export async function* roleLines(
  stream: AsyncIterable<Uint8Array>,
  entries: readonly IndexEntry[],
): AsyncGenerator<RoleLine> {
  const chunks = stream[Symbol.asyncIterator]();
  try {
    const front = new Front(chunks);
    for (const entry of entries.toSorted((a, b) => a.offset - b.offset)) {
      yield { entry, line: await front.take(entry.length) };
      await front.take(1);
    }
    while ((await chunks.next()).done !== true);
  } finally {
    await chunks.return?.();
  }
}
