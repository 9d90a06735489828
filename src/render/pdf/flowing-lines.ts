/** Lines of a paragraph set down the page and over to the next. */
import type { TextStyle } from '../theme.ts';
import { type Canvas, lineHeightOf, type StructureElement } from './canvas.ts';
import { addLines } from './links.ts';
import { linesBeforeBreak, type PageFlow } from './page-flow.ts';

/** Height below which a text of so many lines should not begin: two lines, or all of three, which cannot be parted. */
export function leastHeight(lineCount: number, style: TextStyle): number {
  return Math.min(lineCount, lineCount === 3 ? 3 : 2) * lineHeightOf(style);
}

/** Turns the page if the text cannot begin on this one. */
export function makeRoom(flow: PageFlow, lineCount: number, style: TextStyle): void {
  if (linesThatGoHere(flow, lineCount, style) === 0 && !flow.isAtTop()) flow.turnPage();
}

/** Sets the lines of a text that was broken at `width`, and moves the cursor below them. */
export function flowLines(
  canvas: Canvas,
  element: StructureElement,
  lines: readonly string[],
  { x, width }: { readonly x: number; readonly width: number },
  style: TextStyle,
  after = 0,
): void {
  const { flow } = canvas;
  const height = lineHeightOf(style);
  let rest = lines;
  while (rest.length > 0) {
    const fit = linesThatGoHere(flow, rest.length, style, after);
    if (fit === 0 && !flow.isAtTop()) flow.turnPage();
    const here = rest.slice(0, Math.max(1, linesThatGoHere(flow, rest.length, style, after)));
    const placed = here.map((text, index) => ({ text, x, y: flow.y + index * height }));
    addLines(canvas, element, placed, style, width);
    flow.y += here.length * height;
    rest = rest.slice(here.length);
    if (rest.length > 0) flow.turnPage();
  }
}

/** How many lines go on this page; where `after` does not fit below the last, two lines go on with it. */
function linesThatGoHere(flow: PageFlow, lineCount: number, style: TextStyle, after = 0): number {
  const height = lineHeightOf(style);
  const fit = Math.floor(flow.room() / height + 0.001);
  const isParted = fit >= lineCount && lineCount * height + after > flow.room() + 0.01;
  if (!isParted) return linesBeforeBreak(lineCount, fit);
  const here = linesBeforeBreak(lineCount, lineCount - 2);
  return here === 0 && flow.isAtTop() ? lineCount : here;
}
