/**
 * The fonts of a theme, parsed once and kept for every document: parsing costs far more than drawing a report. Nearly
 * all text is in the main fonts, which carry no shaping tables: it is its glyphs side by side, and that is how it is
 * measured here. Any other text is set in runs, with the fonts for other scripts, which are read when one is needed.
 */
import type { Document } from '../../document/document.ts';
import { type Directions, hasRightToLeft, loadDirections } from '../text/bidi.ts';
import { isIsolateMark } from '../text/direction-marks.ts';
import type { FallbackFont, Theme, Weight } from '../theme.ts';
import { keptLines } from './kept-lines.ts';
import { makeRoom } from './own-glyphs.ts';
import { type RunFont, type SetLine, setLine } from './runs.ts';

/** The glyph of a character that stands by itself. */
export interface PlainGlyph {
  readonly id: number;
  /** In units of the font. */
  readonly advance: number;
}

/** One weight, with the fonts that help it out. Lengths are in points for the size given. */
export interface Font {
  /** The main font. */
  readonly main: RunFont;
  width(text: string, size: number): number;
  /** From the top of a line of this height down to the line that letters stand on. */
  baseline(lineHeight: number, size: number): number;
  /** The glyph of a UTF-16 unit, or null where the text that has it must be set in runs. */
  plain(unit: number): PlainGlyph | null;
  /** The line in runs. */
  set(line: string): SetLine;
}

export interface Fonts extends Readonly<Record<Weight, Font>> {
  has(codePoint: number): boolean;
  /** The characters of this document that were replaced, because no font has them. */
  readonly replaced: Set<string>;
}

/** Gives the fonts for one document. */
export type FontsFor = (document: Document) => Promise<Fonts>;

/** Parses the main fonts of the theme. */
export async function loadFonts(theme: Theme): Promise<FontsFor> {
  const { create } = await import('fontkit');
  const fallbacks = theme.fallbackFonts.map((font) => openFallback(font, create));
  let directions: Directions | undefined;
  const open = (weight: Weight) => {
    const main = openMain(weight, create(theme.loadFont(weight)));
    return openFont(main, fallbacks, () => directions);
  };
  const weights = { regular: open('regular'), semibold: open('semibold') };
  const all = [weights.regular.main, ...fallbacks];
  return async (document) => {
    if (directions === undefined && hasRightToLeft(wordsOf(document))) directions = await loadDirections();
    return { ...weights, has: (codePoint) => all.some((font) => font.has(codePoint)), replaced: new Set() };
  };
}

/** All that is printed of the document. */
function wordsOf({ title, subtitle, footer, blocks }: Document): string {
  return JSON.stringify([title, subtitle, footer, blocks]);
}

function prepare(source: FontkitFont): void {
  rememberNothing(source);
  makeRoom(source);
}

function openMain(name: string, source: FontkitFont): RunFont {
  prepare(source);
  return { name, source, has: (codePoint) => source.hasGlyphForCodePoint(codePoint) };
}

/** A font that is read when a character in its ranges is met. */
function openFallback(
  { name, covers, load }: FallbackFont,
  create: (bytes: Uint8Array) => FontkitFont,
): RunFont {
  let source: FontkitFont | undefined;
  const open = () => {
    if (source === undefined) {
      source = create(load());
      prepare(source);
    }
    return source;
  };
  return {
    name,
    get source() {
      return open();
    },
    has: (codePoint) =>
      covers.some(([first, last]) => first <= codePoint && codePoint <= last) &&
      open().hasGlyphForCodePoint(codePoint),
  };
}

/**
 * fontkit keeps each glyph with the characters that it was first asked for. What it says would then depend on the
 * documents before; so it is made to forget a glyph whenever it is asked for one.
 */
function rememberNothing(source: FontkitFont): void {
  const getGlyph = source.getGlyph.bind(source);
  source.getGlyph = (id, codePoints) => {
    // oxlint-disable-next-line eslint/no-underscore-dangle
    source._glyphs[id] = undefined;
    return getGlyph(id, codePoints);
  };
}

/** Above this there are no characters of the main fonts that reports are full of. */
const plainUnits = 0x2800;

function openFont(
  main: RunFont,
  fallbacks: readonly RunFont[],
  directions: () => Directions | undefined,
): Font {
  const { source } = main;
  const em = source.unitsPerEm;
  // fontkit looks these up in a table at every call.
  const extent = source.ascent + source.descent;
  const glyphs: (PlainGlyph | null | undefined)[] = Array.from({ length: plainUnits });
  const fonts = [main, ...fallbacks];
  const set = keptLines((line) => setLine(line, fonts, hasRightToLeft(line) ? directions() : undefined));

  function plain(unit: number): PlainGlyph | null {
    const known = glyphs[unit];
    if (known !== undefined || unit >= plainUnits) return known ?? null;
    const glyph = plainGlyph(unit, source);
    glyphs[unit] = glyph;
    return glyph;
  }

  function width(text: string, size: number): number {
    let advance = 0;
    for (let index = 0; index < text.length; index += 1) {
      const glyph = plain(text.charCodeAt(index));
      if (glyph === null) return set(text).advance * size;
      advance += glyph.advance;
    }
    return (advance * size) / em;
  }

  return {
    main,
    width,
    plain,
    set,
    baseline: (lineHeight, size) => (lineHeight + (extent * size) / em) / 2,
  };
}

/** Accents that are characters of their own are placed on their letters, and so are not plain. */
function plainGlyph(unit: number, source: FontkitFont): PlainGlyph | null {
  const character = String.fromCharCode(unit);
  if (isIsolateMark(character)) return null;
  if (!source.hasGlyphForCodePoint(unit) || /\p{M}/u.test(character)) return null;
  const { id, advanceWidth } = source.glyphForCodePoint(unit);
  return { id, advance: advanceWidth };
}
