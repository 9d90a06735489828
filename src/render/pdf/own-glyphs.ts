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

/** Adds a glyph made of the parts, which may be one that is there already, and gives its number. */
export function addGlyph(subset: FontkitSubset, parts: readonly Part[], advance: number): number {
  const [first] = parts;
  const isSingle = parts.length === 1 && first?.x === 0 && first.y === 0 && first.width === advance;
  return subset.glyphs.push(isSingle ? first.id : addOwn(subset, { parts, advance })) - 1;
}

function addOwn(subset: FontkitSubset, glyph: OwnGlyph): number {
  const own = ownGlyphs.get(subset) ?? writeOwn(subset);
  return firstOwnId + own.push(glyph) - 1;
}

/** Makes fontkit write our glyphs among its own. */
function writeOwn(subset: FontkitSubset): OwnGlyph[] {
  const own: OwnGlyph[] = [];
  const addOther = subset._addGlyph.bind(subset);
  subset._addGlyph = (id) => {
    const glyph = own[id - firstOwnId];
    return glyph === undefined ? addOther(id) : writeGlyph(subset, glyph);
  };
  ownGlyphs.set(subset, own);
  return own;
}

function writeGlyph(subset: FontkitSubset, { parts, advance }: OwnGlyph): number {
  const bytes = compositeGlyph(parts.map((part) => ({ ...part, id: subset.includeGlyph(part.id) })));
  subset.glyf.push(bytes);
  subset.loca.offsets.push(subset.offset);
  subset.hmtx.metrics.push({ advance: Math.max(0, Math.round(advance)), bearing: 0 });
  subset.offset += bytes.length;
  return subset.glyf.length - 1;
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
  // The box around it, left at zero: programs that draw it go by its outlines.
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
