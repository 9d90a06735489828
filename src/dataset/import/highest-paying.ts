/** Picks where an occupation pays best: the state, the metropolitan area and the industry with the highest mean. */
import { en } from '../../words/en.ts';
import type { Industries, Metros, PayUnit, States } from '../breakdown.ts';
import type { NumberFigure, TextFigure } from '../figure.ts';
import type { Industry } from '../manifest.ts';
import { isShared } from '../place-columns.ts';
import type { Metro, State } from '../places.ts';

/** The best of its kind by name, and its mean pay by the year; missing for the reason that the table is. */
export interface HighestPaying {
  readonly name: TextFigure;
  readonly mean: NumberFigure;
}

/** A cell of fewer people is too small to call a place or an industry the best-paying one. */
export const fewestJobs = 30;

interface Candidate {
  readonly name: string;
  readonly mean: number;
  readonly jobs: number;
}

/** The highest mean; of equal ones that of more people, then the first by name. */
function highest<Kind extends Candidate>(candidates: readonly Kind[]): Kind | undefined {
  return candidates.toSorted((a, b) => b.mean - a.mean || b.jobs - a.jobs || (a.name < b.name ? -1 : 1))[0];
}

function figuresOf(
  best: Candidate | undefined,
  { source, unit }: { readonly source: string; readonly unit: PayUnit },
  reasonForNone: string,
): HighestPaying {
  if (best === undefined) {
    const missing = { missing: 'suppressed', source, note: reasonForNone } as const;
    return { name: missing, mean: missing };
  }
  const byHour = {
    missing: 'not-collected',
    source,
    note: en.notes.byHourOnly,
  } as const;
  return {
    name: { value: best.name, source },
    mean: unit === 'usd-hour' ? byHour : { value: best.mean, source },
  };
}

/** The state with the highest mean among those with at least `fewestJobs` people in the occupation. */
export function highestPayingState(table: States, states: readonly Pick<State, 'name'>[]): HighestPaying {
  if ('missing' in table) return { name: table, mean: table };
  const candidates = states.flatMap(({ name }, position): Candidate[] => {
    const mean = table.columns.mean[position] ?? null;
    const jobs = table.columns.employment[position] ?? 0;
    return mean === null || jobs < fewestJobs ? [] : [{ name, mean, jobs }];
  });
  return figuresOf(highest(candidates), table, `No state with published pay and ${fewestJobs} jobs or more`);
}

/**
 * The metropolitan area with the highest estimated mean. The table has no employment by area, so the area's
 * state must have at least `fewestJobs` people in the occupation; a mean that several areas share is that of a
 * wider area, so it does not count; and neither does one above the 90th percentile of the state, or else of the
 * nation: a mean is hardly above what nine in ten of the people around earn, so that it is of a few people.
 */
export function highestPayingMetro(
  table: Metros,
  metros: readonly Metro[],
  inStates: States,
  states: readonly Pick<State, 'code'>[],
  /** The nation's 90th percentile, in the unit of the table; null where it is not published. */
  nationalP90: number | null,
): HighestPaying {
  if ('missing' in table) return { name: table, mean: table };
  const columns = 'missing' in inStates ? undefined : inStates.columns;
  const around = new Map(
    states.map(({ code }, position) => [
      code,
      { jobs: columns?.employment[position] ?? 0, p90: columns?.p90[position] ?? nationalP90 },
    ]),
  );
  const candidates = metros.flatMap(({ name, state }, position): Candidate[] => {
    const mean = table.mean[position] ?? null;
    const { jobs = 0, p90 = null } = around.get(state) ?? {};
    if (mean === null || jobs < fewestJobs || isShared(mean, table.mean)) return [];
    return p90 !== null && mean > p90 ? [] : [{ name, mean, jobs }];
  });
  return figuresOf(
    highest(candidates),
    table,
    `No area with a plausible estimate of its own in a state with ${fewestJobs} jobs or more`,
  );
}

/** The industry of a level with the highest mean among those with at least `fewestJobs` people in the occupation. */
export function bestPayingIndustry(
  table: Industries,
  industries: readonly Industry[],
  level: Industry['level'],
): HighestPaying {
  if ('missing' in table) return { name: table, mean: table };
  const ofLevel = industries.filter((industry) => industry.level === level);
  const titles = new Map(ofLevel.map(({ code, title }) => [code, title]));
  const { bound, source } = table;
  const candidates = table.rows.flatMap(([code, jobs, published]) => {
    const isTopCoded = table.topCoded.includes(code);
    // At or above the highest published wage: nothing that is published can be higher.
    const mean = isTopCoded ? bound : published;
    const name = titles.get(code);
    if (name === undefined || mean === null || jobs === null || jobs < fewestJobs) return [];
    return [{ name, mean, jobs, isTopCoded }];
  });
  const best = highest(candidates);
  const found = figuresOf(best, table, `No industry with published pay and ${fewestJobs} jobs or more`);
  if (!best?.isTopCoded || bound === null || table.unit === 'usd-hour') return found;
  return { ...found, mean: { missing: 'top-coded', bound, source } };
}
