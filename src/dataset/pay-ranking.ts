/** Where an occupation pays best: states, metropolitan areas and industries by mean pay, those of too few people aside. */
import type { Industries, Metros, States } from './breakdown.ts';
import type { Industry } from './manifest.ts';
import { isShared } from './place-columns.ts';
import type { Metro, State } from './places.ts';

/** A cell of fewer people is too small to call a place or an industry the best-paying one. */
export const fewestJobs = 30;

/** A place or an industry with its mean pay, in the unit of its table. */
export interface Ranked {
  readonly name: string;
  readonly mean: number;
  readonly jobs: number;
  /** Where the mean is only known to be at or above the highest that is published. */
  readonly isTopCoded?: boolean;
}

type Known<Table> = Exclude<Table, { readonly missing: unknown }>;

/** The highest mean first; of equal ones that of more people, then the first by name. */
function ranked(candidates: readonly Ranked[]): Ranked[] {
  return candidates.toSorted((a, b) => b.mean - a.mean || b.jobs - a.jobs || (a.name < b.name ? -1 : 1));
}

/** The states with at least `fewestJobs` people in the occupation. */
export function rankedStates({ columns }: Known<States>, states: readonly Pick<State, 'name'>[]): Ranked[] {
  return ranked(
    states.flatMap(({ name }, position) => {
      const mean = columns.mean[position] ?? null;
      const jobs = columns.employment[position] ?? 0;
      return mean === null || jobs < fewestJobs ? [] : [{ name, mean, jobs }];
    }),
  );
}

/**
 * The metropolitan areas with a mean of their own. The table has no employment by area, so the area's
 * state must have at least `fewestJobs` people in the occupation; a mean that several areas share is that of a
 * wider area, so it does not count; and neither does one above the 90th percentile of the state, or else of the
 * nation: a mean is hardly above what nine in ten of the people around earn, so that it is of a few people.
 */
export function rankedMetros(
  table: Known<Metros>,
  metros: readonly Metro[],
  inStates: States,
  states: readonly Pick<State, 'code'>[],
  /** The nation's 90th percentile, in the unit of the table; null where it is not published. */
  nationalP90: number | null,
): Ranked[] {
  const columns = 'missing' in inStates ? undefined : inStates.columns;
  const around = new Map(
    states.map(({ code }, position) => [
      code,
      { jobs: columns?.employment[position] ?? 0, p90: columns?.p90[position] ?? nationalP90 },
    ]),
  );
  return ranked(
    metros.flatMap(({ name, state }, position) => {
      const mean = table.mean[position] ?? null;
      const { jobs = 0, p90 = null } = around.get(state) ?? {};
      if (mean === null || jobs < fewestJobs || isShared(mean, table.mean)) return [];
      return p90 !== null && mean > p90 ? [] : [{ name, mean, jobs }];
    }),
  );
}

/** The industries of a level with at least `fewestJobs` people in the occupation. */
export function rankedIndustries(
  { rows, topCoded, bound }: Known<Industries>,
  industries: readonly Industry[],
  level: Industry['level'],
): Ranked[] {
  const ofLevel = industries.filter((industry) => industry.level === level);
  const titles = new Map(ofLevel.map(({ code, title }) => [code, title]));
  return ranked(
    rows.flatMap(([code, jobs, published]) => {
      const isTopCoded = topCoded.includes(code);
      // At or above the highest published wage: nothing that is published can be higher.
      const mean = isTopCoded ? bound : published;
      const name = titles.get(code);
      if (name === undefined || mean === null || jobs === null || jobs < fewestJobs) return [];
      return [{ name, mean, jobs, isTopCoded }];
    }),
  );
}
