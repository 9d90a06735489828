/** The one address that each comparison has as a page, and the addresses of its files. */

import { nation } from '../dataset/places.ts';
import { versus } from '../dataset/roles-in-address.ts';
import type { Format } from '../render/renderer.ts';
import { usualLocale } from '../words/locale.ts';

/** Everything by which two comparisons differ. */
export interface ComparisonChoices {
  /** Ids in any order: the order makes no other page. */
  readonly roles: readonly string[];
  /** Id of the place; the nation's is left out of addresses. */
  readonly location?: string | undefined;
  /** Id of the role that differences are taken from; the first one is left out of addresses. */
  readonly baseline?: string | undefined;
  readonly exclude?: readonly string[] | undefined;
  readonly locale?: string | undefined;
}

/** The ids as they stand on the page and in its address. */
export function inOrder(roles: readonly string[]): string[] {
  return roles.toSorted();
}

/** Choices that differ from the usual, with a `?` before them; empty where none does. */
function queryOf({ roles, location, baseline, exclude = [], locale }: ComparisonChoices): string {
  const usual: [name: string, value: string | undefined, usual: string | undefined][] = [
    ['location', location, nation.id],
    ['baseline', baseline, inOrder(roles)[0]],
    ['exclude', exclude.length === 0 ? undefined : exclude.join(','), undefined],
    ['locale', locale, usualLocale],
  ];
  const chosen = new URLSearchParams();
  for (const [name, value, usually] of usual)
    if (value !== undefined && value !== usually) chosen.set(name, value);
  return chosen.size === 0 ? '' : `?${chosen.toString()}`;
}

function joined(roles: readonly string[]): string {
  return encodeURIComponent(inOrder(roles).join(versus));
}

/** Path and query of the page. */
export function pageAddress(choices: ComparisonChoices): string {
  return `/compare/${joined(choices.roles)}${queryOf(choices)}`;
}

/** Path and query of a file of it, where people have it: that of the API, whose session the edge cannot read, is for tokens. */
export function fileAddress(choices: ComparisonChoices, format: Format | 'json'): string {
  return `/downloads/comparisons/${joined(choices.roles)}.${format}${queryOf(choices)}`;
}
