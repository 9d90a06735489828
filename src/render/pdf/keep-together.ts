/**
 * Which blocks must not be parted by the end of a page: a heading and what stands below it, a sentence and the table
 * or chart that it introduces. Pure arithmetic on the heights of blocks.
 */
import type { PreparedBlock } from './prepared-block.ts';

/** A block with what its place on a page depends on. */
export interface Kept {
  readonly block: PreparedBlock;
  /** Space above it, unless it stands at the top of a page. */
  readonly gap: number;
  /** What must fit on the page for the block to begin on it, with all that it must not be parted from. */
  readonly height: number;
  /** What must fit below its last lines. */
  readonly after: number;
  /** Whether the block before has made sure that this one fits below it. */
  readonly isKept: boolean;
}

/** How a block and those after it can begin on a page. */
interface Beginning {
  /** Heights, the most wanted first. */
  readonly heights: readonly number[];
  /** Whether a paragraph before it introduces it. */
  readonly isIntroduced: boolean;
  readonly gap: number;
}

const nothing: Beginning = { heights: [], isIntroduced: false, gap: 0 };

/** A block, the ways in which it can begin, and the block with which it is to be kept together. */
interface Followed {
  readonly block: PreparedBlock;
  readonly own: Beginning;
  readonly next: Beginning;
}

/** The blocks with what keeps them together on pages whose text is `page` high. */
export function keptTogether(blocks: readonly PreparedBlock[], page: number, afterHeading: number): Kept[] {
  const gapOf = (index: number): number =>
    blocks[index - 1]?.keepsNext ? afterHeading : (blocks[index]?.spaceBefore ?? 0);
  const followed: Followed[] = [];
  let next = nothing;
  for (const [index, block] of [...blocks.entries()].toReversed()) {
    const own = beginningOf(block, next, gapOf(index));
    followed.push({ block, own, next });
    // A block that shows nothing parts nothing.
    next = block.beginnings.length === 0 ? next : own;
  }
  return withPlaces(followed.toReversed(), page);
}

function introduces(block: PreparedBlock, next: Beginning): boolean {
  return block.sentence !== undefined && next.isIntroduced;
}

function beginningOf(block: PreparedBlock, next: Beginning, gap: number): Beginning {
  const { beginnings, keepsNext, sentence, isIntroduced } = block;
  const [least = 0] = beginnings;
  const withNext = (height: number) => next.heights.map((following) => height + next.gap + following);
  if (keepsNext && next.heights.length > 0) return { heights: withNext(least), isIntroduced, gap };
  // A paragraph of sentences is introduced by the one before it, as what it introduces itself.
  if (introduces(block, next) && sentence !== undefined)
    return { heights: [...withNext(sentence), ...beginnings], isIntroduced: true, gap };
  return { heights: beginnings, isIntroduced, gap };
}

/** The first of the heights that fits on a page, or else the last. */
function fitting(heights: readonly number[], page: number): number {
  return heights.find((height) => height <= page) ?? heights.at(-1) ?? 0;
}

/** The height that a block needs below its last lines for the next, which begins as well as the page allows. */
function heightBelow(next: Beginning, room: number, page: number): number {
  return (
    next.gap +
    (next.heights.find((height) => next.gap + height <= room) ?? fitting(next.heights, page - next.gap))
  );
}

/**
 * What must fit for each block. Each that has the one before to thank for its place is marked, so that it does not
 * turn the page after all: it asks for no more than was made sure of, together with what stands above it.
 */
function withPlaces(blocks: readonly Followed[], page: number): Kept[] {
  let isKept = false;
  let above = 0;
  return blocks.map(({ block, own: { heights, gap }, next }) => {
    const end = (isKept ? above + gap : 0) + (block.sentence ?? block.beginnings[0] ?? 0);
    const height = fitting(heights, page);
    const after = introduces(block, next) ? heightBelow(next, page - end, page) : 0;
    const kept = { block, gap, height, after, isKept };
    if (block.beginnings.length > 0) {
      isKept = height <= page && (block.keepsNext || after > 0);
      above = end;
    }
    return kept;
  });
}
