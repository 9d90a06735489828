/** Finds roles by what people call them: their own titles, aliases, alternate titles and SOC codes. */
import type { IndexEntry } from './manifest.ts';
import { createTitleIndex, indexWords, type Matches } from './title-index.ts';
import { listTitles, rank, type Title } from './title-list.ts';
import { stemmed } from './title-words.ts';
import type { Titles } from './titles.ts';

/** A role, and by which of its titles it was found. */
export interface RoleMatch {
  readonly role: IndexEntry;
  /** The title that matched: the role's own, an alias, an alternate title, or its SOC code. */
  readonly title: string;
}

/** Finds roles; made once for a release. */
export interface RoleSearch {
  /**
   * The roles that have a title with all the words or, where there is none, with the most of them; best first,
   * at most `limit`. Words may be half written, mistyped or joined. An empty query matches nothing.
   */
  find(query: string, limit: number): RoleMatch[];
  /** The roles that have this very title: as their own before as an alias before as an alternate one. */
  exact(text: string): RoleMatch[];
  /**
   * The roles nearest to a misspelt title, best first, at most `limit`. Where the nearest is near by its own
   * title or an alias, so are the others.
   */
  closest(text: string, limit: number): RoleMatch[];
}

/** A title that matches a query, and what it is ordered by. */
interface Hit {
  readonly title: Title;
  /** Whether it is the query itself, in stems. */
  readonly exact: boolean;
  readonly quality: number;
  /** The part of its words that match. */
  readonly share: number;
}

/** The best hit of a role, and how many of its titles are hits. */
interface RoleHit {
  best: Hit;
  titles: number;
}

/** Longer than any title, in letters and in words; looking for more would only cost time. */
const longestQuery = 200;
const mostWords = 16;

function byHit(a: Hit, b: Hit): number {
  return (
    Number(b.exact) - Number(a.exact) ||
    b.quality - a.quality ||
    a.title.rank - b.title.rank ||
    b.share - a.share
  );
}

/** Of roles that match alike, the one that more of the matching titles belong to comes first. */
function byRoleHit(a: RoleHit, b: RoleHit): number {
  const byTitle = a.best.title.role.title < b.best.title.role.title ? -1 : 1;
  return byHit(a.best, b.best) || b.titles - a.titles || byTitle;
}

function bestOfEachRole(hits: readonly Hit[]): Hit[] {
  const byRole = new Map<IndexEntry, RoleHit>();
  for (const hit of hits) {
    const known = byRole.get(hit.title.role);
    if (known === undefined) byRole.set(hit.title.role, { best: hit, titles: 1 });
    else {
      known.titles += 1;
      if (byHit(hit, known.best) < 0) known.best = hit;
    }
  }
  return [...byRole.values()].toSorted(byRoleHit).map(({ best }) => best);
}

/** Answers a query with the best hit of each role, best first. */
function createHits(roles: readonly IndexEntry[], file: Titles): (query: string) => Hit[] {
  const titles = listTitles(roles, file);
  const ownIndex = indexWords(
    titles.own.map(({ title }) => title),
    titles.length - titles.own.length,
  );
  const index = createTitleIndex([file.index, ownIndex], titles.length);

  /** The titles that have the most of the words. A mistyped word is looked for where that finds all of them. */
  function matchMost(words: readonly string[]): Matches {
    const matches = index.match(words, false);
    if (matches.most === words.length || words.length === 1) return matches;
    const mistyped = index.match(words, true);
    return mistyped.most === words.length ? mistyped : matches;
  }

  function hitAt(number: number, { quality, most }: Matches, key: string): Hit | undefined {
    const title = titles.at(number);
    if (title === undefined) return undefined;
    const words = index.wordCounts[number] ?? most;
    const exact = words === most && stemmed(title.title) === key;
    return { title, exact, quality: quality[number] ?? 0, share: most / words };
  }

  return (query) => {
    const text = query.slice(0, longestQuery);
    const matches = matchMost(index.wordsOf(text).slice(0, mostWords));
    if (matches.most === 0) return [];
    const key = stemmed(text);
    const hits: Hit[] = [];
    for (let number = 0; number < titles.length; number += 1) {
      const hit = matches.words[number] === matches.most ? hitAt(number, matches, key) : undefined;
      if (hit !== undefined) hits.push(hit);
    }
    return bestOfEachRole(hits);
  };
}

const named = ({ title }: Hit) => title.rank !== rank.alternate;

function roleMatches(hits: readonly Hit[]): RoleMatch[] {
  return hits.map(({ title: { role, title } }) => ({ role, title }));
}

function createRoleSearch(roles: readonly IndexEntry[], titles: Titles): RoleSearch {
  const hitsOf = createHits(roles, titles);
  return {
    find: (query, limit) => roleMatches(hitsOf(query).slice(0, limit)),
    exact: (text) => roleMatches(hitsOf(text).filter(({ exact }) => exact)),
    closest(text, limit) {
      const hits = hitsOf(text);
      const near = hits[0] !== undefined && named(hits[0]) ? hits.filter(named) : hits;
      return roleMatches(near.slice(0, limit));
    },
  };
}

const made = new WeakMap<readonly IndexEntry[], RoleSearch>();

/** The search over the roles of a release, made when it is first asked for and kept as long as they are. */
export function roleSearchOf(roles: readonly IndexEntry[], titles: Titles): RoleSearch {
  const search = made.get(roles) ?? createRoleSearch(roles, titles);
  made.set(roles, search);
  return search;
}
