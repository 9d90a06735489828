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

/** Sets the lines at the cursor and moves it below them. */
export function flowLines(
  canvas: Canvas,
  element: StructureElement,
  lines: readonly string[],
  x: number,
  style: TextStyle,
): void {
  const { flow } = canvas;
  let rest = lines;
  while (rest.length > 0) {
    makeRoom(flow, rest.length, style);
    const here = rest.slice(0, Math.max(1, linesThatGoHere(flow, rest.length, style)));
    const height = lineHeightOf(style);
    const placed = here.map((text, index) => ({ text, x, y: flow.y + index * height }));
    addLines(canvas, element, placed, style, flow.left + flow.width - x);
    flow.y += here.length * height;
    rest = rest.slice(here.length);
    if (rest.length > 0) flow.turnPage();
  }
}

function linesThatGoHere(flow: PageFlow, lineCount: number, style: TextStyle): number {
  return linesBeforeBreak(lineCount, Math.floor(flow.room() / lineHeightOf(style) + 0.001));
}
