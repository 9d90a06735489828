/** Blocks that are little more than their text: headings, paragraphs and lists. */
import type { Block } from '../../document/document.ts';
import { Text } from './text.tsx';

/** The title of the page is the first level, so that headings of the document begin with the second. */
export function HeadingBlock({ block: { level, text } }: { block: Extract<Block, { type: 'heading' }> }) {
  return level === 1 ? (
    <h2>
      <Text>{text}</Text>
    </h2>
  ) : (
    <h3>
      <Text>{text}</Text>
    </h3>
  );
}

export function ParagraphBlock({ block: { style, text } }: { block: Extract<Block, { type: 'paragraph' }> }) {
  return (
    <p class={style === 'body' ? undefined : style}>
      <Text>{text}</Text>
    </p>
  );
}

export function ListBlock({ block: { items } }: { block: Extract<Block, { type: 'list' }> }) {
  return (
    <ul>
      {items.map((item) => (
        <li>
          <Text>{item}</Text>
        </li>
      ))}
    </ul>
  );
}
