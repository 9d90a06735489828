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

declare namespace PDFKit {
  interface PDFDocument {
    /** The catalog, from which everything in the file is reached. */
    readonly _root: { readonly data: Record<string, unknown> };
  }

  interface PDFKitReference {
    /** Writes the object, with these bytes as its stream if it has one. */
    end(chunk?: Uint8Array): void;
  }

  interface PDFStructureElement {
    /** Written when the element ends. */
    readonly dictionary: { readonly data: Record<string, unknown> };
  }
}

declare namespace PDFKit.Mixins {
  interface PDFFont {
    registerFont(name: string, source: FontkitFont): this;
  }

  interface PDFAnnotation {
    link(x: number, y: number, w: number, h: number, url: string, options: LinkOptions): this;
  }

  interface LinkOptions {
    /** The element that the link becomes a part of. */
    readonly structParent: PDFStructureElement;
    /** What the link leads to, as a String object: pdfkit writes a plain string as a name. */
    readonly Contents: object;
  }

  interface StructureElementOptions {
    /** What a heading cell heads. */
    scope?: 'Row' | 'Column' | 'Both';
    /** Left, top, right and bottom of a figure, in points from the top left corner of the page. */
    bbox?: readonly [number, number, number, number];
  }
}
