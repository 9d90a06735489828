/** The use case behind the page of a comparison: the page itself, or the address where it is, or what to ask again. */
import type { Dataset } from '../dataset/dataset.ts';
import { compareResolved } from '../report/compare-roles.ts';
import { resolveComparison } from '../report/request.ts';
import { type Asked, askForRoles } from './ask-for-roles.ts';
import { type ComparisonChoices, inOrder, pageAddress } from './comparison-address.ts';
import type { ComparisonView } from './views.ts';

/** What an address or a form asks for, as people wrote it. */
export interface AskedComparison {
  readonly roles: readonly string[];
  readonly location?: string | undefined;
  /** A place that was typed rather than chosen; it comes before the chosen one. */
  readonly area?: string | undefined;
  readonly baseline?: string | undefined;
  readonly exclude?: string | undefined;
  readonly locale?: string | undefined;
}

export type ComparisonPage =
  | { readonly kind: 'page'; readonly view: ComparisonView }
  /** It has another address, which is the only one. */
  | { readonly kind: 'moved'; readonly to: string }
  | { readonly kind: 'ask'; readonly asked: Extract<Asked, { error: unknown }> };

/** Form fields that were left empty ask for nothing. */
function filled(text: string | undefined): string | undefined {
  return text === undefined || text.trim() === '' ? undefined : text.trim();
}

/**
 * The page that was asked for at `address`, its path and query. Throws what `resolveComparison` throws of anything but
 * roles.
 */
export async function comparisonPage(
  asked: AskedComparison,
  address: string,
  dataset: Dataset,
): Promise<ComparisonPage> {
  const found = await askForRoles(asked.roles, dataset);
  if ('error' in found) return { kind: 'ask', asked: found };
  const roles = inOrder(found.roles.map(({ id }) => id));
  const resolved = await resolveComparison(
    {
      roles,
      location: filled(asked.area) ?? filled(asked.location),
      baseline: filled(asked.baseline),
      exclude: filled(asked.exclude)?.split(','),
      locale: filled(asked.locale),
    },
    dataset,
  );
  const choices: ComparisonChoices = {
    roles,
    location: resolved.location,
    baseline: resolved.baseline.id,
    exclude: resolved.exclude,
    locale: resolved.locale,
  };
  const to = pageAddress(choices);
  if (to !== address) return { kind: 'moved', to };
  const comparison = await compareResolved(resolved, dataset);
  const { states } = await dataset.places();
  return { kind: 'page', view: { comparison, choices, states } };
}
