/** The sentences around the tables: computed from a comparison's figures, never typed in. */
import type { Comparison } from '../src/comparison/comparison.ts';
import { percentMore, withoutNoise } from '../src/comparison/difference.ts';
import { entryWords } from '../src/dataset/entry-words.ts';
import { technologyName } from '../src/dataset/overview-words.ts';
import { formatNumber } from '../src/document/format-cell.ts';
import { type ForRole, isArea, numbersOf, otherTitles, textsOf, valuesOf } from './figures-by-role.ts';
import { joinTitles, joinWords, phraseForRoles } from './words.ts';

const titlesOf = (items: readonly ForRole<unknown>[]) => joinTitles(items.map(({ title }) => title));
const dollars = (value: number) => formatNumber(value, 'usd-year');
const percent = (value: number) => formatNumber(value, 'percent');

function gap(high: number, low: number): string {
  const more = percentMore(high, low);
  return `${dollars(withoutNoise(high - low))}${more === null ? '' : ` (${percent(more)})`}`;
}

/** The ranking of at least two known means, highest first: the ends, the gap, and who stands between. */
function rankedPay(meanPay: string, ranked: readonly ForRole<number>[], high: number, low: number): string {
  const top = ranked.filter(({ figure }) => figure === high);
  const bottom = ranked.filter(({ figure }) => figure === low);
  const between = ranked.filter(({ figure }) => figure !== high && figure !== low);
  if (high === low) return `${meanPay} is the same for ${titlesOf(top)}: ${dollars(high)} a year.`;
  if (ranked.length === 2)
    return `${meanPay} is higher for ${titlesOf(top)}: ${dollars(high)} a year, ${gap(high, low)} more than the ${dollars(low)} for ${titlesOf(bottom)}.`;
  const middle = between.map(({ title, figure }) => `${title} (${dollars(figure)})`);
  const rest = middle.length === 0 ? '' : ` In between: ${joinWords(middle)}.`;
  return `${meanPay} is highest for ${titlesOf(top)} at ${dollars(high)} a year and lowest for ${titlesOf(bottom)} at ${dollars(low)}, a gap of ${gap(high, low)}.${rest}`;
}

/** Who earns more and by how much, in percent of the lower mean; says so when means are equal, alone or missing. */
export function paySentence(comparison: Comparison): string {
  const ranked = numbersOf(comparison, 'yearly-salary').toSorted((a, b) => b.figure - a.figure);
  const [highest] = ranked;
  const lowest = ranked.at(-1);
  if (highest === undefined || lowest === undefined)
    return 'No mean yearly pay is published for any of these roles.';
  // What an organisation pays is no mean: the figure of its own role is the market's.
  const meanPay = comparison.roles.some(({ kind }) => kind === 'own-role') ? 'Mean market pay' : 'Mean pay';
  const first =
    ranked.length === 1
      ? `${meanPay} for ${highest.title} is ${dollars(highest.figure)} a year.`
      : rankedPay(meanPay, ranked, highest.figure, lowest.figure);
  const unknown = otherTitles(comparison, ranked);
  return unknown.length === 0
    ? first
    : `${first} No mean yearly pay is published for ${joinTitles(unknown)}.`;
}

/** Whose market figures the organisation's own roles have, or null without such roles. */
export function ownRolesSentence({ roles }: Comparison): string | null {
  const phrases = roles.flatMap(({ title, matchedOccupation }) =>
    matchedOccupation === undefined ? [] : [{ title, figure: `those of ${matchedOccupation}` }],
  );
  if (phrases.length === 0) return null;
  return `The market figures of own roles are those of their matched occupations: ${phraseForRoles(phrases)}.`;
}

/** `1\u20132 years`, `1 year`, `1\u20133 months`; `up to 1 month` where the low end is none. */
function timeSpan(from: number, to: number): string {
  if (to === 0) return 'none';
  const inMonths = from < 1 && to <= 1;
  const [low = 0, high = 0] = inMonths ? [from, to].map((years) => Math.round(years * 12)) : [from, to];
  const unit = `${inMonths ? 'month' : 'year'}${high === 1 ? '' : 's'}`;
  if (low === 0) return `up to ${high} ${unit}`;
  return `${low === high ? high : `${low}\u2013${high}`} ${unit}`;
}

/** The span of years of each role that has one; an open upper end reads `10 years or more`. */
function timeSpans(comparison: Comparison): ForRole<string>[] {
  const highs = new Map(
    valuesOf(comparison, 'years-to-become-high').map(({ title, figure }) => [title, figure]),
  );
  return valuesOf(comparison, 'years-to-become-low').flatMap(({ title, figure: low }) => {
    const high = highs.get(title);
    if (low.kind === 'number' && high?.kind === 'number')
      return [{ title, figure: timeSpan(low.value, high.value) }];
    if (low.kind === 'missing' && low.bound !== undefined)
      return [{ title, figure: `${low.bound} years or more` }];
    return [];
  });
}

/**
 * How long job titles take to reach, as their page says, and what related experience occupations need, which is
 * another thing: it leaves schooling out. Null where the release says neither for any.
 */
export function yearsSentence(comparison: Comparison): string | null {
  const titles = new Set(
    comparison.roles.filter(({ kind }) => kind === 'job-title').map(({ title }) => title),
  );
  const spans = timeSpans(comparison);
  if (spans.length === 0) return null;
  const reach = spans.filter(({ title }) => titles.has(title));
  const experience = spans.filter(({ title }) => !titles.has(title));
  const unknown = otherTitles(comparison, spans);
  return [
    ...(reach.length === 0 ? [] : [`Time it takes to reach the role: ${phraseForRoles(reach)}.`]),
    ...(experience.length === 0
      ? []
      : [`Related work experience needed, beside education: ${phraseForRoles(experience)}.`]),
    ...(unknown.length === 0 ? [] : [`Not known for ${joinTitles(unknown)}.`]),
  ].join(' ');
}

/** What entry into each occupation typically asks for, or null where the release says it for none. */
export function entrySentence(comparison: Comparison): string | null {
  const experience = new Map(
    textsOf(comparison, 'entry-experience').map(({ title, figure }) => [title, figure]),
  );
  const phrases = textsOf(comparison, 'entry-education').map(({ title, figure }) => ({
    title,
    figure: entryWords(figure, experience.get(title)),
  }));
  return phrases.length === 0 ? null : `Typically asked for at entry: ${phraseForRoles(phrases)}.`;
}

/** The projected change in the number of jobs, or null where none is known. */
export function growthSentence(comparison: Comparison): string | null {
  const phrases = numbersOf(comparison, 'growth').map(({ title, figure }) => ({
    title,
    figure: figure === 0 ? 'no change' : `${figure > 0 ? '+' : ''}${percent(figure)}`,
  }));
  return phrases.length === 0 ? null : `Expected change in the number of jobs: ${phraseForRoles(phrases)}.`;
}

/** The usual span of pay of each role, or null where none is known. */
export function rangeSentence(comparison: Comparison): string | null {
  const ends = new Map(
    numbersOf(comparison, 'salary-range-high').map(({ title, figure }) => [title, figure]),
  );
  const phrases = numbersOf(comparison, 'salary-range-low').flatMap(({ title, figure: from }) => {
    const to = ends.get(title);
    return to === undefined ? [] : [{ title, figure: `${dollars(from)}\u2013${dollars(to)}` }];
  });
  return phrases.length === 0 ? null : `Salary range: ${phraseForRoles(phrases)}.`;
}

/** Pay in a place against the nation's: `12% above the nation`. */
function againstNation(percentAbove: number, when: string): string {
  const size = percent(Math.abs(percentAbove));
  if (size === percent(0)) return `the same as in the nation${when}`;
  return `${size} ${percentAbove < 0 ? 'below' : 'above'} the nation${when}`;
}

/** `Mean pay in California`; that of a metropolitan area is an estimate. */
function meanPayIn(comparison: Comparison): string {
  const { place } = comparison;
  const pay = isArea(comparison) ? 'Estimated mean pay' : 'Mean pay';
  return `${pay} in ${place === 'District of Columbia' ? 'the ' : ''}${place}`;
}

/** How the chosen place pays beside the nation, or null without a place or a figure. */
export function placeSentence(comparison: Comparison): string | null {
  const above = new Map(
    numbersOf(comparison, 'local-above-nation').map(({ title, figure }) => [title, figure]),
  );
  const worth = new Map(
    numbersOf(comparison, 'local-mean-adjusted').map(({ title, figure }) => [title, figure]),
  );
  const [when, by] = isArea(comparison) ? [' a year before', ' (by the price level of its state)'] : ['', ''];
  const phrases = numbersOf(comparison, 'local-mean').map(({ title, figure: mean }) => {
    const percentAbove = above.get(title);
    const adjusted = worth.get(title);
    const against = percentAbove === undefined ? '' : `, ${againstNation(percentAbove, when)}`;
    const buys = adjusted === undefined ? '' : ` and worth ${dollars(adjusted)} at national prices${by}`;
    return { title, figure: `${dollars(mean)} a year${against}${buys}` };
  });
  return phrases.length === 0 ? null : `${meanPayIn(comparison)}: ${phraseForRoles(phrases)}.`;
}

const topSkillCount = 3;

/** The numbers of a family for one role, highest first; equal ones by name, in every report alike. */
function rankedItems({ rows }: Comparison, family: string, role: number): ForRole<number>[] {
  return rows
    .filter((row) => row.metric.startsWith(`${family}/`))
    .flatMap((row) => {
      const value = row.values[role];
      return value?.kind === 'number' ? [{ title: row.item ?? row.label, figure: value.value }] : [];
    })
    .toSorted((a, b) => b.figure - a.figure || (a.title < b.title ? -1 : 1));
}

/** The names of a family of texts for one role, as far as `wanted` takes their value. */
function namedItems(
  { rows }: Comparison,
  family: string,
  role: number,
  wanted: (text: string) => string | null,
) {
  return rows.flatMap((row) => {
    const value = row.values[role];
    if (!row.metric.startsWith(`${family}/`) || value?.kind !== 'text') return [];
    const name = wanted(row.item ?? value.value);
    return name === null ? [] : [{ name, text: value.value }];
  });
}

/**
 * The first skills of one role: those that its organisation names, else the most common with their shares, else
 * the most important, else the technologies in demand, which are said to be such.
 */
function topSkills(comparison: Comparison, role: number): string | null {
  const own = namedItems(comparison, 'own-skill', role, (name) => name).map(({ name }) => name);
  const common = rankedItems(comparison, 'skill', role).map(
    ({ title, figure }) => `${title} (${percent(figure)})`,
  );
  const important = rankedItems(comparison, 'skill-importance', role).map(({ title }) => title);
  const skills = [own, common, important].find(({ length }) => length > 0);
  if (skills !== undefined) return joinWords(skills.slice(0, topSkillCount));
  const technologies = namedItems(comparison, 'technology', role, technologyName).filter(
    ({ text }) => text === 'in demand',
  );
  if (technologies.length === 0) return null;
  return `the technologies ${joinWords(technologies.slice(0, topSkillCount).map(({ name }) => name))}`;
}

/** The three most common or most important skills of each role, or null where no skills are known. */
export function skillsSentence(comparison: Comparison): string | null {
  const phrases = comparison.roles.flatMap(({ title }, role) => {
    const figure = topSkills(comparison, role);
    return figure === null ? [] : [{ title, figure }];
  });
  return phrases.length === 0 ? null : `Top skills: ${phraseForRoles(phrases)}.`;
}
