/** The words of all titles, looked up whole, by how they begin, and with letters that may be wrong. */
import SearchableMap from 'minisearch/SearchableMap';
import { spelledOut } from './everyday-words.ts';
import { stem } from './title-words.ts';

/** A word of the titles that a query may mean, and how much it is like the word of the query. */
export interface LikeWord {
  readonly word: string;
  readonly likeness: number;
}

export interface Lexicon {
  /**
   * The words like a word, likest first. A word that is none and begins none is taken for a mistyped one; with
   * `mayBeMistyped`, so is any.
   */
  like(word: string, mayBeMistyped: boolean): LikeWord[];
  /**
   * "helpdesk" as "help" and "desk", and "sysadmin" as "system" and "administrator", where the titles have only the
   * two; any other word as it is.
   */
  separated(word: string): string[];
}

const whole = 1;
const begun = 0.6;
/** One letter is wrong; with two wrong letters a word is half as like. */
const mistyped = 0.4;

/** Fewer letters begin so many words that they would match nearly everything. */
const shortestBeginning = 3;
const shortestPart = 3;

/** Long words may differ in two letters, short ones in one or none; more would match unrelated titles. */
function tolerance(word: string): number {
  if (word.length < 4 || /\d/.test(word)) return 0;
  return word.length < 8 ? 1 : 2;
}

/** Where a word stands, or would stand, among ascending words. */
function placeOf(word: string, ascending: readonly string[]): number {
  let [low, high] = [0, ascending.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ascending[middle] ?? '') < word) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The words that begin with the word, and it itself where it is one. */
function begunWith(word: string, ascending: readonly string[]): readonly string[] {
  // No word has a character after this one.
  return ascending.slice(placeOf(word, ascending), placeOf(`${word}\uffff`, ascending));
}

function asBegun(word: string): LikeWord {
  return { word, likeness: begun };
}

/** The words that the word may be when it is mistyped, likest first. */
function nearTo(word: string, tree: SearchableMap<true>): LikeWord[] {
  return [...tree.fuzzyGet(word, tolerance(word))]
    .filter(([, [, distance]]) => distance > 0)
    .map(([near, [, distance]]) => ({ word: near, likeness: mistyped / distance }))
    .toSorted((a, b) => b.likeness - a.likeness);
}

/** A lexicon of words in their stems. */
export function createLexicon(words: ReadonlySet<string>): Lexicon {
  const ascending = [...words].toSorted();
  // The tree of letters takes longer to make than all the rest, and most queries do without.
  let tree: SearchableMap<true> | undefined;
  const letters = () => {
    tree ??= SearchableMap.from(ascending.map((word): [string, true] => [word, true]));
    return tree;
  };
  return {
    like(word, mayBeMistyped) {
      const same = words.has(word) ? [{ word, likeness: whole }] : [];
      const longer = word.length < shortestBeginning ? [] : begunWith(word, ascending);
      const known = [...same, ...longer.filter((other) => other !== word).map(asBegun)];
      return known.length > 0 && !mayBeMistyped ? known : [...known, ...nearTo(word, letters())];
    },
    separated(word) {
      const everyday = words.has(word) ? null : spelledOut(word);
      if (everyday !== null) return everyday;
      if (begunWith(word, ascending).length > 0) return [word];
      for (let cut = shortestPart; cut <= word.length - shortestPart; cut += 1) {
        const parts = [stem(word.slice(0, cut)), stem(word.slice(cut))];
        if (parts.every((part) => words.has(part))) return parts;
      }
      return [word];
    },
  };
}
