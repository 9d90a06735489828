/** Paragraphs: lead, body and note. */
import type { Block } from '../../document/document.ts';
import { addElement, type Canvas, lineHeightOf, linesOf } from './canvas.ts';
import { flowLines, leastHeight } from './flowing-lines.ts';
import type { PreparedBlock } from './prepared-block.ts';

type Paragraph = Extract<Block, { type: 'paragraph' }>;

export function prepareParagraph(paragraph: Paragraph, canvas: Canvas): PreparedBlock {
  const { theme, fonts, flow } = canvas;
  const style = theme.text[paragraph.style];
  const lines = linesOf(fonts, paragraph.text, flow.width, style);
  return {
    spaceBefore: paragraph.style === 'note' ? theme.space.beforeNote : theme.space.beforeParagraph,
    least: leastHeight(lines.length, style),
    keepsNext: false,
    height: lines.length * lineHeightOf(style),
    draw: () => flowLines(canvas, addElement(canvas, canvas.root, 'P'), lines, flow.left, style),
  };
}
