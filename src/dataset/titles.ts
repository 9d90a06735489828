/** The titles that people use for the roles of a release, `titles.json`, with the index that finds them. */
import { z } from 'zod';
import { once } from '../once.ts';

/** A word in its stem, and the numbers of the titles that have it. */
export type IndexedWord = readonly [word: string, titles: readonly number[]];

function isIndexedWord(value: unknown): boolean {
  if (!Array.isArray(value) || value.length !== 2) return false;
  const [word, titles]: unknown[] = value;
  return typeof word === 'string' && Array.isArray(titles) && titles.every(Number.isInteger);
}

export const titlesSchema = once(() =>
  z.strictObject({
    /** Alternate titles by the id of their role, as their publishers write them. */
    titles: z.record(z.string(), z.array(z.string())),
    /**
     * The words of those titles, ascending. Titles are numbered from 0 in the order in which they stand above. A schema
     * of numbers alone would take as long as loading all the rest: there are 160,000 of them.
     */
    index: z.custom<readonly IndexedWord[]>(
      (value) => Array.isArray(value) && value.every(isIndexedWord),
      'the index is no list of words and numbers',
    ),
  }),
);

export type Titles = z.infer<ReturnType<typeof titlesSchema>>;
