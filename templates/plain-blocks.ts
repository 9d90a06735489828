/** Blocks that need no more than their text. */
import type { Comparison } from '../src/comparison/comparison.ts';
import type { Block } from '../src/document/document.ts';
import type { Sentence } from './sentences/sentence.ts';

/** A heading. */
export function heading(level: 1 | 2, text: string): Block {
  return { type: 'heading', level, text };
}

/** A line in small print. */
export function note(text: string): Block {
  return { type: 'paragraph', style: 'note', text };
}

/** A paragraph for each of the sentences that there is something to say in. */
export function paragraphs(
  style: 'lead' | 'body',
  sentences: readonly Sentence[],
  comparison: Comparison,
): Block[] {
  return sentences.flatMap((sentence) => {
    const text = sentence(comparison);
    return text === null ? [] : [{ type: 'paragraph', style, text }];
  });
}
