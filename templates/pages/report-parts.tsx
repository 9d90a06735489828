/** What pages of comparisons and of roles have in common: parts of the document, and the list of them. */
import type { Comparison } from '../../src/comparison/comparison.ts';
import { Blocks } from '../../src/render/html/blocks.tsx';
import type { HtmlLook } from '../../src/render/html/look.ts';
import type { DocumentPart } from '../../src/render/html/parts.ts';
import { Text } from '../../src/render/html/text.tsx';
import { textWidth } from '../../src/render/html/text-width.ts';
import { chartTheme } from './chart-theme.ts';
import { sourceNumbers } from './sources.tsx';
import { words } from './words.ts';

/** How the blocks of a comparison look on a page. */
export function lookOf(comparison: Pick<Comparison, 'locale' | 'sources'>): HtmlLook {
  return {
    locale: comparison.locale,
    chart: { theme: chartTheme, measure: textWidth },
    sourceNumbers: sourceNumbers(comparison),
    sourceLabel: words.comparison.source,
  };
}

/** A part of the document below its heading. */
export function Part({ part: { id, title, blocks }, look }: { part: DocumentPart; look: HtmlLook }) {
  return (
    <section class="part" aria-labelledby={id}>
      <h2 id={id}>
        <Text>{title}</Text>
      </h2>
      <Blocks blocks={blocks} look={look} />
    </section>
  );
}

export interface ContentsEntry {
  readonly id: string;
  readonly title: string;
}

/** What is on the page, as links. */
export function Contents({ entries }: { entries: readonly ContentsEntry[] }) {
  return (
    <nav class="contents" aria-labelledby="contents">
      <p id="contents">{words.comparison.contents}</p>
      <ul>
        {entries.map(({ id, title }) => (
          <li>
            <a href={`#${id}`}>
              <Text>{title}</Text>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
