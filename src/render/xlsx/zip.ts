/** A zip of parts, made by Node's own zlib, which is several times as fast as one in JavaScript; all dated the same. */
import { crc32, deflateRawSync } from 'node:zlib';
import {
  date,
  type Field,
  fields,
  methods,
  plainVersion,
  signatures,
  utf8Names,
} from '../../zip/zip-fields.ts';

/** Bytes. Deflating less takes more time than it saves room. */
const worthDeflating = 400;

interface Entry {
  readonly name: Buffer;
  readonly crc: number;
  readonly size: number;
  readonly method: (typeof methods)[keyof typeof methods];
  readonly content: Buffer;
  /** Where its header stands in the file. */
  readonly offset: number;
}

/** What the header of an entry and its line in the directory have in common. */
function described({ name, crc, size, method, content }: Entry): Field[] {
  return [
    [2, plainVersion],
    [2, utf8Names],
    [2, method],
    [2, date.time],
    [2, date.day],
    [4, crc],
    [4, content.length],
    [4, size],
    [2, name.length],
    [2, 0],
  ];
}

function header(entry: Entry): Buffer[] {
  return [fields([[4, signatures.entry], ...described(entry)]), entry.name, entry.content];
}

function directoryLine(entry: Entry): Buffer[] {
  const rest: Field[] = [
    [2, 0],
    [2, 0],
    [2, 0],
    [4, 0],
    [4, entry.offset],
  ];
  return [fields([[4, signatures.directory], [2, plainVersion], ...described(entry), ...rest]), entry.name];
}

function lengthOf(buffers: readonly Buffer[]): number {
  return buffers.reduce((length, buffer) => length + buffer.length, 0);
}

/** A part as it lies in the zip, with what is said of it. */
function packed(part: Buffer): Omit<Entry, 'name' | 'offset'> {
  const whole = { crc: crc32(part), size: part.length };
  if (part.length < worthDeflating) return { ...whole, method: methods.stored, content: part };
  // Level 2 takes two fifths of the time of the usual 6 and gives files a tenth larger.
  return { ...whole, method: methods.deflated, content: deflateRawSync(part, { level: 2 }) };
}

/** The zip of the parts, in their order. */
export function zip(parts: readonly (readonly [path: string, text: string])[]): Uint8Array {
  const body: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [path, text] of parts) {
    const entry = { ...packed(Buffer.from(text)), name: Buffer.from(path), offset };
    const written = header(entry);
    body.push(...written);
    directory.push(...directoryLine(entry));
    offset += lengthOf(written);
  }
  const end: Field[] = [
    [4, signatures.end],
    [2, 0],
    [2, 0],
    [2, parts.length],
    [2, parts.length],
    [4, lengthOf(directory)],
    [4, offset],
    [2, 0],
  ];
  return Buffer.concat([...body, ...directory, fields(end)]);
}
