/** What figures must satisfy to be true: percentiles in order, shares within bounds, parts that make up the whole. */
import type { Manifest } from './manifest.ts';
import type { Places } from './places.ts';
import type { Profile } from './profile.ts';

/** Rounded shares of one whole may miss 100 by this much, in percent. */
const roundingSlack = 1;

/** The jobs of all states together may differ from the nation's by this part of them. */
const stateSlack = 0.03;

/** A state's jobs are rounded to ten, which weighs in small occupations. */
const roundingOfStates = 10;

/** The least and the most that some figures can be, by their path in the profile. */
const bounds: Readonly<Record<string, readonly [least: number, most: number]>> = {
  'jobs.employment': [0, Number.POSITIVE_INFINITY],
  'jobs.openings': [0, Number.POSITIVE_INFINITY],
  'jobs.growth': [-100, Number.POSITIVE_INFINITY],
  'entry.jobZone': [1, 5],
  'people.medianAge': [14, 90],
};

/** Everything in a profile that cannot be true, each in a few words; none for a sound one. */
export function plausibilityProblems(profile: Profile, manifest: Manifest, places: Places): string[] {
  const figures = [...figuresOf(profile)];
  return [
    ...sourceProblems(figures, profile, manifest),
    ...boundProblems(figures),
    ...rangeProblems(profile),
    ...payProblems(profile),
    ...wholeProblems(profile),
    ...importanceProblems(profile),
    ...stateProblems(profile, places),
    ...metroProblems(profile, places),
    ...industryProblems(profile, manifest),
    ...stateJobsProblems(profile),
  ];
}

interface FigureAt {
  /** Where the figure stands in the profile: `pay.annual.mean`. */
  readonly path: string;
  readonly source: unknown;
  /** Undefined for a missing one. */
  readonly value: unknown;
}

/** Each figure of a profile; the columns by place and industry are none. */
function* figuresOf(part: unknown, path = ''): Generator<FigureAt> {
  if (typeof part !== 'object' || part === null) return;
  if ('value' in part || 'missing' in part) {
    const source = 'source' in part ? part.source : undefined;
    yield { path, source, value: 'value' in part ? part.value : undefined };
    return;
  }
  for (const [key, content] of Object.entries(part))
    yield* figuresOf(content, path === '' ? key : `${path}.${key}`);
}

/** Whatever names a source names one that the manifest describes, with its vintage. */
function sourceProblems(figures: readonly FigureAt[], profile: Profile, { sources }: Manifest): string[] {
  const known = new Set(sources.map(({ id }) => id));
  const { states, metros, industries } = profile;
  const named = [
    ...figures,
    ...Object.entries({ states, metros, industries }).map(([path, { source }]) => ({ path, source })),
    ...('missing' in states ? [] : [{ path: 'states', source: states.sourceYearBefore }]),
  ];
  return named.flatMap(({ path, source }) =>
    typeof source !== 'string' || known.has(source) ? [] : [`${path} names the source ${source}`],
  );
}

/** Numbers are within the bounds of their kind. */
function boundProblems(figures: readonly FigureAt[]): string[] {
  return figures.flatMap(({ path, value }) => {
    const within = bounds[path];
    if (within === undefined || typeof value !== 'number') return [];
    const [least, most] = within;
    return value >= least && value <= most ? [] : [`${path} is ${value}`];
  });
}

/** The low end of a range is not above its high end. */
function rangeProblems({ pay, entry }: Profile): string[] {
  const ranges = { 'pay.range': pay.range, 'entry.yearsToBecome': entry.yearsToBecome };
  return Object.entries(ranges).flatMap(([path, figure]) => {
    if ('missing' in figure) return [];
    const { low, high } = figure.value;
    return low <= high ? [] : [`${path} is from ${low} to ${high}`];
  });
}

/** Pay is above zero, and its percentiles are in order. */
function payProblems({ pay }: Profile): string[] {
  return Object.entries({ annual: pay.annual, hourly: pay.hourly }).flatMap(([period, points]) => {
    const { mean, p10, p25, median, p75, p90 } = points;
    const percentiles = [p10, p25, median, p75, p90].flatMap((figure) =>
      'value' in figure ? [figure.value] : [],
    );
    const all = 'value' in mean ? [mean.value, ...percentiles] : percentiles;
    return [
      ...(inOrder(percentiles)
        ? []
        : [`percentiles of pay.${period} are not in order: ${percentiles.join(', ')}`]),
      ...(all.every((value) => value > 0) ? [] : [`pay.${period} is not above zero`]),
    ];
  });
}

function inOrder(values: readonly number[]): boolean {
  return values.every((value, position) => position === 0 || value >= (values[position - 1] ?? value));
}

/** Shares that make up a whole sum to 100. Those of race and of required education need not. */
function wholeProblems({ people, education }: Profile): string[] {
  const wholes = { 'people.gender': people.gender, 'education.attainment': education.attainment };
  return Object.entries(wholes).flatMap(([path, figure]) => {
    if ('missing' in figure) return [];
    const sum = figure.value.reduce((total, { percent }) => total + percent, 0);
    return Math.abs(sum - 100) <= roundingSlack ? [] : [`shares of ${path} sum to ${sum.toFixed(1)}`];
  });
}

/** Ratings of importance are from 1 to 5. */
function importanceProblems({ skillImportance }: Profile): string[] {
  if ('missing' in skillImportance) return [];
  return Object.entries(skillImportance.value)
    .filter(([, rating]) => rating < 1 || rating > 5)
    .map(([name, rating]) => `skillImportance of ${name} is ${rating}`);
}

/** Every column has a cell for every state, and the percentiles of each state are in order. */
function stateProblems({ states }: Profile, places: Places): string[] {
  if ('missing' in states) return [];
  const { p10, p25, median, p75, p90 } = states.columns;
  const lengths = Object.entries(states.columns).flatMap(([name, { length }]) =>
    length === places.states.length
      ? []
      : [`states.${name} has ${length} cells for ${places.states.length} states`],
  );
  const order = places.states.flatMap(({ code }, position) => {
    const percentiles = [p10, p25, median, p75, p90].flatMap((column) => column[position] ?? []);
    return inOrder(percentiles) ? [] : [`percentiles of ${code} are not in order: ${percentiles.join(', ')}`];
  });
  return [...lengths, ...order];
}

/** There is a cell for every metropolitan area. */
function metroProblems({ metros }: Profile, places: Places): string[] {
  if ('missing' in metros || metros.mean.length === places.metros.length) return [];
  return [`metros.mean has ${metros.mean.length} cells for ${places.metros.length} areas`];
}

/** Industries are those of the manifest. */
function industryProblems({ industries }: Profile, manifest: Manifest): string[] {
  if ('missing' in industries) return [];
  const known = new Set(manifest.industries.map(({ code }) => code));
  return industries.rows.flatMap(([code]) => (known.has(code) ? [] : [`no industry ${code}`]));
}

/** States that are published whole make up the nation; where some are suppressed, the rest do not exceed it. */
function stateJobsProblems({ states, jobs }: Profile): string[] {
  if ('missing' in states || 'missing' in jobs.employment) return [];
  const nation = jobs.employment.value;
  const { employment } = states.columns;
  const known = employment.filter((cell) => cell !== null);
  const sum = known.reduce((total, cell) => total + cell, 0);
  const slack = nation * stateSlack + employment.length * roundingOfStates;
  const isWhole = known.length === employment.length;
  if (sum <= nation + slack && (!isWhole || sum >= nation - slack)) return [];
  return [`the states have ${sum} jobs, and the nation ${nation}`];
}

/** All occupations together: the jobs that states publish are within 3% of the nation's. */
export function totalProblems(profiles: readonly Profile[]): string[] {
  let nation = 0;
  let inStates = 0;
  for (const { kind, jobs, states } of profiles) {
    if (kind !== 'occupation' || 'missing' in jobs.employment || 'missing' in states) continue;
    nation += jobs.employment.value;
    for (const cell of states.columns.employment) inStates += cell ?? 0;
  }
  if (Math.abs(inStates - nation) <= nation * stateSlack) return [];
  return [`all states have ${inStates} jobs, and the nation ${nation}`];
}
