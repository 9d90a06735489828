/** Sentences on pay: which role earns more and by how much, and between which ends. */
import type { Comparison } from '../../src/comparison/comparison.ts';
import { percentMore, withoutNoise } from '../../src/comparison/difference.ts';
import { rangeKindOf } from '../../src/comparison/figure-kind.ts';
import { isolated } from '../../src/render/text/direction-marks.ts';
import { wordsOf } from '../../src/words/catalogue.ts';
import type { Locale } from '../../src/words/locale.ts';
import { type ForRole, numbersOf, otherTitles } from '../figures-by-role.ts';
import { joinTitles, phraseForRoles } from '../joining.ts';
import { dollars, percent } from './sentence.ts';

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
    .map(({ title, figure }) => `${isolated(title)} (${dollars(figure, locale)})`);
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
      ? pay.one(ofMarket, isolated(highest.title), dollars(highest.figure, locale))
      : rankedPay(ofMarket, ranked, highest.figure, lowest.figure, locale);
  const unknown = otherTitles(comparison, ranked);
  return unknown.length === 0 ? first : `${first} ${pay.noneFor(joinTitles(unknown, locale))}`;
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
