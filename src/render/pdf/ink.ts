/**
 * Writes text onto pages: glyphs by their numbers in the fonts that the file embeds. pdfkit's own way measures and lays
 * out each text again and writes a dozen operators for it; ours writes what has been laid out.
 */
import type { TextStyle } from '../theme.ts';
import type { Font, Fonts } from './fonts.ts';
import { addGlyph, writeOwnGlyphs } from './own-glyphs.ts';
import type { Run, RunFont } from './runs.ts';
import type { Cluster } from './shape.ts';

/** Writes lines of text. */
export interface Ink {
  /** Writes a line whose left end on the baseline is at x, y: points from the top left corner. */
  write(line: string, x: number, y: number, style: Pick<TextStyle, 'weight' | 'size' | 'color'>): void;
}

/** A font as one file embeds it: those of its glyphs that are used, each with its number in the file. */
interface EmbeddedFont {
  readonly pdfFont: PDFKit.EmbeddedFont;
  /** By UTF-16 unit, for plain text. */
  readonly plain: (string | undefined)[];
  /** By cluster. */
  readonly shaped: Map<string, string>;
}

export function createInk(pdf: PDFKit.PDFDocument, fonts: Fonts): Ink {
  const embedded = new Map<string, EmbeddedFont>();

  /** The font, once it is a resource of the page. */
  function fontOnPage({ name, source }: RunFont): EmbeddedFont {
    const font = embedded.get(name) ?? embed(pdf, name, source);
    embedded.set(name, font);
    pdf.page.fonts[font.pdfFont.id] ??= font.pdfFont.ref();
    return font;
  }

  function write(line: string, x: number, y: number, { weight, size, color }: TextStyle): void {
    const font = fonts[weight];
    const main = fontOnPage(font.main);
    const hex = plainCodes(line, font, main);
    const shown =
      hex === undefined
        ? font.set(line).runs.map((run) => showRun(run, fontOnPage(run.font), x, y, size))
        : [`/${main.pdfFont.id} ${rounded(size)} Tf`, showAt(x, y, hex)];
    if (line !== '') pdf.addContent(['BT', fillOf(color), ...shown, 'ET'].join('\n'));
  }

  return { write };
}

function embed(pdf: PDFKit.PDFDocument, name: string, source: FontkitFont): EmbeddedFont {
  pdf.registerFont(name, source).font(name);
  // pdfkit has no other way to it.
  // oxlint-disable-next-line eslint/no-underscore-dangle
  const { _font: pdfFont } = pdf;
  writeOwnGlyphs(pdfFont.subset, source);
  return { pdfFont, plain: [], shaped: new Map() };
}

/** The glyphs of a line in hexadecimal, or undefined for one that must be set in runs. */
function plainCodes(line: string, font: Font, { pdfFont, plain }: EmbeddedFont): string | undefined {
  let hex = '';
  for (let index = 0; index < line.length; index += 1) {
    const unit = line.charCodeAt(index);
    let code = plain[unit];
    if (code === undefined) {
      const glyph = font.plain(unit);
      if (glyph === null) return undefined;
      const number = pdfFont.subset.includeGlyph(glyph.id);
      code = codeOf(pdfFont, number, glyph.advance * pdfFont.scale, [unit]);
      plain[unit] = code;
    }
    hex += code;
  }
  return hex;
}

/** Notes how wide the glyph of this number is and which characters it shows, and gives its code. */
function codeOf(
  { widths, unicode }: PDFKit.EmbeddedFont,
  number: number,
  width: number,
  codePoints: readonly number[],
): string {
  widths[number] ??= width;
  unicode[number] ??= codePoints;
  return number.toString(16).padStart(4, '0');
}

/**
 * The code of a cluster. Whatever shows different characters in different places is embedded once for each, and a
 * cluster of several glyphs is embedded as one glyph: a file names one text for a glyph.
 */
function clusterCode({ pdfFont, shaped }: EmbeddedFont, { text, parts, advance }: Cluster): string {
  const key = `${text} ${parts.map(({ id, x, y }) => `${id},${x},${y}`).join(' ')}`;
  const known = shaped.get(key);
  if (known !== undefined) return known;
  const number = addGlyph(pdfFont.subset, parts, advance);
  const codePoints = Array.from(text, (character) => character.codePointAt(0) ?? 0);
  const code = codeOf(pdfFont, number, advance * pdfFont.scale, codePoints);
  shaped.set(key, code);
  return code;
}

/** The operators that show a run: clusters that follow each other are shown together. */
function showRun(
  { clusters, x: start, level }: Run,
  on: EmbeddedFont,
  x: number,
  y: number,
  size: number,
): string {
  const hex = clusters.map((cluster) => clusterCode(on, cluster)).join('');
  const shown = `/${on.pdfFont.id} ${rounded(size)} Tf\n${showAt(x + start * size, y, hex)}`;
  // What runs to the left is written as it is seen, its last letter first.
  return level % 2 === 1 ? `/ReversedChars BMC\n${shown}\nEMC` : shown;
}

/** pdfkit turns pages upside down, so that lengths count from the top; letters are turned back. */
function showAt(x: number, y: number, hex: string): string {
  return `1 0 0 -1 ${rounded(x)} ${rounded(y)} Tm\n<${hex}> Tj`;
}

function rounded(value: number): number {
  return Math.round(value * 1e4) / 1e4;
}

const fills = new Map<string, string>();

/** The operator that gives text its colour. */
function fillOf(color: string): string {
  const known = fills.get(color);
  if (known !== undefined) return known;
  const parts = [1, 3, 5].map((start) => Number.parseInt(color.slice(start, start + 2), 16) / 255);
  const fill = `${parts.map((part) => Math.round(part * 1e5) / 1e5).join(' ')} rg`;
  fills.set(color, fill);
  return fill;
}
