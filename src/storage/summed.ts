/** Learns what a stream of bytes is while it goes to a store. */
import { createHash } from 'node:crypto';

/** What was streamed, in bytes and hexadecimal digits; it holds when the stream has ended. */
export interface Sum {
  bytes: number;
  sha256: string;
}

/** The chunks as they come; `sum` learns what they are. */
export async function* summed(chunks: AsyncIterable<Uint8Array>, sum: Sum): AsyncGenerator<Uint8Array> {
  const hash = createHash('sha256');
  for await (const chunk of chunks) {
    hash.update(chunk);
    sum.bytes += chunk.length;
    yield chunk;
  }
  sum.sha256 = hash.digest('hex');
}
