/** A comparison: the metrics of two to five roles side by side, with differences; pure data, also the API's answer. */
import { z } from 'zod';
import { missingReasons } from '../dataset/missing-reasons.ts';
import { roleKinds } from '../dataset/role-kinds.ts';
import { unitIds } from '../document/unit.ts';
import { once } from '../once.ts';
import { locales } from '../words/locale.ts';
import { exclusions } from './exclusions.ts';
import { figureKinds } from './figure-kinds.ts';
import { roleCount } from './role-count.ts';
import { sectionIds } from './section.ts';

/** The schema; made when it is first asked for, as a comparison is described by it and not checked. */
export const comparisonSchema = once(() => {
  const unitSchema = z.enum(unitIds);

  const valueSchema = z.discriminatedUnion('kind', [
    z.object({
      kind: z.literal('number'),
      value: z.number(),
      source: z.string(),
      note: z.string().optional(),
    }),
    z.object({ kind: z.literal('text'), value: z.string(), source: z.string(), note: z.string().optional() }),
    z.object({
      kind: z.literal('missing'),
      reason: z.enum(missingReasons),
      /** With `top-coded`: the value is at least this. */
      bound: z.number().optional(),
      source: z.string().optional(),
      note: z.string().optional(),
    }),
  ]);

  const differenceSchema = z.object({
    amount: z.number(),
    unit: unitSchema,
    /** Percent of the baseline's value; null where a percent would make no sense. */
    percent: z.number().nullable(),
  });

  const rowSchema = z.object({
    /** Title of the section in the words of the locale, and its stable name. */
    section: z.string(),
    sectionId: z.enum(sectionIds),
    /** Stable name of the metric; a share carries the name of what it is a share of: `race/asian`. */
    metric: z.string(),
    label: z.string(),
    /** Label of the metric as a whole, where a row is one entry of several. */
    family: z.string(),
    /** What a share is a share of; absent on other rows. */
    item: z.string().optional(),
    unit: unitSchema.nullable(),
    /** Rows of fine detail stand among the further figures of the pages. */
    detail: z.boolean(),
    /** One value for each role, in the order of `roles`. */
    values: z.array(valueSchema),
    /**
     * What kind of figure each role has, in the order of `roles`, in rows where different things stand side by side;
     * there is no difference between kinds.
     */
    kinds: z.array(z.enum(figureKinds)).optional(),
    /** One difference for each role, null for the baseline and where a difference makes no sense. */
    differences: z.array(differenceSchema.nullable()),
  });

  const roleSchema = z.object({
    id: z.string(),
    title: z.string(),
    kind: z.enum(roleKinds),
    soc: z.string().nullable(),
    group: z.object({ code: z.string(), title: z.string() }),
    /** Of an organisation's own role: the occupation whose market figures it has. */
    matchedOccupation: z.string().optional(),
  });

  const sourceSchema = z.object({
    id: z.string(),
    name: z.string(),
    publisher: z.string(),
    vintage: z.string(),
    licence: z.string(),
    url: z.string().optional(),
    method: z.string(),
  });

  /** Pay in every state; only there when it is asked for. */
  const statePaySchema = z.object({
    /** Unit of each role's pay, in the order of `roles`; null for a role without pay by state. */
    units: z.array(unitSchema.nullable()),
    states: z.array(
      z.object({
        /** Postal abbreviation. */
        place: z.string(),
        name: z.string(),
        /** The state's price level, where the nation's is 100. */
        priceLevel: z.number(),
        /** One for each role, in the order of `roles`. */
        pay: z.array(z.object({ mean: valueSchema, atNationalPrices: valueSchema })),
      }),
    ),
    /** The sources of this pay and of the price levels. */
    sources: z.array(sourceSchema),
  });

  const relatedRoleSchema = z.object({ id: z.string(), title: z.string(), group: z.string() });

  const similarRoleSchema = relatedRoleSchema.extend({
    /** Ids of the compared roles that it resembles. */
    to: z.array(z.string()).min(1),
  });

  return z.object({
    release: z.string(),
    /** In whose words the rows are labelled. */
    locale: z.enum(locales),
    /** sha256 of the release's manifest, which names all that the release holds. */
    releaseSha256: z.string(),
    /** `US`, a state such as `CA`, or a metropolitan area such as `metro:41860`. */
    location: z.string(),
    /** Name of the location. */
    place: z.string(),
    /** Id of the role that differences are taken against. */
    baseline: z.string(),
    /** What was left out on request. */
    excluded: z.array(z.enum(exclusions)),
    roles: z.array(roleSchema).min(roleCount.least).max(roleCount.most),
    rows: z.array(rowSchema),
    /** The sources that the rows name, with their vintage. */
    sources: z.array(sourceSchema),
    statePay: statePaySchema.optional(),
    /** What each metric of the rows means: one entry for a metric, and one for a whole family of rows. */
    definitions: z.array(z.object({ metric: z.string(), label: z.string(), definition: z.string() })),
    /** Roles that resemble the compared ones, the closest first. */
    similar: z.array(similarRoleSchema),
    /** Other roles of the same groups, by title. */
    related: z.array(relatedRoleSchema),
  });
});

export type Comparison = z.infer<ReturnType<typeof comparisonSchema>>;
export type ComparisonRow = Comparison['rows'][number];
export type ComparedRole = Comparison['roles'][number];
export type Value = ComparisonRow['values'][number];
export type Difference = NonNullable<ComparisonRow['differences'][number]>;
