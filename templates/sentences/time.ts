/** The sentences on how long a role takes. */
import type { Comparison } from '../../src/comparison/comparison.ts';
import { formatPlain } from '../../src/document/format-cell.ts';
import { wordsOf } from '../../src/words/catalogue.ts';
import type { Locale } from '../../src/words/locale.ts';
import { byTitle, type ForRole, otherTitles, valuesOf } from '../figures-by-role.ts';
import { joinTitles, phraseForRoles } from '../joining.ts';

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
  const highs = byTitle(valuesOf(comparison, 'years-to-become-high'));
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
