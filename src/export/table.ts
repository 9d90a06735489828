/** What a table of an export is: its columns as data, the rows that it makes of a profile, and how many they must be. */

import type { Industry, Manifest, Source } from '../dataset/manifest.ts';
import type { MissingReason } from '../dataset/missing-reasons.ts';
import type { Places } from '../dataset/places.ts';
import type { Profile } from '../dataset/profile.ts';
import { type UnitId, unitIds } from '../document/unit.ts';

/** Why there is no value; for one above what is published, its bound. */
export interface Missing {
  readonly missing: MissingReason;
  readonly bound?: number | undefined;
}

/** A number in another unit than its column's. */
export interface Measured {
  readonly value: number;
  readonly unit: UnitId;
}

/** A cell: a number in the unit of its column, a text, or why there is neither. An empty text is what cannot be. */
export type ExportValue = string | number | Missing | Measured;

/**
 * What the numbers of a column are. `pay`: dollars by the year or by the hour, as `pay_unit` of the row says.
 * `varies`: as `unit` of the row says. `rank`: first, second and so on.
 */
export const columnUnits = [...unitIds, 'pay', 'varies', 'rank'] as const;
export type ColumnUnit = (typeof columnUnits)[number];

/** A column as callers see it. A unit means numbers, none means texts. */
export interface ColumnInfo {
  readonly key: string;
  readonly heading: string;
  readonly unit: ColumnUnit | null;
}

/** A column of a table whose rows are made of such items. */
export interface ExportColumn<Item> extends ColumnInfo {
  readonly read: (item: Item) => ExportValue;
}

/** What a condition can be about. */
export const conditionNames = ['group', 'soc', 'role', 'state', 'metro', 'industry'] as const;
export type ConditionName = (typeof conditionNames)[number];

/** The conditions that choose roles: every table has them. */
export const roleConditions = ['group', 'soc', 'role'] as const satisfies readonly ConditionName[];

/** Whether a place or an industry of this code is asked for. */
export type Keeps = (condition: 'state' | 'metro' | 'industry', code: string) => boolean;

/** What tables know beside the profile: the release, and what was asked for. */
export interface TableContext {
  readonly manifest: Manifest;
  readonly places: Places;
  readonly keeps: Keeps;
  readonly sourceOf: (id: string) => Source | undefined;
  readonly groupTitle: (code: string) => string;
  readonly industryOf: (code: string) => Industry | undefined;
  readonly roleOfSoc: (soc: string) => { readonly id: string; readonly title: string } | undefined;
}

/** A table that can be exported. */
export interface ExportTable {
  readonly id: string;
  /** Name of its sheet. */
  readonly title: string;
  /** One row is this. */
  readonly rowIs: string;
  readonly columns: readonly ColumnInfo[];
  readonly conditions: readonly ConditionName[];
  /** How many rows a profile must give, reckoned without making them. */
  count(profile: Profile, context: TableContext): number;
  /** The rows of a profile, with the cells of these columns. */
  rows(profile: Profile, context: TableContext, keys: readonly string[]): Iterable<readonly ExportValue[]>;
}

/** How a table is written down. */
export interface TableDefinition<Item> extends Omit<ExportTable, 'columns' | 'rows' | 'conditions'> {
  readonly columns: readonly ExportColumn<Item>[];
  /** Conditions beside those that choose roles. */
  readonly conditions?: readonly ConditionName[];
  items(profile: Profile, context: TableContext): Iterable<Item>;
}

/** The table of a definition. */
export function defineTable<Item>(definition: TableDefinition<Item>): ExportTable {
  const { id, title, rowIs, columns, conditions = [] } = definition;
  const byKey = new Map(columns.map((column) => [column.key, column.read]));
  return {
    id,
    title,
    rowIs,
    columns: columns.map(({ key, heading, unit }) => ({ key, heading, unit })),
    conditions: [...roleConditions, ...conditions],
    count: (profile, context) => definition.count(profile, context),
    *rows(profile, context, keys) {
      const reads = keys.flatMap((key) => byKey.get(key) ?? []);
      for (const item of definition.items(profile, context)) yield reads.map((read) => read(item));
    },
  };
}
