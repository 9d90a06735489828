/** Picks where an occupation pays best: the state, the metropolitan area and the industry with the highest mean. */
import { en } from '../../words/en.ts';
import type { Industries, Metros, PayUnit, States } from '../breakdown.ts';
import type { NumberFigure, TextFigure } from '../figure.ts';
import type { Industry } from '../manifest.ts';
import { fewestJobs, type Ranked, rankedIndustries, rankedMetros, rankedStates } from '../pay-ranking.ts';
import type { Metro, State } from '../places.ts';

/** The best of its kind by name, and its mean pay by the year; missing for the reason that the table is. */
export interface HighestPaying {
  readonly name: TextFigure;
  readonly mean: NumberFigure;
}

function figuresOf(
  best: Ranked | undefined,
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
  const [best] = rankedStates(table, states);
  return figuresOf(best, table, `No state with published pay and ${fewestJobs} jobs or more`);
}

/** The metropolitan area with the highest estimated mean of those that `rankedMetros` lets count. */
export function highestPayingMetro(
  table: Metros,
  metros: readonly Metro[],
  inStates: States,
  states: readonly Pick<State, 'code'>[],
  /** The nation's 90th percentile, in the unit of the table; null where it is not published. */
  nationalP90: number | null,
): HighestPaying {
  if ('missing' in table) return { name: table, mean: table };
  const [best] = rankedMetros(table, metros, inStates, states, nationalP90);
  return figuresOf(
    best,
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
  const { bound, source } = table;
  const [best] = rankedIndustries(table, industries, level);
  const found = figuresOf(best, table, `No industry with published pay and ${fewestJobs} jobs or more`);
  if (best?.isTopCoded !== true || bound === null || table.unit === 'usd-hour') return found;
  return { ...found, mean: { missing: 'top-coded', bound, source } };
}
