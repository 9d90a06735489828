/** Headings, which also make the bookmarks of the file. */
import type { Block } from '../../document/document.ts';
import { cleanText } from '../text/clean-text.ts';
import type { TextStyle } from '../theme.ts';
import { addElement, type Canvas, lineHeightOf, linesOf } from './canvas.ts';
import { flowLines } from './flowing-lines.ts';
import type { PreparedBlock } from './prepared-block.ts';

type Heading = Extract<Block, { type: 'heading' }>;

export function prepareHeading(heading: Heading, canvas: Canvas): PreparedBlock {
  const { theme, fonts, flow } = canvas;
  const style = heading.level === 1 ? theme.text.heading1 : theme.text.heading2;
  const lines = linesOf(fonts, heading.text, flow.width, style);
  return {
    spaceBefore: heading.level === 1 ? theme.space.beforeHeading1 : theme.space.beforeHeading2,
    beginnings: lines.length === 0 ? [] : [lines.length * lineHeightOf(style)],
    keepsNext: true,
    isIntroduced: false,
    draw: () => drawHeading(heading, lines, style, canvas),
  };
}

function drawHeading(heading: Heading, lines: readonly string[], style: TextStyle, canvas: Canvas): void {
  // A level 2 without a level 1 above it stands in its place: neither tags nor bookmarks may skip a level.
  const section = heading.level === 2 ? canvas.headings.section : undefined;
  const bookmark = addBookmark(heading.text, section ?? canvas.pdf.outline, canvas);
  if (heading.level === 1) canvas.headings.section = bookmark;
  // The title of the document is its H1.
  const element = addElement(canvas, canvas.root, section === undefined ? 'H2' : 'H3');
  const { left: x, width } = canvas.flow;
  flowLines(canvas, element, lines, { x, width }, style);
}

/** pdfkit counts `left` from the right edge of the page. */
function addBookmark(text: string, parent: PDFKit.PDFOutline, { pdf, flow }: Canvas): PDFKit.PDFOutline {
  const place = { expanded: true, fit: false, left: pdf.page.width, top: flow.y };
  return parent.addItem(cleanText(text), place);
}
