/** The sentences around the tables: computed from a comparison's figures, never typed in. */
import type { Comparison } from '../src/comparison/comparison.ts';
import { percentMore, withoutNoise } from '../src/comparison/difference.ts';
import { formatNumber } from '../src/document/format-cell.ts';
import { type ForRole, numbersOf, otherTitles, textsOf } from './figures-by-role.ts';
import { joinWords, phraseForRoles } from './words.ts';

const titlesOf = (items: readonly ForRole<unknown>[]) => joinWords(items.map(({ title }) => title));
const dollars = (value: number) => formatNumber(value, 'usd-year');
const percent = (value: number) => formatNumber(value, 'percent');

function gap(high: number, low: number): string {
  const more = percentMore(high, low);
  return `${dollars(withoutNoise(high - low))}${more === null ? '' : ` (${percent(more)})`}`;
}

/** The ranking of at least two known means, highest first: the ends, the gap, and who stands between. */
function rankedPay(ranked: readonly ForRole<number>[], high: number, low: number): string {
  const top = ranked.filter(({ figure }) => figure === high);
  const bottom = ranked.filter(({ figure }) => figure === low);
  const between = ranked.filter(({ figure }) => figure !== high && figure !== low);
  if (high === low) return `Mean pay is the same for ${titlesOf(top)}: ${dollars(high)} a year.`;
  if (ranked.length === 2)
    return `Mean pay is higher for ${titlesOf(top)}: ${dollars(high)} a year, ${gap(high, low)} more than the ${dollars(low)} for ${titlesOf(bottom)}.`;
  const middle = between.map(({ title, figure }) => `${title} (${dollars(figure)})`);
  const rest = middle.length === 0 ? '' : ` In between: ${joinWords(middle)}.`;
  return `Mean pay is highest for ${titlesOf(top)} at ${dollars(high)} a year and lowest for ${titlesOf(bottom)} at ${dollars(low)}, a gap of ${gap(high, low)}.${rest}`;
}

/** Who earns more and by how much, in percent of the lower mean; says so when means are equal, alone or missing. */
export function paySentence(comparison: Comparison): string {
  const ranked = numbersOf(comparison, 'yearly-salary').toSorted((a, b) => b.figure - a.figure);
  const [highest] = ranked;
  const lowest = ranked.at(-1);
  if (highest === undefined || lowest === undefined)
    return 'No mean yearly pay is published for any of these roles.';
  const first =
    ranked.length === 1
      ? `Mean pay for ${highest.title} is ${dollars(highest.figure)} a year.`
      : rankedPay(ranked, highest.figure, lowest.figure);
  const unknown = otherTitles(comparison, ranked);
  return unknown.length === 0 ? first : `${first} No mean yearly pay is published for ${joinWords(unknown)}.`;
}

/** How long each role takes to reach, or null where the release says it for none. */
export function yearsSentence(comparison: Comparison): string | null {
  const ends = new Map(
    numbersOf(comparison, 'years-to-become-high').map(({ title, figure }) => [title, figure]),
  );
  const phrases = numbersOf(comparison, 'years-to-become-low').flatMap(({ title, figure: from }) => {
    const to = ends.get(title);
    if (to === undefined) return [];
    const span = from === to ? String(from) : `${from}\u2013${to}`;
    return [{ title, figure: `${span} ${to === 1 ? 'year' : 'years'}` }];
  });
  return phrases.length === 0 ? null : `Time it takes to reach the role: ${phraseForRoles(phrases)}.`;
}

/** The projections' terms as they read inside a sentence. */
const educationWords: Record<string, string> = {
  "Associate's degree": "an associate's degree",
  "Bachelor's degree": "a bachelor's degree",
  'Doctoral or professional degree': 'a doctoral or professional degree',
  'High school diploma or equivalent': 'a high school diploma or equivalent',
  "Master's degree": "a master's degree",
  'No formal educational credential': 'no formal education',
  'Postsecondary nondegree award': 'a postsecondary award short of a degree',
  'Some college, no degree': 'some college without a degree',
};

const experienceWords: Record<string, string> = {
  None: '',
  'Less than 5 years': ' and less than 5 years of related work experience',
  '5 years or more': ' and at least 5 years of related work experience',
};

/** What entry into each occupation typically asks for, or null where the release says it for none. */
export function entrySentence(comparison: Comparison): string | null {
  const experience = new Map(
    textsOf(comparison, 'entry-experience').map(({ title, figure }) => [
      title,
      experienceWords[figure] ?? '',
    ]),
  );
  const phrases = textsOf(comparison, 'entry-education').map(({ title, figure }) => ({
    title,
    figure: `${educationWords[figure] ?? figure}${experience.get(title) ?? ''}`,
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

const topSkillCount = 3;

/** The three most common skills of each role, or null where no skills are known. */
export function skillsSentence(comparison: Comparison): string | null {
  const phrases = comparison.roles.flatMap(({ title }, role) => {
    const skills = comparison.rows
      .filter((row) => row.metric.startsWith('skill/'))
      .flatMap((row) => {
        const value = row.values[role];
        return value?.kind === 'number' ? [{ name: row.item ?? row.label, share: value.value }] : [];
      })
      .toSorted((a, b) => b.share - a.share)
      .slice(0, topSkillCount)
      .map(({ name, share }) => `${name} (${percent(share)})`);
    return skills.length === 0 ? [] : [{ title, figure: joinWords(skills) }];
  });
  return phrases.length === 0 ? null : `Top skills: ${phraseForRoles(phrases)}.`;
}
