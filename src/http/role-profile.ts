/** What GET /v1/roles/{id} answers: the profile, with its columns by place and industry written out as rows. */
import { z } from '@hono/zod-openapi';
import type { Industries, Metros, PayUnit, States } from '../dataset/breakdown.ts';
import { missingSchema } from '../dataset/figure.ts';
import type { Industry } from '../dataset/manifest.ts';
import { type Places, payAtNationalPrices } from '../dataset/places.ts';
import { type Profile, profileSchema } from '../dataset/profile.ts';
import { listPlaces } from '../dataset/resolve-place.ts';

const cell = z.number().nullable();

const tableOf = <Row extends z.ZodType>(row: Row) =>
  z.union([
    z.object({ source: z.string(), unit: z.enum(['usd-year', 'usd-hour']), rows: z.array(row) }),
    missingSchema,
  ]);

/** A null is a figure that is not published. Pay is in the unit of its table. */
export const roleProfileSchema = profileSchema
  .omit({ states: true, metros: true, industries: true })
  .extend({
    states: tableOf(
      z.object({
        place: z.string(),
        name: z.string(),
        employment: cell,
        mean: cell,
        p10: cell,
        p25: cell,
        median: cell,
        p75: cell,
        p90: cell,
        employmentYearBefore: cell,
        meanYearBefore: cell,
        /** Mean pay at the nation's prices. */
        meanAdjusted: cell,
      }),
    ),
    metros: tableOf(z.object({ place: z.string(), name: z.string(), mean: cell, meanAdjusted: cell })),
    industries: tableOf(
      z.object({
        code: z.string(),
        title: z.string(),
        level: z.enum(['sector', 'three-digit']),
        employment: cell,
        mean: cell,
        /** Where the mean is at or above the highest published one: that bound. */
        meanAtLeast: cell,
      }),
    ),
  })
  .openapi('Profile');

export type RoleProfile = z.infer<typeof roleProfileSchema>;

function adjusted(pay: number | null, priceParity: number | null, unit: PayUnit): number | null {
  return pay === null || priceParity === null ? null : payAtNationalPrices(pay, priceParity, unit);
}

function at(column: readonly (number | null)[], position: number): number | null {
  return column[position] ?? null;
}

function stateRows(states: States, places: Places): RoleProfile['states'] {
  if ('missing' in states) return states;
  const { source, unit, columns } = states;
  const rows = places.states.map(({ code, name, priceParity }, position) => ({
    place: code,
    name,
    employment: at(columns.employment, position),
    mean: at(columns.mean, position),
    p10: at(columns.p10, position),
    p25: at(columns.p25, position),
    median: at(columns.median, position),
    p75: at(columns.p75, position),
    p90: at(columns.p90, position),
    employmentYearBefore: at(columns.employmentYearBefore, position),
    meanYearBefore: at(columns.meanYearBefore, position),
    meanAdjusted: adjusted(at(columns.mean, position), priceParity, unit),
  }));
  return { source, unit, rows };
}

function metroRows(metros: Metros, places: Places): RoleProfile['metros'] {
  if ('missing' in metros) return metros;
  const { source, unit } = metros;
  const areas = listPlaces(undefined, places).filter(({ kind }) => kind === 'metro');
  const rows = areas.map(({ id, name, priceParity }, position) => {
    const mean = at(metros.mean, position);
    return { place: id, name, mean, meanAdjusted: adjusted(mean, priceParity, unit) };
  });
  return { source, unit, rows };
}

function industryRows(table: Industries, industries: readonly Industry[]): RoleProfile['industries'] {
  if ('missing' in table) return table;
  const byCode = new Map(industries.map((industry) => [industry.code, industry]));
  const rows = table.rows.flatMap(([code, employment, mean]) => {
    const industry = byCode.get(code);
    const meanAtLeast = table.topCoded.includes(code) ? table.bound : null;
    return industry === undefined ? [] : [{ ...industry, employment, mean, meanAtLeast }];
  });
  return { source: table.source, unit: table.unit, rows };
}

/** The profile as the API answers it. */
export function roleProfile(profile: Profile, places: Places, industries: readonly Industry[]): RoleProfile {
  return {
    ...profile,
    states: stateRows(profile.states, places),
    metros: metroRows(profile.metros, places),
    industries: industryRows(profile.industries, industries),
  };
}
