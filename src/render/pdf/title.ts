/** The head of the first page: title, subtitle and a short rule in the accent colour. */
import type { Document } from '../../document/document.ts';
import type { TextStyle } from '../theme.ts';
import { addElement, type Canvas, drawArtifact, drawRule, linesOf } from './canvas.ts';
import { flowLines } from './flowing-lines.ts';

/** Draws the head and leaves the cursor below it. */
export function drawTitle(document: Document, canvas: Canvas): void {
  const { flow, theme, fonts } = canvas;
  const style = titleStyle(document.title, canvas);
  const title = linesOf(fonts, document.title, flow.width, style);
  flowLines(canvas, addElement(canvas, canvas.root, 'H1'), title, { x: flow.left, width: flow.width }, style);

  flow.y += theme.space.afterTitle;
  const subtitle = linesOf(fonts, document.subtitle, flow.width, theme.text.subtitle);
  const element = addElement(canvas, canvas.root, 'P');
  flowLines(canvas, element, subtitle, { x: flow.left, width: flow.width }, theme.text.subtitle);

  flow.y += theme.space.aroundAccentRule;
  const { accentRule } = theme;
  drawArtifact(canvas, 'Layout', () => drawRule(canvas, flow.left, flow.y, accentRule.length, accentRule));
  flow.y += theme.space.aroundAccentRule;
}

/** A long title is set smaller, so that it does not fill the page. */
function titleStyle(title: string, { theme, fonts, flow }: Canvas): TextStyle {
  const styles = theme.titleSizes.map((size) => ({ ...theme.text.title, size }));
  const fitting = styles.find((style) => linesOf(fonts, title, flow.width, style).length <= 2);
  return fitting ?? styles.at(-1) ?? theme.text.title;
}
