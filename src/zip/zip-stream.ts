/**
 * A zip written as its parts come. A part that comes in chunks is deflated while the next of it is made, and its sizes
 * stand behind it in a data descriptor; of one that is there as a whole they stand before it. Offsets and counts that the plain format cannot hold are written as ZIP64 has them. All parts
 * are dated the same, so the same parts give the same bytes.
 */
import { pipeline } from 'node:stream/promises';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { crc32, createDeflateRaw, deflateRawSync } from 'node:zlib';
import {
  date,
  type Field,
  fields,
  methods,
  signatures as plainSignatures,
  plainVersion,
  utf8Names,
} from './zip-fields.ts';

/** A part that is deflated as its bytes come; they are asked for once, after those of the parts before. */
export interface StreamedPart {
  readonly path: string;
  readonly chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>;
}

/** A part whose bytes are there. */
export interface WholePart {
  readonly path: string;
  readonly bytes: Uint8Array;
  /** Whether deflating it is worth the time: what is compressed by itself is stored as it is. */
  readonly isDeflated: boolean;
}

export type ZipPart = StreamedPart | WholePart;

/** Where plain fields of the zip end. */
export interface ZipLimits {
  /** From here on an offset is written as ZIP64. */
  readonly offset: number;
  /** From here on the number of parts is. */
  readonly parts: number;
}

const plainLimits: ZipLimits = { offset: 0xffff_ffff, parts: 0xffff };

/** A part of more bytes would need ZIP64 in front of it, which not every reader of a stream understands. */
const mostBytes = 0xffff_fffe;

const signatures = {
  ...plainSignatures,
  descriptor: 0x08074b50,
  end64: 0x06064b50,
  locator64: 0x07064b50,
} as const;

/** Sizes follow the part. */
const sizesFollow = 0x0008;
const versions = { plain: plainVersion, zip64: 45 } as const;

/** How the bytes of a part lie in the zip. */
type Method = (typeof methods)[keyof typeof methods];

interface Entry {
  readonly name: Buffer;
  readonly offset: number;
  readonly flags: number;
  readonly method: Method;
  readonly crc: number;
  readonly size: number;
  readonly compressed: number;
}

/** What stands before a part. Where the sizes follow it they are 0 here, and so is the checksum. */
function header({ name, flags, method, crc, size, compressed }: Omit<Entry, 'offset'>): Buffer {
  const list: Field[] = [
    [4, signatures.entry],
    [2, versions.plain],
    [2, flags],
    [2, method],
    [2, date.time],
    [2, date.day],
    [4, crc],
    [4, compressed],
    [4, size],
    [2, name.length],
    [2, 0],
  ];
  return Buffer.concat([fields(list), name]);
}

function descriptor({ crc, size, compressed }: Pick<Entry, 'crc' | 'size' | 'compressed'>): Buffer {
  return fields([
    [4, signatures.descriptor],
    [4, crc],
    [4, compressed],
    [4, size],
  ]);
}

function directoryLine(entry: Entry, limits: ZipLimits): Buffer {
  const { name, offset, flags, method, crc, size, compressed } = entry;
  const isFar = offset >= limits.offset;
  const version = isFar ? versions.zip64 : versions.plain;
  const extra = isFar
    ? fields([
        [2, 1],
        [2, 8],
        [8, offset],
      ])
    : Buffer.alloc(0);
  const list: Field[] = [
    [4, signatures.directory],
    [2, version],
    [2, version],
    [2, flags],
    [2, method],
    [2, date.time],
    [2, date.day],
    [4, crc],
    [4, compressed],
    [4, size],
    [2, name.length],
    [2, extra.length],
    [2, 0],
    [2, 0],
    [2, 0],
    [4, 0],
    [4, isFar ? 0xffff_ffff : offset],
  ];
  return Buffer.concat([fields(list), name, extra]);
}

/** What stands after the last part: the directory, and where it is. */
function end(entries: readonly Entry[], offset: number, limits: ZipLimits): Buffer {
  const directory = Buffer.concat(entries.map((entry) => directoryLine(entry, limits)));
  const count = entries.length;
  const isFar = offset >= limits.offset;
  const isMany = count >= limits.parts;
  const zip64: Field[] = [
    [4, signatures.end64],
    [8, 44],
    [2, versions.zip64],
    [2, versions.zip64],
    [4, 0],
    [4, 0],
    [8, count],
    [8, count],
    [8, directory.length],
    [8, offset],
    [4, signatures.locator64],
    [4, 0],
    [8, offset + directory.length],
    [4, 1],
  ];
  const plain: Field[] = [
    [4, signatures.end],
    [2, 0],
    [2, 0],
    [2, isMany ? 0xffff : count],
    [2, isMany ? 0xffff : count],
    [4, directory.length],
    [4, isFar ? 0xffff_ffff : offset],
    [2, 0],
  ];
  return Buffer.concat([directory, ...(isFar || isMany ? [fields(zip64)] : []), fields(plain)]);
}

/** Level 1 takes a third of the time of the usual 6; chunks of this size cost little by themselves. */
const deflateOptions = { level: 1, chunkSize: 1 << 16, writableHighWaterMark: 1 << 19 };

/** The deflated bytes of a part; `sum` counts what went in. */
async function* deflatedChunks(
  { path, chunks }: StreamedPart,
  sum: { crc: number; size: number },
): AsyncGenerator<Uint8Array> {
  async function* counted(): AsyncGenerator<Uint8Array> {
    for await (const chunk of chunks) {
      sum.crc = crc32(chunk, sum.crc);
      sum.size += chunk.length;
      if (sum.size > mostBytes)
        throw new Error(`The part ${path} of a zip has more than ${mostBytes} bytes.`);
      yield chunk;
      // Without a turn of the event loop nobody hears that a chunk is deflated, and the next is not begun meanwhile.
      await nextTurn();
    }
  }
  const deflate = createDeflateRaw(deflateOptions);
  const fed = pipeline(counted(), deflate);
  // The loop below throws the same error; without a listener it would end the process.
  fed.catch(() => undefined);
  for await (const chunk of deflate) yield chunk;
  await fed;
}

/** Told of a part once it is known how it lies in the zip. */
type Tell = (written: Omit<Entry, 'offset'>) => void;

/** A part that is deflated as it comes, between its header and its sizes. */
async function* streamed(part: StreamedPart, tell: Tell): AsyncGenerator<Uint8Array> {
  const name = Buffer.from(part.path);
  const known = { name, flags: utf8Names | sizesFollow, method: methods.deflated };
  yield header({ ...known, crc: 0, size: 0, compressed: 0 });
  const sum = { crc: 0, size: 0 };
  let compressed = 0;
  for await (const chunk of deflatedChunks(part, sum)) {
    compressed += chunk.length;
    yield chunk;
  }
  const written = { ...known, ...sum, compressed };
  tell(written);
  yield descriptor(written);
}

/** A part that is there. Stored parts are read by every reader of a stream, since their sizes stand before them. */
function* whole({ path, bytes, isDeflated }: WholePart, tell: Tell): Generator<Uint8Array> {
  const body = isDeflated ? deflateRawSync(bytes, { level: 1 }) : bytes;
  const written = {
    name: Buffer.from(path),
    flags: utf8Names,
    method: isDeflated ? methods.deflated : methods.stored,
    crc: crc32(bytes),
    size: bytes.length,
    compressed: body.length,
  };
  tell(written);
  yield header(written);
  yield body;
}

/** The zip of the parts, in their order. What a part throws is thrown as it is. */
export async function* zipStream(
  parts: AsyncIterable<ZipPart> | Iterable<ZipPart>,
  limits: ZipLimits = plainLimits,
): AsyncGenerator<Uint8Array> {
  const entries: Entry[] = [];
  let written = 0;
  for await (const part of parts) {
    const offset = written;
    const tell: Tell = (entry) => entries.push({ ...entry, offset });
    for await (const chunk of 'chunks' in part ? streamed(part, tell) : whole(part, tell)) {
      written += chunk.length;
      yield chunk;
    }
  }
  yield end(entries, written, limits);
}
