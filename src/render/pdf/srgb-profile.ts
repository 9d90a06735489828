/**
 * The ICC profile of sRGB, which says to a printer or a screen what our colours are. It is written out here, in half a
 * kilobyte, so that the bytes are there wherever the program runs: pdfkit reads its own from a file beside itself.
 * ISO 15076-1 has the layout; IEC 61966-2-1 has the colours, here adapted to the profile's white, D50.
 */

type Triple = readonly [number, number, number];

const d50: Triple = [0.9642, 1, 0.82491];
const red: Triple = [0.43607, 0.22249, 0.01392];
const green: Triple = [0.38515, 0.71687, 0.09708];
const blue: Triple = [0.14307, 0.06061, 0.7141];
/** From the white of sRGB, D65, to D50, by Bradford. */
const adaptation = [1.04788, 0.02292, -0.05022, 0.02959, 0.99048, -0.01707, -0.00925, 0.01508, 0.75168];
/** g, a, b, c, d of `(a * x + b) ** g` from d on and `c * x` below. */
const curve = [2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045];

const headerLength = 128;
const tagEntryLength = 12;

function uint32(...values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(values.length * 4);
  for (const [index, value] of values.entries()) bytes.writeUInt32BE(value, index * 4);
  return bytes;
}

/** Numbers with 16 bits after the point. */
function fixed(values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(values.length * 4);
  for (const [index, value] of values.entries()) bytes.writeInt32BE(Math.round(value * 65_536), index * 4);
  return bytes;
}

function element(type: string, ...content: readonly Buffer[]): Buffer {
  return Buffer.concat([Buffer.from(type, 'latin1'), uint32(0), ...content]);
}

/** One text, in American English, as UTF-16 padded to whole words of four bytes. */
function textElement(text: string): Buffer {
  const characters = Buffer.from(text, 'utf16le').swap16();
  const padding = Buffer.alloc(characters.length % 4);
  return element(
    'mluc',
    uint32(1, 12),
    Buffer.from('enUS', 'latin1'),
    uint32(characters.length, 28),
    characters,
    padding,
  );
}

function header(length: number): Buffer {
  const bytes = Buffer.alloc(headerLength);
  uint32(length, 0, 0x04_20_00_00).copy(bytes, 0);
  bytes.write('mntrRGB XYZ ', 12, 'latin1');
  // The date of making: year, month and day.
  for (const [index, part] of [2026, 1, 1].entries()) bytes.writeUInt16BE(part, 24 + index * 2);
  bytes.write('acsp', 36, 'latin1');
  fixed(d50).copy(bytes, 68);
  return bytes;
}

/** The profile's bytes. */
export function srgbProfile(): Uint8Array {
  const toneCurve = element('para', Buffer.from([0, 3, 0, 0]), fixed(curve));
  const tags: readonly (readonly [string, Buffer])[] = [
    ['desc', textElement('sRGB IEC61966-2.1')],
    ['cprt', textElement('Public domain')],
    ['wtpt', element('XYZ ', fixed(d50))],
    ['chad', element('sf32', fixed(adaptation))],
    ['rXYZ', element('XYZ ', fixed(red))],
    ['gXYZ', element('XYZ ', fixed(green))],
    ['bXYZ', element('XYZ ', fixed(blue))],
    ['rTRC', toneCurve],
    ['gTRC', toneCurve],
    ['bTRC', toneCurve],
  ];
  // The three curves are one: a tag may point at the element of another.
  const elements = [...new Set(tags.map(([, bytes]) => bytes))];
  const start = headerLength + 4 + tags.length * tagEntryLength;
  const offsetOf = (bytes: Buffer): number =>
    elements.slice(0, elements.indexOf(bytes)).reduce((offset, before) => offset + before.length, start);
  const table = tags.map(([name, bytes]) =>
    Buffer.concat([Buffer.from(name, 'latin1'), uint32(offsetOf(bytes), bytes.length)]),
  );
  const body = Buffer.concat([uint32(tags.length), ...table, ...elements]);
  return Buffer.concat([header(headerLength + body.length), body]);
}
