/** The warning that belongs to the sentence on pay: that the pay of the compared roles has different sources. */
import type { Comparison } from '../../src/comparison/comparison.ts';
import { termIn, wordsOf } from '../../src/words/catalogue.ts';

/** Names the sources that the yearly pay of the roles comes from; null where it all comes from one. */
export function paySourcesSentence({ rows, sources, locale }: Comparison): string | null {
  const words = wordsOf(locale);
  const row = rows.find(({ metric }) => metric === 'yearly-salary');
  const used = new Set(row?.values.flatMap((value) => (value.kind === 'number' ? [value.source] : [])));
  if (used.size < 2) return null;
  const names = sources
    .filter(({ id }) => used.has(id))
    .map(({ name, vintage }) => `${name} (${termIn(words, vintage)})`);
  return words.pay.mixedSources(words.join(names));
}
