/** What blocks are drawn on: the pdf being written, the fonts and the theme, and the place on the page. */
import type { Table } from '../../document/table.ts';
import type { Locale } from '../../words/locale.ts';
import { printableText } from '../text/clean-text.ts';
import { type Measure, wrap } from '../text/wrap.ts';
import type { Rule, TextStyle, Theme } from '../theme.ts';
import type { Fonts } from './fonts.ts';
import type { Ink } from './ink.ts';
import type { MeasuredTable } from './measured-table.ts';
import type { PageFlow } from './page-flow.ts';

export type StructureElement = PDFKit.PDFStructureElement;

export interface Canvas {
  readonly pdf: PDFKit.PDFDocument;
  readonly theme: Theme;
  readonly fonts: Fonts;
  readonly ink: Ink;
  readonly flow: PageFlow;
  readonly locale: Locale;
  /** The tables of the document, measured. */
  readonly tables: ReadonlyMap<Table, MeasuredTable>;
  /** The structure element of the whole document. */
  readonly root: StructureElement;
  /** The bookmark of the last heading of level 1, below which those of level 2 hang. */
  readonly headings: { section: PDFKit.PDFOutline | undefined };
}

/** Height of one line of the style, in points. */
export function lineHeightOf(style: Pick<TextStyle, 'size' | 'lineHeight'>): number {
  return style.size * style.lineHeight;
}

/** Measures text in the style. */
export function measureIn(fonts: Fonts, style: Pick<TextStyle, 'weight' | 'size'>): Measure {
  const font = fonts[style.weight];
  return (text) => font.width(text, style.size);
}

/** The text as it can be printed. What is replaced in it is remembered. */
export function printable(fonts: Fonts, text: string): string {
  return printableText(
    text,
    (codePoint) => fonts.has(codePoint),
    (character) => fonts.replaced.add(character),
  );
}

/** The lines that a text takes in the style. */
export function linesOf(fonts: Fonts, text: string, width: number, style: TextStyle): string[] {
  return wrap(printable(fonts, text), width, measureIn(fonts, style));
}

/** Draws one line whose top left corner is at x, y. */
export function drawLine({ ink, fonts }: Canvas, line: string, x: number, y: number, style: TextStyle): void {
  const baseline = y + fonts[style.weight].baseline(lineHeightOf(style), style.size);
  ink.write(line, x, baseline, style);
}

/** Draws lines below each other. */
export function drawLines(
  canvas: Canvas,
  lines: readonly string[],
  x: number,
  y: number,
  style: TextStyle,
): void {
  for (const [index, line] of lines.entries())
    drawLine(canvas, line, x, y + index * lineHeightOf(style), style);
}

/** Adds a structure element, which says what its contents are to a reader who cannot see the page. */
export function addElement(
  { pdf }: Canvas,
  parent: StructureElement,
  type: string,
  options: PDFKit.Mixins.StructureElementOptions = {},
): StructureElement {
  const element = pdf.struct(type, options);
  parent.add(element);
  return element;
}

/** Says more of the element than its type: attributes that the PDF standard names for the owner. */
export function setAttributes(
  element: StructureElement,
  owner: 'List',
  attributes: Readonly<Record<string, unknown>>,
): void {
  element.dictionary.data.A = { O: owner, ...attributes };
}

/** Draws what is only decoration or page furniture, which a reader who cannot see the page is not told. */
export function drawArtifact({ pdf }: Canvas, type: 'Pagination' | 'Layout', draw: () => void): void {
  pdf.markContent('Artifact', { type });
  draw();
  pdf.endMarkedContent();
}

/** Draws a horizontal rule whose middle is at y. */
export function drawRule({ pdf }: Canvas, x: number, y: number, length: number, rule: Rule): void {
  pdf
    .moveTo(x, y)
    .lineTo(x + length, y)
    .lineWidth(rule.width)
    .strokeColor(rule.color)
    .stroke();
}
