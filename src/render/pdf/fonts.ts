/**
 * The fonts of a theme, parsed once and kept for every document: parsing costs far more than drawing a report.
 * They carry no shaping tables, so a run of text is its glyphs side by side, and that is how it is laid out here.
 */
import type { Theme, Weight } from '../theme.ts';

/** One parsed font. Lengths are in points for the size given. */
export interface Font {
  /** What pdfkit embeds and draws with. */
  readonly source: FontkitFont;
  has(codePoint: number): boolean;
  width(text: string, size: number): number;
  /** From the top of a line of this height down to the line that letters stand on. */
  baseline(lineHeight: number, size: number): number;
}

export type Fonts = Readonly<Record<Weight, Font>>;

/** Parses the fonts of the theme. */
export async function loadFonts(theme: Theme): Promise<Fonts> {
  const { create } = await import('fontkit');
  return {
    regular: openFont(create(theme.loadFont('regular'))),
    semibold: openFont(create(theme.loadFont('semibold'))),
  };
}

function openFont(source: FontkitFont): Font {
  readEveryGlyph(source);
  const em = source.unitsPerEm;
  // fontkit looks these up in a table at every call.
  const extent = source.ascent + source.descent;
  const glyphOf = glyphsOf(source);
  const shape = source.layout.bind(source);
  source.layout = (text) => (hasSeparateAccents(text) ? shape(text) : layOut(text, glyphOf));

  function advanceOf(text: string): number {
    if (hasSeparateAccents(text)) return shape(text).advanceWidth;
    let advance = 0;
    for (const character of text) advance += glyphOf(character).advanceWidth;
    return advance;
  }

  return {
    source,
    has: (codePoint) => source.hasGlyphForCodePoint(codePoint),
    width: (text, size) => (advanceOf(text) * size) / em,
    baseline: (lineHeight, size) => (lineHeight + (extent * size) / em) / 2,
  };
}

/**
 * fontkit keeps each glyph with the character it was first asked for, and with none if the glyph was first met as a
 * part of another. What it says would then depend on the documents before, and E after É could not be copied as text.
 */
function readEveryGlyph(source: FontkitFont): void {
  for (const codePoint of source.characterSet) source.glyphForCodePoint(codePoint);
}

/** Letters whose accents are characters of their own need fontkit's placing of the accents. */
function hasSeparateAccents(text: string): boolean {
  return /\p{M}/u.test(text);
}

function glyphsOf(source: FontkitFont): (character: string) => FontkitGlyph {
  const glyphs = new Map<string, FontkitGlyph>();
  return (character) => {
    const known = glyphs.get(character);
    if (known !== undefined) return known;
    const glyph = source.glyphForCodePoint(character.codePointAt(0) ?? 0);
    glyphs.set(character, glyph);
    return glyph;
  };
}

/** pdfkit changes the positions that it is given, so they are made anew each time. */
function layOut(text: string, glyphOf: (character: string) => FontkitGlyph): FontkitRun {
  const glyphs = Array.from(text, glyphOf);
  return {
    glyphs,
    positions: glyphs.map((glyph) => ({ xAdvance: glyph.advanceWidth, yAdvance: 0, xOffset: 0, yOffset: 0 })),
    advanceWidth: glyphs.reduce((sum, glyph) => sum + glyph.advanceWidth, 0),
  };
}
