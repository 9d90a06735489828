/** Bulleted lists, their text hanging to the right of the bullets. */
import type { Block } from '../../document/document.ts';
import {
  addElement,
  type Canvas,
  drawLine,
  lineHeightOf,
  linesOf,
  type StructureElement,
  setAttributes,
} from './canvas.ts';
import { flowLines, leastHeight, makeRoom } from './flowing-lines.ts';
import type { PreparedBlock } from './prepared-block.ts';

type List = Extract<Block, { type: 'list' }>;

const bullet = '\u2022';

export function prepareList(list: List, canvas: Canvas): PreparedBlock {
  const { theme, fonts, flow } = canvas;
  const width = Math.min(flow.width, theme.longestLine) - theme.space.bulletIndent;
  const items = list.items.map((item) => linesOf(fonts, item, width, theme.text.body));
  return {
    spaceBefore: theme.space.beforeList,
    beginnings: items.length === 0 ? [] : [leastListHeight(items, canvas)],
    keepsNext: false,
    isIntroduced: false,
    draw: () => drawList(items, width, canvas),
  };
}

/** The beginning of the first item, or both of two items that are not parted. */
function leastListHeight(items: readonly (readonly string[])[], canvas: Canvas): number {
  const first = leastHeight(Math.max(1, items[0]?.length ?? 0), canvas.theme.text.body);
  return Math.max(first, heightToKeep(items, 0, canvas));
}

function drawList(items: readonly (readonly string[])[], width: number, canvas: Canvas): void {
  const { flow, theme } = canvas;
  const list = addElement(canvas, canvas.root, 'L');
  // What has labels must say of which kind they are.
  setAttributes(list, 'List', { ListNumbering: 'Disc' });
  for (const [index, lines] of items.entries()) {
    if (index > 0) flow.y += theme.space.betweenItems;
    if (!flow.isAtTop() && heightToKeep(items, index, canvas) > flow.room()) flow.turnPage();
    drawItem(lines, width, addElement(canvas, list, 'LI'), canvas);
  }
}

/** The last item comes with the one before it if both are short, so that it does not stand alone on a page. */
function heightToKeep(items: readonly (readonly string[])[], index: number, { theme }: Canvas): number {
  const lastTwo = items.slice(-2);
  if (index !== items.length - 2 || lastTwo.some((lines) => lines.length > 2)) return 0;
  const lineCount = lastTwo.reduce((count, lines) => count + lines.length, 0);
  return lineCount * lineHeightOf(theme.text.body) + theme.space.betweenItems;
}

function drawItem(lines: readonly string[], width: number, element: StructureElement, canvas: Canvas): void {
  const { theme, flow } = canvas;
  makeRoom(flow, lines.length, theme.text.body);
  const label = addElement(canvas, element, 'Lbl');
  label.add(() => drawLine(canvas, bullet, flow.left, flow.y, theme.text.bullet));
  const body = addElement(canvas, element, 'LBody');
  flowLines(canvas, body, lines, { x: flow.left + theme.space.bulletIndent, width }, theme.text.body);
}
