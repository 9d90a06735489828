/** Finds roles by title, alias and SOC code: tolerant of typos and of plural or singular, exact titles first. */
import MiniSearch from 'minisearch';
import type { IndexEntry } from './manifest.ts';
import { roleId } from './role-id.ts';

/** Finds roles; built once from a release's index. */
export interface RoleSearch {
  /** The roles that match, best first; at most `limit`. An empty query matches nothing. */
  find(query: string, limit: number): IndexEntry[];
  /** The titles nearest to a misspelt role, best first; at most `limit`, and possibly none. */
  closestTitles(text: string, limit: number): string[];
}

/** Words so common in titles and questions that they would only blur the order. */
const stopWords = new Set(['and', 'of', 'the', 'or', 'a', 'an', 'all', 'other', 'except', 'for', 'in', 'to']);

/** A word's stem: lower case, plural endings dropped, so that "nurses" and "nurse" meet. */
function stem(word: string): string {
  const plain = word
    .normalize('NFKD')
    .replace(/[\u0300-\u036f'\u2018\u2019]/g, '')
    .toLowerCase();
  if (plain.length > 4 && plain.endsWith('ies')) return `${plain.slice(0, -3)}y`;
  if (plain.length > 4 && /(?:ss|sh|ch|x|z)es$/.test(plain)) return plain.slice(0, -2);
  if (plain.length > 3 && plain.endsWith('s') && !/(?:ss|us|is)$/.test(plain)) return plain.slice(0, -1);
  return plain;
}

function splitWords(text: string): string[] {
  return text.split(/[^\p{L}\p{N}'\u2019+#]+/u).filter((word) => word !== '');
}

/** A whole title in stems: "except" counts here, as two titles may differ in it alone. */
function stemmed(text: string): string {
  return splitWords(text).map(stem).join(' ');
}

function searchTerm(word: string): string | null {
  const term = stem(word);
  return term === '' || stopWords.has(term) ? null : term;
}

/** Long words may differ in two letters, short ones in one or none; more would match unrelated titles. */
function tolerance(term: string): number {
  if (term.length < 4) return 0;
  return term.length < 8 ? 1 : 2;
}

function buildIndex(roles: readonly IndexEntry[]) {
  const index = new MiniSearch<IndexEntry>({
    fields: ['title', 'aliases'],
    extractField: (role, field) => {
      if (field === 'aliases') return role.aliases.join(' ');
      return field === 'title' ? role.title : role.id;
    },
    tokenize: splitWords,
    processTerm: searchTerm,
    searchOptions: {
      boost: { title: 3 },
      fuzzy: tolerance,
      maxFuzzy: 2,
      prefix: (term) => term.length > 1,
      weights: { fuzzy: 0.3, prefix: 0.6 },
    },
  });
  index.addAll(roles);
  return index;
}

const built = new WeakMap<readonly IndexEntry[], RoleSearch>();

/** The search over a release's index, built when it is first asked for and kept as long as the index. */
export function roleSearchOf(roles: readonly IndexEntry[]): RoleSearch {
  const search = built.get(roles) ?? createRoleSearch(roles);
  built.set(roles, search);
  return search;
}

function createRoleSearch(roles: readonly IndexEntry[]): RoleSearch {
  const index = buildIndex(roles);
  const byId = new Map(roles.map((role) => [role.id, role]));
  const exact = new Map<string, IndexEntry[]>();
  const addExact = (key: string, role: IndexEntry) => exact.set(key, [...(exact.get(key) ?? []), role]);
  for (const role of roles) addExact(stemmed(role.title), role);
  for (const role of roles) for (const alias of role.aliases) addExact(stemmed(alias), role);
  for (const role of roles) if (role.soc !== null) addExact(role.soc, role);

  function ranked(query: string): IndexEntry[] {
    const all = index.search(query, { combineWith: 'AND' });
    const hits = all.length > 0 ? all : index.search(query, { combineWith: 'OR' });
    return hits.flatMap((hit) => byId.get(String(hit.id)) ?? []);
  }

  function find(query: string, limit: number): IndexEntry[] {
    const trimmed = query.trim();
    if (trimmed === '') return [];
    const first = [...(exact.get(trimmed) ?? []), ...(exact.get(stemmed(trimmed)) ?? [])];
    return [...new Set([...first, ...ranked(trimmed)])].slice(0, limit);
  }

  return {
    find,
    closestTitles: (text, limit) => find(roleId(text).replaceAll('-', ' '), limit).map((role) => role.title),
  };
}
