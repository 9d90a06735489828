/** Finds the titles that have the words of a query, and says how many each has and how well. */
import { createLexicon } from './lexicon.ts';
import { searchWords } from './title-words.ts';
import type { IndexedWord } from './titles.ts';

/** How the titles match a query, by their numbers. */
export interface Matches {
  /** How many words of the query each has. */
  readonly words: Uint8Array;
  /** The most words that any has. */
  readonly most: number;
  /** How well each has them, summed; a rare word counts for more than a common one. */
  readonly quality: Float32Array;
}

/** The titles of a release, found by their words. */
export interface TitleIndex {
  /** How many words each title has, by its number. */
  readonly wordCounts: Uint8Array;
  /** The words that a query is matched by. */
  wordsOf(query: string): string[];
  /** How the titles match such words, at most 255 of them, which may also be mistyped. */
  match(words: readonly string[], mayBeMistyped: boolean): Matches;
}

type Numbers = readonly number[];

/** The index of titles by their words; the first title has the number `first`. */
export function indexWords(titles: readonly string[], first: number): IndexedWord[] {
  const numbers = new Map<string, number[]>();
  for (const [position, title] of titles.entries()) {
    for (const word of searchWords(title)) {
      const known = numbers.get(word) ?? [];
      numbers.set(word, known);
      known.push(first + position);
    }
  }
  return [...numbers].toSorted(([a], [b]) => (a < b ? -1 : 1));
}

function countWords(titlesByWord: ReadonlyMap<string, Numbers>, all: number): Uint8Array {
  const counts = new Uint8Array(all);
  for (const titles of titlesByWord.values())
    for (const title of titles) counts[title] = (counts[title] ?? 0) + 1;
  return counts;
}

/** How much it tells of a title that it has a word: the more, the fewer of all titles have one like it. */
function rarity(found: readonly { readonly titles: Numbers }[], all: number): number {
  const having = found.reduce((sum, { titles }) => sum + titles.length, 0);
  return Math.log(1 + all / (1 + having));
}

/** Finds `all` titles, numbered from 0, by their words. A word may stand in several of the indexes. */
export function createTitleIndex(indexes: readonly (readonly IndexedWord[])[], all: number): TitleIndex {
  const titlesByWord = new Map<string, Numbers>();
  for (const [word, titles] of indexes.flat()) {
    const known = titlesByWord.get(word);
    titlesByWord.set(word, known === undefined ? titles : [...known, ...titles]);
  }
  const lexicon = createLexicon(new Set(titlesByWord.keys()));

  function match(words: readonly string[], mayBeMistyped: boolean): Matches {
    const counts = new Uint8Array(all);
    const quality = new Float32Array(all);
    // The position, from 1, of the last word that a title was found to have: only its likest form counts.
    const last = new Uint8Array(all);
    let most = 0;
    for (const [position, asked] of words.entries()) {
      const found = lexicon
        .like(asked, mayBeMistyped)
        .map(({ word, likeness }) => ({ titles: titlesByWord.get(word) ?? [], likeness }));
      const worth = rarity(found, all);
      for (const { titles, likeness } of found) {
        for (const title of titles) {
          if (last[title] === position + 1) continue;
          last[title] = position + 1;
          const count = (counts[title] ?? 0) + 1;
          counts[title] = count;
          quality[title] = (quality[title] ?? 0) + likeness * worth;
          if (count > most) most = count;
        }
      }
    }
    return { words: counts, most, quality };
  }

  return {
    wordCounts: countWords(titlesByWord, all),
    wordsOf: (query) => [...new Set(searchWords(query).flatMap((word) => lexicon.separated(word)))],
    match,
  };
}
