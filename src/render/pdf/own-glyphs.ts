/**
 * Glyphs of our own in an embedded font. A cluster of several glyphs, such as a letter with its accents, becomes one
 * glyph made of them, as TrueType fonts make É of E and ´: then it has one place, one width and one text.
 */
import type { Part } from './shape.ts';

/** Ids above those that a font can have. */
const firstOwnId = 0x1_0000;

interface OwnGlyph {
  readonly parts: readonly Part[];
  readonly advance: number;
}

const ownGlyphs = new WeakMap<FontkitSubset, OwnGlyph[]>();

/** Makes fontkit write our glyphs among its own, and outlines that it has written before as they were. */
export function writeOwnGlyphs(subset: FontkitSubset, font: FontkitFont): void {
  const own: OwnGlyph[] = [];
  const outlines = outlinesOf(font);
  // oxlint-disable-next-line eslint/no-underscore-dangle
  const addOther = subset._addGlyph.bind(subset);
  // oxlint-disable-next-line eslint/no-underscore-dangle
  subset._addGlyph = (id) => {
    const glyph = own[id - firstOwnId];
    if (glyph !== undefined) return writeComposite(subset, glyph);
    const outline = outlines.get(id);
    if (outline !== undefined) return write(subset, outline);
    const number = addOther(id);
    keep(subset, id, number, outlines);
    return number;
  };
  ownGlyphs.set(subset, own);
}

/** Adds a glyph made of the parts, which may be one that is there already, and gives its number. */
export function addGlyph(subset: FontkitSubset, parts: readonly Part[], advance: number): number {
  const [first] = parts;
  const isSingle = parts.length === 1 && first?.x === 0 && first.y === 0 && first.width === advance;
  return subset.glyphs.push(isSingle ? first.id : addOwn(subset, { parts, advance })) - 1;
}

function addOwn(subset: FontkitSubset, glyph: OwnGlyph): number {
  const own = ownGlyphs.get(subset);
  if (own === undefined) throw new Error('The font does not write glyphs of our own.');
  return firstOwnId + own.push(glyph) - 1;
}

/** A glyph as the font has it. */
interface Outline {
  readonly bytes: Uint8Array;
  readonly metrics: { readonly advance: number; readonly bearing: number };
}

const knownOutlines = new WeakMap<FontkitFont, Map<number, Outline>>();

/** The outlines that files were given before. fontkit reads each anew for every file, point by point. */
function outlinesOf(font: FontkitFont): Map<number, Outline> {
  const known = knownOutlines.get(font) ?? new Map<number, Outline>();
  knownOutlines.set(font, known);
  return known;
}

/** Keeps the outline that was written, unless it is made of glyphs, whose numbers are the file's. */
function keep(
  { glyf, hmtx }: FontkitSubset,
  id: number,
  number: number,
  outlines: Map<number, Outline>,
): void {
  const bytes = glyf[number];
  const metrics = hmtx.metrics[number];
  const isComposite = bytes !== undefined && ((bytes[0] ?? 0) & 0x80) !== 0;
  if (bytes !== undefined && metrics !== undefined && !isComposite) outlines.set(id, { bytes, metrics });
}

function write(subset: FontkitSubset, { bytes, metrics }: Outline): number {
  subset.loca.offsets.push(subset.offset);
  subset.hmtx.metrics.push(metrics);
  subset.offset += bytes.length;
  return subset.glyf.push(bytes) - 1;
}

function writeComposite(subset: FontkitSubset, { parts, advance }: OwnGlyph): number {
  const bytes = compositeGlyph(parts.map((part) => ({ ...part, id: subset.includeGlyph(part.id) })));
  return write(subset, { bytes, metrics: { advance: Math.max(0, Math.round(advance)), bearing: 0 } });
}

const areWords = 0x0001;
const areOffsets = 0x0002;
const moreFollow = 0x0020;
const headerLength = 10;
const partLength = 8;

/** A composite glyph as the OpenType specification writes one, in its table `glyf`. */
function compositeGlyph(parts: readonly Part[]): Uint8Array {
  if (parts.length === 0) return new Uint8Array();
  const bytes = new Uint8Array(headerLength + parts.length * partLength);
  const view = new DataView(bytes.buffer);
  view.setInt16(0, -1);
  // The box around it is left at zero: programs that draw it go by its outlines.
  for (const [index, { id, x, y }] of parts.entries()) {
    const at = headerLength + index * partLength;
    view.setUint16(at, areWords | areOffsets | (index < parts.length - 1 ? moreFollow : 0));
    view.setUint16(at + 2, id);
    view.setInt16(at + 4, Math.round(x));
    view.setInt16(at + 6, Math.round(y));
  }
  return bytes;
}

/** Lets a font have glyphs of more parts than its own. Called once for a font, before any of it is embedded. */
export function makeRoom({ maxp }: FontkitFont): void {
  maxp.maxComponentElements = Math.max(maxp.maxComponentElements, 16);
  maxp.maxComponentDepth += 1;
  maxp.maxComponentPoints = Math.min(0xffff, maxp.maxComponentPoints * 4 + 1000);
  maxp.maxComponentContours = Math.min(0xffff, maxp.maxComponentContours * 4 + 100);
}
