/**
 * Jobs and pay of one role by state, metropolitan area and industry: whole columns in the order of the release's
 * places, so that a profile with hundreds of places is still one short line. A null is a figure that is not published.
 */
import { z } from 'zod';
import { missingSchema } from './figure.ts';
import { stateColumns } from './place-columns.ts';

const sourceId = z.string().min(1);

/** Occupations that are paid by the hour only have hourly columns. */
const payUnitSchema = z.enum(['usd-year', 'usd-hour']);
export type PayUnit = z.infer<typeof payUnitSchema>;

const columnSchema = z.array(z.number().nullable());

export const statesSchema = z.union([
  z.strictObject({
    source: sourceId,
    /** Source of the two columns of the year before. */
    sourceYearBefore: sourceId,
    unit: payUnitSchema,
    columns: z.record(z.enum(stateColumns), columnSchema),
  }),
  missingSchema,
]);

export const metrosSchema = z.union([
  z.strictObject({
    source: sourceId,
    unit: payUnitSchema,
    /** Mean pay in the order of the release's metropolitan areas. */
    mean: columnSchema,
  }),
  missingSchema,
]);

export const industriesSchema = z.union([
  z.strictObject({
    source: sourceId,
    unit: payUnitSchema,
    /** Code of the industry, people employed, and mean pay. */
    rows: z.array(z.tuple([z.string(), z.number().nullable(), z.number().nullable()])).min(1),
    /** Codes of industries whose mean pay is at or above the highest that was published. */
    topCoded: z.array(z.string()),
    /** The highest mean pay that was published. */
    bound: z.number().nullable(),
  }),
  missingSchema,
]);

export type States = z.infer<typeof statesSchema>;
export type Metros = z.infer<typeof metrosSchema>;
export type Industries = z.infer<typeof industriesSchema>;
