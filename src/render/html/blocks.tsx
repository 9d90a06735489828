/** The blocks of a document as HTML, each by the component for its type. */
import type { Block } from '../../document/document.ts';
import { ChartBlock } from './chart.tsx';
import type { HtmlLook } from './look.ts';
import { HeadingBlock, ListBlock, ParagraphBlock } from './plain-blocks.tsx';
import { TableBlock } from './table.tsx';

type BlockTypes = { [Each in Block as Each['type']]: Each };

/** One component for each type of block; the compiler finds a missing one. */
const components: {
  readonly [Type in keyof BlockTypes]: (props: {
    block: BlockTypes[Type];
    look: HtmlLook;
  }) => ReturnType<typeof ListBlock>;
} = {
  heading: HeadingBlock,
  paragraph: ParagraphBlock,
  list: ListBlock,
  table: TableBlock,
  chart: ChartBlock,
};

function write<Type extends keyof BlockTypes>(type: Type, block: BlockTypes[Type], look: HtmlLook) {
  return components[type]({ block, look });
}

/** All of the blocks, one after the other. */
export function Blocks({ blocks, look }: { blocks: readonly Block[]; look: HtmlLook }) {
  return <>{blocks.map((block) => write(block.type, block, look))}</>;
}
