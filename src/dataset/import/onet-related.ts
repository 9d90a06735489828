/** Imports which occupations O*NET finds most alike, in work and in what they ask for. */
import type { Known } from '../figure.ts';
import { unexpectedCell } from './cell.ts';
import {
  coverageNote,
  type Group,
  groupPreferred,
  numberWithin,
  type OnetImport,
  onetCodeColumn,
  readOnetRows,
} from './onet-rows.ts';

/** SOC codes of the release, the closest first. */
export type RelatedOccupations = Known<string[]>;

export interface OnetRelatedImport extends OnetImport {
  /** Whether the release has an occupation; others are not named. */
  readonly has: (soc: string) => boolean;
}

interface Relation {
  /** Release's code of the related occupation. */
  readonly soc: string;
  /** Place of its tier among the tiers, 0 for the closest. */
  readonly tier: number;
  readonly index: number;
}

const related = 'Related O*NET-SOC Code';
const tier = 'Relatedness Tier';
const index = 'Index';
const columns = [onetCodeColumn, 'Title', related, 'Related Title', tier, index];

/** The closest first. */
const tiers = ['Primary-Short', 'Primary-Long', 'Supplemental'];
const longest = 10;

/**
 * Up to ten related occupations of each, by the release's SOC code: never the occupation itself, each once.
 * An occupation to which none of the release is related is not in the map.
 * Fails with `missing-file` or `unexpected-layout`.
 */
export async function importOnetRelated(
  options: OnetRelatedImport,
): Promise<ReadonlyMap<string, RelatedOccupations>> {
  const relations = await readRelations(options);
  const figures = new Map<string, RelatedOccupations>();
  for (const group of groupPreferred(relations, options.crosswalk)) {
    const value = closestFirst(group).filter(options.has).slice(0, longest);
    const note = coverageNote(group, 'Merged lists', options.crosswalk);
    if (value.length > 0) figures.set(group.soc, { value, source: options.source, note });
  }
  return figures;
}

async function readRelations(options: OnetRelatedImport): Promise<ReadonlyMap<string, readonly Relation[]>> {
  const relations = new Map<string, Relation[]>();
  for (const { onetCode, row } of await readOnetRows('Related Occupations.xlsx', columns, options)) {
    const rowTier = row.text(tier);
    if (!tiers.includes(rowTier)) throw unexpectedCell(rowTier, row.place(tier), 'a known tier', tiers);
    const soc = options.crosswalk.ofOnet(row.text(related));
    if (soc === undefined) continue;
    const relation = {
      soc,
      tier: tiers.indexOf(rowTier),
      index: numberWithin(row, index, 1, Number.MAX_SAFE_INTEGER),
    };
    relations.set(onetCode, [...(relations.get(onetCode) ?? []), relation]);
  }
  return relations;
}

/** The lists of several O*NET occupations take turns: the first of each, then the second of each. */
function closestFirst({ soc, parts }: Group<readonly Relation[]>): string[] {
  const merged = parts.flatMap(({ value }) => value).toSorted((a, b) => a.tier - b.tier || a.index - b.index);
  const others = merged.map((relation) => relation.soc).filter((other) => other !== soc);
  return [...new Set(others)];
}
