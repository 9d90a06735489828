/** Makes sure that the bytes read are the bytes written, by what was noted of them when they were written. */

import { createHash, type Hash } from 'node:crypto';
import { crc32 } from 'node:zlib';

/** Bytes that are not what was written. Asking again would not help. */
export class ChecksumMismatch extends Error {
  override readonly name = 'ChecksumMismatch';
}

/** What is known of an object beside its bytes. */
export interface Expected {
  /** The SHA-256 of the whole object in hex. */
  readonly sha256?: string | undefined;
  /** S3's CRC-32 of an object of several parts, `<base64>-<parts>`, and the size of all parts but the last. */
  readonly ofParts?: { readonly crc32: string; readonly partBytes: number } | undefined;
}

/** The SHA-256 in hex. */
export function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/**
 * The chunks as they come, checked at the end of the last one.
 * @throws ChecksumMismatch after the last chunk, when it was not what is expected.
 */
export async function* verified(
  chunks: AsyncIterable<Uint8Array>,
  { sha256, ofParts }: Expected,
): AsyncGenerator<Uint8Array> {
  const hash = sha256 === undefined ? null : createHash('sha256');
  const parts = ofParts === undefined ? null : new PartChecksums(ofParts.partBytes);
  for await (const chunk of chunks) {
    hash?.update(chunk);
    parts?.update(chunk);
    yield chunk;
  }
  if (hash !== null) check('SHA-256', sha256, hexOf(hash));
  if (parts !== null) check('CRC-32 of its parts', ofParts?.crc32, parts.digest());
}

function hexOf(hash: Hash): string {
  return hash.digest('hex');
}

function check(what: string, expected: string | undefined, found: string): void {
  if (found !== expected)
    throw new ChecksumMismatch(`the ${what} is ${found}, and was ${expected} when it was written`);
}

/** S3's composite checksum: the CRC-32 of the CRC-32s of the parts, and their number. */
class PartChecksums {
  readonly #partBytes: number;
  readonly #finished: number[] = [];
  #current = 0;
  #filled = 0;

  constructor(partBytes: number) {
    this.#partBytes = partBytes;
  }

  update(chunk: Uint8Array): void {
    for (let at = 0; at < chunk.length; ) {
      const taken = chunk.subarray(at, at + this.#partBytes - this.#filled);
      this.#current = crc32(taken, this.#current);
      this.#filled += taken.length;
      at += taken.length;
      if (this.#filled === this.#partBytes) this.#finish();
    }
  }

  digest(): string {
    if (this.#filled > 0) this.#finish();
    const crc = crc32(Buffer.concat(this.#finished.map(bigEndian)));
    return `${bigEndian(crc).toString('base64')}-${this.#finished.length}`;
  }

  #finish(): void {
    this.#finished.push(this.#current);
    this.#current = 0;
    this.#filled = 0;
  }
}

function bigEndian(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
}
