/** What we use of pdfkit and fontkit and their published types leave out. */

interface FontkitGlyph {
  readonly id: number;
  /** In units of the font. */
  readonly advanceWidth: number;
  readonly codePoints: readonly number[];
  /** The box around its points. */
  readonly cbox: { readonly width: number };
}

interface FontkitRun {
  readonly glyphs: readonly FontkitGlyph[];
  /** One for each glyph. */
  readonly positions: readonly { xAdvance: number; yAdvance: number; xOffset: number; yOffset: number }[];
  readonly advanceWidth: number;
}

interface FontkitFont {
  /** The largest numbers of everything in the font. */
  readonly maxp: Record<
    'maxComponentElements' | 'maxComponentDepth' | 'maxComponentPoints' | 'maxComponentContours',
    number
  >;
  readonly directory: { readonly tables: Readonly<Record<string, unknown>> };
  readonly unitsPerEm: number;
  readonly ascent: number;
  readonly descent: number;
  hasGlyphForCodePoint(codePoint: number): boolean;
  glyphForCodePoint(codePoint: number): FontkitGlyph;
  /** The glyphs that were asked for, by id. */
  readonly _glyphs: (FontkitGlyph | undefined)[];
  getGlyph(id: number, codePoints?: readonly number[]): FontkitGlyph;
  layout(
    text: string,
    features?: undefined,
    script?: undefined,
    language?: undefined,
    direction?: 'ltr' | 'rtl',
  ): FontkitRun;
}

/** The part of a font that a file embeds. */
interface FontkitSubset {
  /** The glyphs in it, by their ids in the whole font. */
  readonly glyphs: number[];
  /** Adds the glyph unless it is there, and gives its number. */
  includeGlyph(id: number): number;
  /** Writes a glyph; called for each of `glyphs` when the file ends. */
  _addGlyph(id: number): number;
  /** The glyphs written so far, and how long they are. */
  readonly glyf: Uint8Array[];
  offset: number;
  readonly loca: { readonly offsets: number[] };
  readonly hmtx: { readonly metrics: { readonly advance: number; readonly bearing: number }[] };
}

declare module 'fontkit' {
  export function create(bytes: Uint8Array): FontkitFont;
}

declare namespace PDFKit {
  interface PDFDocument {
    /** The catalog, from which everything in the file is reached. */
    readonly _root: { readonly data: Record<string, unknown> };
    /** How much of the file has been written. */
    _offset: number;
    /** The font that was chosen last. */
    readonly _font: EmbeddedFont;
  }

  interface PDFPage {
    /** The fonts that its text may be in, by their ids. */
    readonly fonts: Record<string, PDFKitReference>;
    /** What its operators are written to. */
    readonly content: PDFKitReference;
    write(operator: string): void;
    /** Writes the page. */
    end(): void;
  }

  /** A font of this file. Widths and characters are by the number of the glyph in the part that is embedded. */
  interface EmbeddedFont {
    readonly id: string;
    /** Thousandths of the size for a unit of the font. */
    readonly scale: number;
    readonly widths: number[];
    readonly unicode: (readonly number[])[];
    readonly subset: FontkitSubset;
    ref(): PDFKitReference;
  }

  interface PDFKitReference {
    /** Writes the object, with these bytes as its stream if it has one. */
    end(chunk?: Uint8Array): void;
    /** Adds to the stream. */
    write(chunk: Uint8Array): void;
    /** The stream so far. */
    buffer: Uint8Array[];
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
