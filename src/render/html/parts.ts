/** The parts of a document that a page gives a place of their own: what each first-level heading begins. */
import type { Block } from '../../document/document.ts';

export interface DocumentPart {
  /** For links within the page, unique on it. */
  readonly id: string;
  readonly title: string;
  /** What stands below the heading. */
  readonly blocks: readonly Block[];
}

function slugOf(text: string): string {
  const slug = text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  return slug === '' ? 'part' : slug;
}

/** What stands before the first heading, and the parts in their order. */
export function partsOf(blocks: readonly Block[]): { opening: Block[]; parts: DocumentPart[] } {
  const opening: Block[] = [];
  const parts: { id: string; title: string; blocks: Block[] }[] = [];
  for (const block of blocks) {
    if (block.type !== 'heading' || block.level !== 1) {
      (parts.at(-1)?.blocks ?? opening).push(block);
      continue;
    }
    const slug = slugOf(block.text);
    const taken = parts.filter(({ id }) => id === slug || id.startsWith(`${slug}-`)).length;
    parts.push({ id: taken === 0 ? slug : `${slug}-${taken + 1}`, title: block.text, blocks: [] });
  }
  return { opening, parts };
}
