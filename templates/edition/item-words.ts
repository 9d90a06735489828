/** What the index says of one subscription: its changes in lines, and where its report is. */

import type { Cell } from '../../src/document/document.ts';
import { formatCell, formatPlain } from '../../src/document/format-cell.ts';
import type { Change } from '../../src/edition/changes.ts';
import type { ItemResult } from '../../src/edition/result.ts';
import { wordsOf } from '../../src/words/catalogue.ts';
import type { Locale } from '../../src/words/locale.ts';
import { textCell } from '../columns.ts';

/** As many changes of a subscription as a page lists. */
const mostLines = 3;

/** The longest text that a line quotes, in characters. */
const longestText = 80;

export type ComparedItem = Exclude<ItemResult, { readonly status: 'failed' }>;

/** A subscription whose figures changed. */
export interface ChangedItem {
  readonly subscription: string;
  readonly name: string;
  readonly changes: readonly Change[];
}

/** The subscriptions in which any figure changed. */
export function changedItems(results: readonly ItemResult[]): ChangedItem[] {
  return results.flatMap((result) =>
    result.status === 'failed' || result.changes === null || result.changes.length === 0
      ? []
      : [{ subscription: result.subscription, name: result.name, changes: result.changes }],
  );
}

/** The cell of a figure before or after a change. */
export function figureCell(figure: Change['now'], unit: Change['unit']): Cell {
  if (figure === null) return { type: 'empty' };
  if ('missing' in figure) {
    const bound = figure.bound === undefined ? {} : { bound: figure.bound };
    return { type: 'missing', reason: figure.missing, unit, ...bound };
  }
  if (typeof figure.value === 'string') return textCell(figure.value);
  return unit === null ? textCell(String(figure.value)) : { type: 'number', value: figure.value, unit };
}

function figureWords(figure: Change['now'], unit: Change['unit'], locale: Locale): string {
  const text = formatCell(figureCell(figure, unit), locale);
  const short = text.length > longestText ? `${text.slice(0, longestText)}\u2026` : text;
  return short === '' ? wordsOf(locale).edition.absent : short;
}

function changeLine(change: Change, locale: Locale): string {
  const { edition: words } = wordsOf(locale);
  const { label, roleTitle, before, now, unit, why, difference } = change;
  if (label === null) return `${roleTitle}: ${words.why[why]}`;
  const by =
    difference === null
      ? ''
      : `${formatCell({ type: 'change', value: difference.amount, unit: difference.unit }, locale)}, `;
  return words.change(
    words.figureOf(label, roleTitle),
    figureWords(before, unit, locale),
    figureWords(now, unit, locale),
    `${by}${words.why[why]}`,
  );
}

/** The first changes, a line each, and how many more there are. */
export function changeLines(changes: readonly Change[], locale: Locale): string[] {
  const lines = changes.slice(0, mostLines).map((change) => changeLine(change, locale));
  const more = changes.length - lines.length;
  return more === 0 ? lines : [...lines, wordsOf(locale).edition.more(formatPlain(more, locale))];
}

/** What changed, in a few words. */
export function summaryOfChanges(result: ItemResult, locale: Locale): string {
  const { edition: words } = wordsOf(locale);
  if (result.status === 'failed') return words.statuses.failed;
  if (result.changes === null) return words.first;
  if (result.changes.length === 0)
    return result.status === 'unchanged' ? words.statuses.unchanged : words.nothing;
  return words.figures(formatPlain(result.changes.length, locale));
}

/** Where the API has the report; nothing where there is none. */
export function linkOf(result: ItemResult): string {
  return result.status === 'written' ? `/v1/reports/${result.report}` : '';
}
