/** The blocks of a document set one after the other, each by the function for its type. */
import type { Block } from '../../document/document.ts';
import type { Canvas } from './canvas.ts';
import { prepareChart } from './chart.ts';
import { prepareHeading } from './heading.ts';
import { keptTogether } from './keep-together.ts';
import { prepareList } from './list.ts';
import { prepareParagraph } from './paragraph.ts';
import type { PreparedBlock } from './prepared-block.ts';
import { prepareTable } from './table.ts';

type BlockTypes = { [Each in Block as Each['type']]: Each };

/** One function for each type of block; the compiler finds a missing one. */
const preparers: {
  readonly [Type in keyof BlockTypes]: (block: BlockTypes[Type], canvas: Canvas) => PreparedBlock;
} = {
  heading: prepareHeading,
  paragraph: prepareParagraph,
  list: prepareList,
  table: prepareTable,
  chart: prepareChart,
};

function prepareBlock<Type extends keyof BlockTypes>(
  type: Type,
  block: BlockTypes[Type],
  canvas: Canvas,
): PreparedBlock {
  return preparers[type](block, canvas);
}

/** Draws all blocks from the cursor on. */
export function drawBlocks(blocks: readonly Block[], canvas: Canvas): void {
  const { flow, theme } = canvas;
  const prepared = blocks.map((block) => prepareBlock(block.type, block, canvas));
  const kept = keptTogether(prepared, flow.bottom - flow.top, theme.space.afterHeading);
  for (const { block, gap, height, after, isKept } of kept) {
    if (!isKept && !flow.isAtTop() && gap + height > flow.room()) flow.turnPage();
    if (!flow.isAtTop()) flow.y += gap;
    block.draw(after);
  }
}
