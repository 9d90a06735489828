/** What boxes suggest while somebody types: roles by any of their titles, places by their name. */
import type { Dataset } from '../dataset/dataset.ts';
import { listPlaces } from '../dataset/resolve-place.ts';
import { otherTitle } from '../dataset/resolve-role.ts';
import type { RoleSearch } from '../dataset/role-search.ts';

/** As many as a reader takes in. */
const mostSuggestions = 8;

export interface Suggestion {
  /** What goes into the box. */
  readonly value: string;
  /** What is said beside it: the title that matched, or the kind of place. */
  readonly detail: string | null;
}

/** Roles that have the words in one of their titles, best first. */
export function suggestRoles(words: string, search: RoleSearch): Suggestion[] {
  return search
    .find(words, mostSuggestions)
    .map((match) => ({ value: match.role.title, detail: otherTitle(match) }));
}

/** Places that have the words in their name, states first. */
export async function suggestPlaces(words: string, dataset: Dataset): Promise<Suggestion[]> {
  if (words.trim() === '') return [];
  return listPlaces(words, await dataset.places())
    .slice(0, mostSuggestions)
    .map(({ name }) => ({ value: name, detail: null }));
}
