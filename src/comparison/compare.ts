/** Sets the profiles of two to five roles side by side: the catalogue's rows and the sources behind them. */
import type { Group, Source } from '../dataset/manifest.ts';
import { nation, type Places, placeId } from '../dataset/places.ts';
import type { Profile } from '../dataset/profile.ts';
import { type Catalogue, definitionOf, noteIn, wordsOf } from '../words/catalogue.ts';
import type { Locale } from '../words/locale.ts';
import type { Comparison, ComparisonRow, Value } from './comparison.ts';
import type { Exclusion } from './exclusions.ts';
import { localMetrics, type PricedPlace } from './local-metrics.ts';
import type { Metric } from './metric.ts';
import { metrics } from './metrics.ts';
import { emptySectionRow, metricRows } from './rows.ts';
import { sectionIds } from './section.ts';
import { statePay } from './state-pay.ts';
import { withoutExcluded } from './without-excluded.ts';

/** What a comparison is made of. */
export interface ComparisonInput {
  readonly release: string;
  /** In whose words the rows are labelled. */
  readonly locale: Locale;
  /** sha256 of the release's manifest. */
  readonly releaseSha256: string;
  /** The place to show beside the nation; null for the nation alone. */
  readonly location: PricedPlace | null;
  /** The places of the release where pay in every state is wanted, otherwise null. */
  readonly places: Places | null;
  /** Two to five profiles, in the order of the columns. */
  readonly profiles: readonly Profile[];
  /** Id of the profile that differences are taken against: one of the profiles. */
  readonly baseline: string;
  /** What to leave out, with every row, definition and source that is there for its sake alone. */
  readonly exclude: readonly Exclusion[];
  /** Every source of the release. */
  readonly sources: readonly Source[];
  /** Every SOC major group of the release. */
  readonly groups: readonly Group[];
  /** Roles that resemble the compared ones, the closest first. */
  readonly similar: Comparison['similar'];
  /** Other roles of the same groups. */
  readonly related: Comparison['related'];
}

/** The catalogue by section, with the rows of the place where there is one and without what is excluded. */
function metricsBySection({ location, exclude }: ComparisonInput, words: Catalogue): Metric[][] {
  const catalogue = location === null ? metrics : [...metrics, ...localMetrics(location, words)];
  const all = withoutExcluded(catalogue, exclude);
  return sectionIds.map((id) => all.filter(({ section }) => section === id));
}

/** The rows of a section, which is never left out without a word. */
function sectionRows(
  of: readonly Metric[],
  profiles: readonly Profile[],
  baselineColumn: number,
  words: Catalogue,
): ComparisonRow[] {
  const rows = of.flatMap((metric) => metricRows(metric, profiles, baselineColumn, words));
  const [first] = of;
  return rows.length > 0 || first === undefined ? rows : [emptySectionRow(first, profiles, words)];
}

/** The value with its note in the words of the comparison. */
function withNoteIn(words: Catalogue, value: Value): Value {
  return value.note === undefined ? value : { ...value, note: noteIn(words, value.note) };
}

/** The definition of each metric that has a row, in the order of the rows. */
function definitionsOf(rows: readonly ComparisonRow[], words: Catalogue): Comparison['definitions'] {
  const found = new Map<string, Comparison['definitions'][number]>();
  for (const { metric, family } of rows) {
    const [name = metric] = metric.split('/');
    const definition = definitionOf(words, name);
    if (definition !== null && !found.has(name)) found.set(name, { metric: name, label: family, definition });
  }
  return [...found.values()];
}

function sourcesOf(rows: readonly ComparisonRow[], sources: readonly Source[]): Source[] {
  const named = new Set(rows.flatMap((row) => row.values.map((value) => value.source)));
  return sources.filter((source) => named.has(source.id));
}

/** The comparison of the profiles. Pure: the same input gives the same comparison. */
export function compare(input: ComparisonInput): Comparison {
  const { release, releaseSha256, locale, location, profiles, baseline } = input;
  const words = wordsOf(locale);
  const baselineColumn = profiles.findIndex((profile) => profile.id === baseline);
  const groupTitles = new Map(input.groups.map((group) => [group.code, group.title]));
  const byState = input.places && statePay(profiles, input.places, input.sources, words);
  const rows = metricsBySection(input, words)
    .flatMap((of) => sectionRows(of, profiles, baselineColumn, words))
    .map((row) => ({ ...row, values: row.values.map((value) => withNoteIn(words, value)) }));
  return {
    release,
    locale,
    releaseSha256,
    location: location === null ? nation.id : placeId(location.place),
    place: location === null ? words.nation : location.place.name,
    baseline,
    excluded: [...input.exclude],
    roles: profiles.map(({ id, title, kind, soc, group, own }) => ({
      id,
      title,
      kind,
      soc,
      group: { code: group, title: groupTitles.get(group) ?? group },
      ...(own === undefined ? {} : { matchedOccupation: own.occupationTitle }),
    })),
    rows,
    sources: sourcesOf(rows, input.sources),
    ...(byState === null ? {} : { statePay: byState }),
    definitions: definitionsOf(rows, words),
    similar: input.similar,
    related: input.related,
  };
}
