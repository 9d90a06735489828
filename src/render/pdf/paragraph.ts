/** Paragraphs: lead, body and note. */
import type { Block } from '../../document/document.ts';
import { addElement, type Canvas, lineHeightOf, linesOf } from './canvas.ts';
import { flowLines, leastHeight } from './flowing-lines.ts';
import type { PreparedBlock } from './prepared-block.ts';

type Paragraph = Extract<Block, { type: 'paragraph' }>;

/** A paragraph of no more lines than this stays whole where it introduces a table or a chart. */
const mostLinesOfSentence = 6;

export function prepareParagraph(paragraph: Paragraph, canvas: Canvas): PreparedBlock {
  const { theme, fonts, flow } = canvas;
  const style = theme.text[paragraph.style];
  const width = Math.min(flow.width, theme.longestLine);
  const lines = linesOf(fonts, paragraph.text, width, style);
  const least = leastHeight(lines.length, style);
  return {
    spaceBefore: paragraph.style === 'note' ? theme.space.beforeNote : theme.space.beforeParagraph,
    beginnings: lines.length === 0 ? [] : [least],
    keepsNext: false,
    isIntroduced: false,
    sentence: lines.length > mostLinesOfSentence ? least : lines.length * lineHeightOf(style),
    draw: (after) => {
      const element = addElement(canvas, canvas.root, 'P');
      flowLines(canvas, element, lines, { x: flow.left, width }, style, after);
    },
  };
}
