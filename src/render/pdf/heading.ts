/** Headings, which also make the bookmarks of the file. */
import type { Block } from '../../document/document.ts';
import type { TextStyle } from '../theme.ts';
import { addElement, type Canvas, lineHeightOf, linesOf } from './canvas.ts';
import { flowLines } from './flowing-lines.ts';
import type { PreparedBlock } from './prepared-block.ts';
import { cleanText } from './text.ts';

type Heading = Extract<Block, { type: 'heading' }>;

/** The title of the document is its `H1`. */
const structureTypes = { 1: 'H2', 2: 'H3' } as const;

export function prepareHeading(heading: Heading, canvas: Canvas): PreparedBlock {
  const { theme, fonts, flow } = canvas;
  const style = heading.level === 1 ? theme.text.heading1 : theme.text.heading2;
  const lines = linesOf(fonts, heading.text, flow.width, style);
  return {
    spaceBefore: heading.level === 1 ? theme.space.beforeHeading1 : theme.space.beforeHeading2,
    least: lines.length * lineHeightOf(style),
    keepsNext: true,
    draw: () => drawHeading(heading, lines, style, canvas),
  };
}

function drawHeading(heading: Heading, lines: readonly string[], style: TextStyle, canvas: Canvas): void {
  addBookmark(heading, canvas);
  const element = addElement(canvas, canvas.root, structureTypes[heading.level]);
  flowLines(canvas, element, lines, canvas.flow.left, style);
}

/** Level 2 hangs below the last level 1. pdfkit counts `left` from the right edge of the page. */
function addBookmark(heading: Heading, { pdf, flow }: Canvas): void {
  const place = { expanded: true, fit: false, left: pdf.page.width, top: flow.y };
  const parent = heading.level === 2 ? (pdf.outline.children.at(-1) ?? pdf.outline) : pdf.outline;
  parent.addItem(cleanText(heading.text), place);
}
