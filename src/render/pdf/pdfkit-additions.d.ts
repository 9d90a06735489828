/** What we use of pdfkit and fontkit and their published types leave out. */

interface FontkitGlyph {
  readonly id: number;
  /** In units of the font. */
  readonly advanceWidth: number;
  readonly codePoints: readonly number[];
}

interface FontkitRun {
  readonly glyphs: readonly FontkitGlyph[];
  /** One for each glyph. pdfkit changes them in place, so a run is never given twice. */
  readonly positions: readonly { xAdvance: number; yAdvance: number; xOffset: number; yOffset: number }[];
  readonly advanceWidth: number;
}

interface FontkitFont {
  readonly unitsPerEm: number;
  readonly ascent: number;
  readonly descent: number;
  /** Every code point that the font has a glyph for. */
  readonly characterSet: readonly number[];
  hasGlyphForCodePoint(codePoint: number): boolean;
  glyphForCodePoint(codePoint: number): FontkitGlyph;
  layout(text: string): FontkitRun;
}

declare module 'fontkit' {
  export function create(bytes: Uint8Array): FontkitFont;
}

declare namespace PDFKit.Mixins {
  interface PDFFont {
    registerFont(name: string, source: FontkitFont): this;
  }

  interface StructureElementOptions {
    /** What a heading cell heads. */
    scope?: 'Row' | 'Column' | 'Both';
    /** Left, top, right and bottom of an illustration. */
    bbox?: readonly [number, number, number, number];
  }
}
