/** The use case behind the page of a role: its profile as a comparison of one, and where it is held and paid. */
import type { Comparison } from '../comparison/comparison.ts';
import type { Dataset } from '../dataset/dataset.ts';
import type { IndexEntry } from '../dataset/manifest.ts';
import { rankedIndustries, rankedMetros, rankedStates } from '../dataset/pay-ranking.ts';
import { nation, type Places, payAtNationalPrices } from '../dataset/places.ts';
import type { Profile } from '../dataset/profile.ts';
import { resolveRole } from '../dataset/resolve-role.ts';
import { compareResolved } from '../report/compare-roles.ts';
import { usualLocale } from '../words/locale.ts';
import { roleAddress } from './browse-address.ts';
import type { PlaceTable, RoleView } from './views.ts';

export type RolePage =
  | { readonly kind: 'page'; readonly view: RoleView }
  /** It has another address, which is the only one. */
  | { readonly kind: 'moved'; readonly to: string };

/** As many areas and industries as the page has, those that pay most. */
const mostRows = 10;

/** Highest pay first, those of too few people after the others, and what is not published last. */
function stateTable({ states }: Profile, places: Places): PlaceTable | null {
  if ('missing' in states) return null;
  const { source, unit, columns } = states;
  const ranks = new Map(rankedStates(states, places.states).map(({ name }, rank) => [name, rank]));
  const rows = places.states.map(({ name, priceParity }, position) => {
    const mean = columns.mean[position] ?? null;
    const atNationalPrices = mean === null ? null : payAtNationalPrices(mean, priceParity, unit);
    return { name, jobs: columns.employment[position] ?? null, mean, atNationalPrices, atLeast: null };
  });
  const rankOf = ({ name, mean }: (typeof rows)[number]) =>
    ranks.get(name) ?? (mean === null ? rows.length + 1 : rows.length);
  const sources = [source, places.priceParitySource];
  return { unit, sources, rows: rows.toSorted((a, b) => rankOf(a) - rankOf(b)) };
}

function areaTable({ metros, states, pay }: Profile, places: Places): PlaceTable | null {
  if ('missing' in metros) return null;
  const { source, unit } = metros;
  const { p90 } = unit === 'usd-year' ? pay.annual : pay.hourly;
  const national = 'missing' in p90 ? null : p90.value;
  const rows = rankedMetros(metros, places.metros, states, places.states, national)
    .slice(0, mostRows)
    .map(({ name, mean }) => ({ name, jobs: null, mean, atNationalPrices: null, atLeast: null }));
  return { unit, sources: [source], rows };
}

function industryTable({ industries }: Profile, { manifest }: Dataset): PlaceTable | null {
  if ('missing' in industries) return null;
  const { source, unit } = industries;
  const rows = rankedIndustries(industries, manifest.industries, 'sector')
    .slice(0, mostRows)
    .map(({ name, mean, jobs, isTopCoded = false }) => ({
      name,
      jobs,
      mean,
      atNationalPrices: null,
      atLeast: isTopCoded ? mean : null,
    }));
  return { unit, sources: [source], rows };
}

/** Nothing but empty rows is no table. */
function orNone(table: PlaceTable | null): PlaceTable | null {
  return table?.rows.some(({ mean }) => mean !== null) === true ? table : null;
}

/** The comparison with the sources of these tables beside its own. */
function withSources(
  comparison: Comparison,
  tables: readonly (PlaceTable | null)[],
  { manifest }: Dataset,
): Comparison {
  const used = new Set([
    ...comparison.sources.map(({ id }) => id),
    ...tables.flatMap((table) => table?.sources ?? []),
  ]);
  return { ...comparison, sources: manifest.sources.filter(({ id }) => used.has(id)) };
}

async function viewOf(role: IndexEntry, dataset: Dataset): Promise<RoleView> {
  const [profile, places] = [await dataset.profile(role), await dataset.places()];
  const comparison = await compareResolved(
    {
      roles: [role],
      matches: [{ role, title: role.title }],
      place: null,
      location: nation.id,
      baseline: role,
      exclude: [],
      locale: usualLocale,
    },
    dataset,
  );
  const states = orNone(stateTable(profile, places));
  const areas = orNone(areaTable(profile, places));
  const industries = orNone(industryTable(profile, dataset));
  return {
    comparison: withSources(comparison, [states, areas, industries], dataset),
    aliases: role.aliases,
    states,
    areas,
    industries,
  };
}

/**
 * The page that was asked for at `address`, its path and query, by an id, a SOC code or any title of a role. Throws
 * `unknown-role` and `ambiguous-role`.
 */
export async function rolePage(text: string, address: string, dataset: Dataset): Promise<RolePage> {
  const { role } = await resolveRole(dataset, text);
  const to = roleAddress(role.id);
  return to === address ? { kind: 'page', view: await viewOf(role, dataset) } : { kind: 'moved', to };
}
