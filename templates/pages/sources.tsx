/** The sources as footnotes: numbered, each where the tables point to, with how it is made. */
import type { Comparison } from '../../src/comparison/comparison.ts';
import { Blocks } from '../../src/render/html/blocks.tsx';
import { type HtmlLook, sourceAnchor } from '../../src/render/html/look.ts';
import { Text } from '../../src/render/html/text.tsx';
import { termIn, wordsOf } from '../../src/words/catalogue.ts';
import { asPublishedNote, closingNotes } from '../back-matter.ts';

/** The number of each source, from 1 on. */
export function sourceNumbers({ sources }: Pick<Comparison, 'sources'>): Map<string, number> {
  return new Map(sources.map(({ id }, position) => [id, position + 1]));
}

type Source = Comparison['sources'][number];

function SourceEntry({ source, terms, number }: { source: Source; terms: string[]; number: number }) {
  const { name, url, method } = source;
  return (
    <li id={sourceAnchor(number)}>
      <p class="source">
        {url === undefined ? <Text>{name}</Text> : <a href={url}>{name}</a>}
        {terms.map((term) => (
          <>
            {' · '}
            <Text>{term}</Text>
          </>
        ))}
      </p>
      <p class="note">
        <Text>{method}</Text>
      </p>
    </li>
  );
}

export function Sources({ comparison, look }: { comparison: Comparison; look: HtmlLook }) {
  const catalogue = wordsOf(comparison.locale);
  return (
    <section class="part sources" aria-labelledby="sources">
      <h2 id="sources">{catalogue.sources.heading}</h2>
      <Blocks blocks={asPublishedNote(comparison)} look={look} />
      <ol>
        {comparison.sources.map((source, position) => (
          <SourceEntry
            source={source}
            terms={[source.publisher, source.vintage, source.licence].map((term) => termIn(catalogue, term))}
            number={position + 1}
          />
        ))}
      </ol>
      <Blocks blocks={closingNotes(comparison)} look={look} />
    </section>
  );
}
