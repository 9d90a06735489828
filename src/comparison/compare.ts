/** Sets the profiles of two to five roles side by side: the catalogue's rows and the sources behind them. */
import type { Group, Source } from '../dataset/manifest.ts';
import type { Profile } from '../dataset/profile.ts';
import type { Comparison, ComparisonRow } from './comparison.ts';
import { metrics } from './metrics.ts';
import { metricRows } from './rows.ts';

/** What a comparison is made of. */
export interface ComparisonInput {
  readonly release: string;
  readonly location: string;
  /** Two to five profiles, in the order of the columns. */
  readonly profiles: readonly Profile[];
  /** Id of the profile that differences are taken against: one of the profiles. */
  readonly baseline: string;
  /** Every source of the release. */
  readonly sources: readonly Source[];
  /** Every SOC major group of the release. */
  readonly groups: readonly Group[];
  /** Other roles of the same groups. */
  readonly related: Comparison['related'];
}

function sourcesOf(rows: readonly ComparisonRow[], sources: readonly Source[]): Source[] {
  const named = new Set(rows.flatMap((row) => row.values.map((value) => value.source)));
  return sources.filter((source) => named.has(source.id));
}

/** The comparison of the profiles. Pure: the same input gives the same comparison. */
export function compare(input: ComparisonInput): Comparison {
  const { release, location, profiles, baseline } = input;
  const baselineColumn = profiles.findIndex((profile) => profile.id === baseline);
  const groupTitles = new Map(input.groups.map((group) => [group.code, group.title]));
  const rows = metrics.flatMap((metric) => metricRows(metric, profiles, baselineColumn));
  return {
    release,
    location,
    baseline,
    roles: profiles.map(({ id, title, kind, soc, group }) => ({
      id,
      title,
      kind,
      soc,
      group: { code: group, title: groupTitles.get(group) ?? group },
    })),
    rows,
    sources: sourcesOf(rows, input.sources),
    related: input.related,
  };
}
