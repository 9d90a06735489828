/** The catalogue of words: everything that a report says in words of ours, and nowhere else. */
import { type Catalogue, en } from './en.ts';
import { es } from './es.ts';
import { type Language, type Locale, languageOf } from './locale.ts';

export type { Catalogue } from './en.ts';

/** A new language is one line here and one in `locale.ts`. */
const catalogues: Readonly<Record<Language, Catalogue>> = { en, es };

/** The words of a locale. */
export function wordsOf(locale: Locale): Catalogue {
  return catalogues[languageOf(locale)];
}

/** The metrics of the nation, and those of a place, by their stable ids. */
export type NationalMetricId = keyof Catalogue['metrics'];
export type LocalMetricId = keyof Catalogue['localMetrics'];
export type MetricId = NationalMetricId | LocalMetricId;

/** Metrics with a row for each item, which have a word for one item. */
export type FamilyId = keyof Catalogue['items'];

function has<Entries extends object>(entries: Entries, key: string): key is Extract<keyof Entries, string> {
  return Object.hasOwn(entries, key);
}

/** What a metric means; null where the id names none. */
export function definitionOf({ metrics, localMetrics }: Catalogue, id: string): string | null {
  if (has(metrics, id)) return metrics[id].definition;
  return has(localMetrics, id) ? localMetrics[id].definition : null;
}

/** A note of the release in the words of the catalogue, sentence by sentence; those that it has no words for stay. */
export function noteIn({ publishedNotes }: Catalogue, note: string): string {
  return note
    .split('. ')
    .map((sentence) => nameOf(publishedNotes, sentence))
    .join('. ');
}

/** A vintage, a publisher or a licence in the words of the catalogue, where it is one that it has words for. */
export function termIn({ publishedTerms }: Catalogue, term: string): string {
  return nameOf(publishedTerms, term);
}

/** The word for a name of a closed list, such as a gender; other names stand as their source has them. */
export function nameOf(names: Readonly<Record<string, string>>, name: string): string {
  return Object.hasOwn(names, name) ? (names[name] ?? name) : name;
}
