/** Writes the alternate titles of a release and the index of their words, so that no reader has to make it. */
import type { IndexEntry } from '../manifest.ts';
import { indexWords } from '../title-index.ts';
import { stemmed } from '../title-words.ts';
import type { Titles } from '../titles.ts';

type NamedRole = Pick<IndexEntry, 'id' | 'title' | 'soc' | 'aliases'>;

/**
 * The content of `titles.json`: the titles of each role in the order given, each once by its stems, and none
 * that is the role's own title or an alias. The same input gives the same bytes, in whatever order the roles
 * and the map stand.
 */
export function titlesFile(
  roles: readonly NamedRole[],
  titles: ReadonlyMap<string, readonly string[]>,
): Titles {
  const byRole: Titles['titles'] = {};
  for (const role of roles.toSorted((a, b) => (a.id < b.id ? -1 : 1))) {
    const others = otherTitles(role, titles.get(role.id) ?? []);
    if (others.length > 0) byRole[role.id] = others;
  }
  return { titles: byRole, index: indexWords(Object.values(byRole).flat(), 0) };
}

function otherTitles(role: NamedRole, titles: readonly string[]): string[] {
  const seen = new Set([role.title, ...role.aliases].map(stemmed));
  const others: string[] = [];
  for (const title of titles.flatMap(namesIn)) {
    const key = stemmed(title);
    if (key === '' || seen.has(key)) continue;
    seen.add(key);
    others.push(title);
  }
  return others;
}

const closingParenthesis = /^([^()]+) \((.+)\)$/;

/** "CEO (Chief Executive Officer)" is three names: the whole, "CEO" and "Chief Executive Officer". */
function namesIn(title: string): string[] {
  const [, before, inside] = closingParenthesis.exec(title) ?? [];
  return before === undefined || inside === undefined ? [title] : [title, before, inside];
}
