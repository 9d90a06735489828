/** Lines of text given to a structure element. Web addresses written out in them are links that can be followed. */

import { replacement } from '../text/clean-text.ts';
import { webAddresses } from '../text/web-addresses.ts';
import type { TextStyle } from '../theme.ts';
import {
  addElement,
  type Canvas,
  drawLine,
  lineHeightOf,
  measureIn,
  type StructureElement,
} from './canvas.ts';

/** A line whose top left corner is at x, y. */
export interface PlacedLine {
  readonly text: string;
  readonly x: number;
  readonly y: number;
}

/** Draws the lines as contents of the element. They were broken at `width`. */
export function addLines(
  canvas: Canvas,
  element: StructureElement,
  lines: readonly PlacedLine[],
  style: TextStyle,
  width: number,
): void {
  if (lines.length === 0) return;
  if (!lines.some(({ text }) => text.includes('://'))) {
    element.add(() => {
      for (const { text, x, y } of lines) drawLine(canvas, text, x, y, style);
    });
    return;
  }
  for (const line of lines) addLineWithAddresses(canvas, element, line, style, width);
}

function addLineWithAddresses(
  canvas: Canvas,
  element: StructureElement,
  line: PlacedLine,
  style: TextStyle,
  width: number,
): void {
  const measure = measureIn(canvas.fonts, style);
  let { x } = line;
  // What is split off is at every second place.
  for (const [index, text] of line.text.split(webAddresses).entries()) {
    if (text === '') continue;
    const run = { text, x, y: line.y };
    const address = index % 2 === 1 ? followable(text) : undefined;
    // An address that fills its line may have been broken, and half of it leads nowhere.
    const isWhole = measure(text) < width - 2 * style.size;
    if (address !== undefined && isWhole) addLink(canvas, element, run, address, style);
    else element.add(() => drawLine(canvas, text, run.x, run.y, style));
    x += measure(text);
  }
}

/** The address in the characters that addresses may have, unless it cannot be one. */
function followable(text: string): string | undefined {
  return text.includes(replacement) || !URL.canParse(text) ? undefined : new URL(text).href;
}

/** The description is for readers who cannot see the page; the link is ended on its page, where pdfkit looks for it. */
function addLink(
  canvas: Canvas,
  parent: StructureElement,
  { text, x, y }: PlacedLine,
  address: string,
  style: TextStyle,
): void {
  const { pdf, fonts, theme } = canvas;
  const link = addElement(canvas, parent, 'Link');
  link.add(() => drawLine(canvas, text, x, y, { ...style, color: theme.linkColor }));
  const width = measureIn(fonts, style)(text);
  pdf.link(x, y, width, lineHeightOf(style), address, { structParent: link, Contents: new String(text) });
  link.end();
}
