/** The sentences around the tables: computed from a comparison's figures, never typed in. */
import type { Comparison } from '../src/comparison/comparison.ts';
import { percentMore, withoutNoise } from '../src/comparison/difference.ts';
import { rangeKindOf } from '../src/comparison/figure-kind.ts';
import { technologyName } from '../src/dataset/overview-words.ts';
import { formatNumber, formatPlain } from '../src/document/format-cell.ts';
import { wordsOf } from '../src/words/catalogue.ts';
import type { Locale } from '../src/words/locale.ts';
import { type ForRole, isArea, numbersOf, otherTitles, textsOf, valuesOf } from './figures-by-role.ts';
import { joinTitles, phraseForRoles } from './joining.ts';

const dollars = (value: number, locale: Locale) => formatNumber(value, 'usd-year', locale);
const percent = (value: number, locale: Locale) => formatNumber(value, 'percent', locale);

function gap(high: number, low: number, locale: Locale): string {
  const more = percentMore(high, low);
  const amount = dollars(withoutNoise(high - low), locale);
  return wordsOf(locale).pay.gap(amount, more === null ? null : percent(more, locale));
}

/** The ranking of at least two known means, highest first: the ends, the gap, and who stands between. */
function rankedPay(
  ofMarket: boolean,
  ranked: readonly ForRole<number>[],
  high: number,
  low: number,
  locale: Locale,
): string {
  const { pay, join } = wordsOf(locale);
  const at = (mean: number) => ({
    titles: joinTitles(
      ranked.flatMap(({ title, figure }) => (figure === mean ? [title] : [])),
      locale,
    ),
    mean: dollars(mean, locale),
  });
  const top = at(high);
  if (high === low) return pay.same(ofMarket, top.titles, top.mean);
  const apart = gap(high, low, locale);
  if (ranked.length === 2) return pay.higher(ofMarket, top, at(low), apart);
  const middle = ranked
    .filter(({ figure }) => figure !== high && figure !== low)
    .map(({ title, figure }) => `${title} (${dollars(figure, locale)})`);
  const ends = pay.highest(ofMarket, top, at(low), apart);
  return middle.length === 0 ? ends : `${ends} ${pay.between(join(middle))}`;
}

/** Who earns more and by how much, in percent of the lower mean; says so when means are equal, alone or missing. */
export function paySentence(comparison: Comparison): string {
  const { locale } = comparison;
  const { pay } = wordsOf(locale);
  const ranked = numbersOf(comparison, 'yearly-salary').toSorted((a, b) => b.figure - a.figure);
  const [highest] = ranked;
  const lowest = ranked.at(-1);
  if (highest === undefined || lowest === undefined) return pay.none;
  // What an organisation pays is no mean: the figure of its own role is the market's.
  const ofMarket = comparison.roles.some(({ kind }) => kind === 'own-role');
  const first =
    ranked.length === 1
      ? pay.one(ofMarket, highest.title, dollars(highest.figure, locale))
      : rankedPay(ofMarket, ranked, highest.figure, lowest.figure, locale);
  const unknown = otherTitles(comparison, ranked);
  return unknown.length === 0 ? first : `${first} ${pay.noneFor(joinTitles(unknown, locale))}`;
}

/** Whose market figures the organisation's own roles have, or null without such roles. */
export function ownRolesSentence({ roles, locale }: Comparison): string | null {
  const words = wordsOf(locale).ownRoles;
  const phrases = roles.flatMap(({ title, matchedOccupation }) =>
    matchedOccupation === undefined ? [] : [{ title, figure: words.of(matchedOccupation) }],
  );
  if (phrases.length === 0) return null;
  return words.all(phraseForRoles(phrases, locale));
}

/** `1\u20132 years`, `1 year`, `1\u20133 months`; `up to 1 month` where the low end is none. */
function timeSpan(from: number, to: number, locale: Locale): string {
  const { time } = wordsOf(locale);
  if (to === 0) return time.none;
  const inMonths = from < 1 && to <= 1;
  const [low = 0, high = 0] = inMonths ? [from, to].map((years) => Math.round(years * 12)) : [from, to];
  const start = low === 0 ? null : formatPlain(low, locale);
  return time.span(start, formatPlain(high, locale), inMonths, high === 1);
}

/** The span of years of each role that has one; an open upper end reads `10 years or more`. */
function timeSpans(comparison: Comparison): ForRole<string>[] {
  const { locale } = comparison;
  const { time } = wordsOf(locale);
  const highs = new Map(
    valuesOf(comparison, 'years-to-become-high').map(({ title, figure }) => [title, figure]),
  );
  return valuesOf(comparison, 'years-to-become-low').flatMap(({ title, figure: low }) => {
    const high = highs.get(title);
    if (low.kind === 'number' && high?.kind === 'number')
      return [{ title, figure: timeSpan(low.value, high.value, locale) }];
    if (low.kind === 'missing' && low.bound !== undefined)
      return [{ title, figure: time.yearsOrMore(formatPlain(low.bound, locale)) }];
    return [];
  });
}

/**
 * How long job titles take to reach, as their page says, and what related experience occupations need, which is
 * another thing: it leaves schooling out. Null where the release says neither for any.
 */
export function yearsSentence(comparison: Comparison): string | null {
  const { locale } = comparison;
  const { time } = wordsOf(locale);
  const titles = new Set(
    comparison.roles.filter(({ kind }) => kind === 'job-title').map(({ title }) => title),
  );
  const spans = timeSpans(comparison);
  if (spans.length === 0) return null;
  const reach = spans.filter(({ title }) => titles.has(title));
  const experience = spans.filter(({ title }) => !titles.has(title));
  const unknown = otherTitles(comparison, spans);
  return [
    ...(reach.length === 0 ? [] : [time.reach(phraseForRoles(reach, locale))]),
    ...(experience.length === 0 ? [] : [time.experience(phraseForRoles(experience, locale))]),
    ...(unknown.length === 0 ? [] : [time.notKnown(joinTitles(unknown, locale))]),
  ].join(' ');
}

/** What entry into each occupation typically asks for, or null where the release says it for none. */
export function entrySentence(comparison: Comparison): string | null {
  const { locale } = comparison;
  const { entry } = wordsOf(locale);
  const experience = new Map(
    textsOf(comparison, 'entry-experience').map(({ title, figure }) => [title, figure]),
  );
  const phrases = textsOf(comparison, 'entry-education').map(({ title, figure }) => ({
    title,
    figure: entry.terms(figure, experience.get(title)),
  }));
  return phrases.length === 0 ? null : entry.all(phraseForRoles(phrases, locale));
}

/** The projected change in the number of jobs, or null where none is known. */
export function growthSentence(comparison: Comparison): string | null {
  const { locale } = comparison;
  const { growth } = wordsOf(locale);
  const phrases = numbersOf(comparison, 'growth').map(({ title, figure }) => ({
    title,
    figure: figure === 0 ? growth.none : `${figure > 0 ? '+' : ''}${percent(figure, locale)}`,
  }));
  return phrases.length === 0 ? null : growth.all(phraseForRoles(phrases, locale));
}

/** The usual span of pay of each role and what it runs between, or null where none is known. */
export function rangeSentence(comparison: Comparison): string | null {
  const { locale, rows, roles } = comparison;
  const { pay } = wordsOf(locale);
  const lows = rows.find(({ metric }) => metric === 'salary-range-low');
  const highs = rows.find(({ metric }) => metric === 'salary-range-high');
  const phrases = roles.flatMap(({ title, kind }, role) => {
    const from = lows?.values[role];
    const to = highs?.values[role];
    if (from?.kind !== 'number' || to?.kind !== 'number') return [];
    const span = pay.span(dollars(from.value, locale), dollars(to.value, locale));
    return [{ title, figure: pay.ofKind(span, pay.rangeKinds[rangeKindOf[kind]]) }];
  });
  return phrases.length === 0 ? null : pay.range(phraseForRoles(phrases, locale));
}

/** Pay in a place against the nation's, for an area of the year before: `12% above the nation`. */
function againstNation(percentAbove: number, yearBefore: boolean, locale: Locale): string {
  const { local } = wordsOf(locale);
  const size = percent(Math.abs(percentAbove), locale);
  if (size === percent(0, locale)) return local.same(yearBefore);
  return percentAbove < 0 ? local.below(size, yearBefore) : local.above(size, yearBefore);
}

/** How the chosen place pays beside the nation, or null without a place or a figure. */
export function placeSentence(comparison: Comparison): string | null {
  const { place, locale } = comparison;
  const { local } = wordsOf(locale);
  const ofArea = isArea(comparison);
  const above = new Map(
    numbersOf(comparison, 'local-above-nation').map(({ title, figure }) => [title, figure]),
  );
  const worth = new Map(
    numbersOf(comparison, 'local-mean-adjusted').map(({ title, figure }) => [title, figure]),
  );
  const phrases = numbersOf(comparison, 'local-mean').map(({ title, figure: mean }) => {
    const percentAbove = above.get(title);
    const adjusted = worth.get(title);
    const against = percentAbove === undefined ? '' : againstNation(percentAbove, ofArea, locale);
    const buys = adjusted === undefined ? '' : local.worth(dollars(adjusted, locale), ofArea);
    return { title, figure: `${local.mean(dollars(mean, locale))}${against}${buys}` };
  });
  return phrases.length === 0 ? null : local.all(place, ofArea, phraseForRoles(phrases, locale));
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
  const { locale } = comparison;
  const { skills: words, demand, join } = wordsOf(locale);
  const own = namedItems(comparison, 'own-skill', role, (name) => name).map(({ name }) => name);
  const common = rankedItems(comparison, 'skill', role).map(
    ({ title, figure }) => `${title} (${percent(figure, locale)})`,
  );
  const important = rankedItems(comparison, 'skill-importance', role).map(({ title }) => title);
  const skills = [own, common, important].find(({ length }) => length > 0);
  if (skills !== undefined) return join(skills.slice(0, topSkillCount));
  const technologies = namedItems(comparison, 'technology', role, technologyName).filter(
    ({ text }) => text === demand.inDemand,
  );
  if (technologies.length === 0) return null;
  return words.technologies(join(technologies.slice(0, topSkillCount).map(({ name }) => name)));
}

/** The three most common or most important skills of each role, or null where no skills are known. */
export function skillsSentence(comparison: Comparison): string | null {
  const { locale } = comparison;
  const phrases = comparison.roles.flatMap(({ title }, role) => {
    const figure = topSkills(comparison, role);
    return figure === null ? [] : [{ title, figure }];
  });
  return phrases.length === 0 ? null : wordsOf(locale).skills.all(phraseForRoles(phrases, locale));
}
