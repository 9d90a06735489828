/** What stands in the margins of every page: the running title, the footer and the page number. */
import type { Document } from '../../document/document.ts';
import { wordsOf } from '../../words/catalogue.ts';
import { truncate } from '../text/wrap.ts';
import type { Theme } from '../theme.ts';
import {
  type Canvas,
  drawArtifact,
  drawLine,
  drawLines,
  drawRule,
  lineHeightOf,
  linesOf,
  measureIn,
  printable,
} from './canvas.ts';
import type { Fonts } from './fonts.ts';

/** Share of the width that the footer may take; the rest is the page number's. */
const footerShare = 0.8;

/** The lines of the footer. */
export function footerLines(document: Document, width: number, theme: Theme, fonts: Fonts): string[] {
  return linesOf(fonts, document.footer, width * footerShare, theme.text.pageMargin);
}

/** Draws the margins of every page, once it is known how many there are. */
export function drawPageFurniture(document: Document, footer: readonly string[], canvas: Canvas): void {
  const { flow, theme } = canvas;
  const { count } = canvas.pdf.bufferedPageRange();
  const { page } = wordsOf(document.locale);
  const title = runningTitle(document.title, canvas);
  for (let index = 0; index < count; index += 1) {
    canvas.pdf.switchToPage(index);
    drawArtifact(canvas, 'Pagination', () => {
      if (index > 0) drawLine(canvas, title, flow.left, theme.page.headerTop, theme.text.pageMargin);
      drawFooter(footer, page.number(String(index + 1), String(count)), canvas);
    });
  }
}

/** The title as it fits on one line above a page. */
function runningTitle(title: string, { flow, theme, fonts }: Canvas): string {
  return truncate(printable(fonts, title), flow.width, measureIn(fonts, theme.text.pageMargin));
}

function drawFooter(footer: readonly string[], pageNumber: string, canvas: Canvas): void {
  const { flow, theme, fonts } = canvas;
  const style = theme.text.pageMargin;
  const rule = flow.bottom + theme.page.footerGap;
  const top = rule + lineHeightOf(style) / 2;
  drawRule(canvas, flow.left, rule, flow.width, theme.page.rule);
  drawLines(canvas, footer, flow.left, top, style);
  const width = measureIn(fonts, style)(pageNumber);
  drawLine(canvas, pageNumber, flow.left + flow.width - width, top, style);
}
