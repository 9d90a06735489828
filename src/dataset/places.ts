/** The places of a release, `places.json`: states with their price levels, and metropolitan areas. */
import { z } from 'zod';
import { once } from '../once.ts';
import type { PayUnit } from './breakdown.ts';

export const placesSchema = once(() => {
  const state = z.strictObject({
    /** Postal abbreviation: CA. */
    code: z.string().regex(/^[A-Z]{2}$/),
    name: z.string().min(1),
    /** Regional price parity: the state's price level, where the nation's is 100. */
    priceParity: z.number().positive(),
  });
  const metro = z.strictObject({
    /** Code of the area (CBSA): 41860. */
    code: z.string().regex(/^\d{5}$/),
    /** As its publisher writes it: San Francisco-Oakland-Berkeley, CA. */
    name: z.string().min(1),
    /** Postal abbreviation of the first state in the name. */
    state: z.string().regex(/^[A-Z]{2}$/),
  });
  return z.strictObject({
    /** Id of the source of the price parities. */
    priceParitySource: z.string().min(1),
    /** Ascending by code; profiles hold their columns in this order. */
    states: z.array(state).min(1),
    metros: z.array(metro),
  });
});

export type Places = z.infer<ReturnType<typeof placesSchema>>;
export type State = Places['states'][number];
export type Metro = Places['metros'][number];

/** A place whose figures can stand beside the nation's. */
export type Place =
  | ({ readonly kind: 'state'; readonly position: number; readonly priceParity: number } & Pick<
      State,
      'code' | 'name'
    >)
  | ({ readonly kind: 'metro'; readonly position: number; readonly priceParity: number | null } & Metro);

/** What a comparison without a place is of. */
export const nation = { id: 'US', name: 'United States' } as const;

/** What names a place in a request and in an answer: a state's postal abbreviation, or `metro:` and its code. */
export function placeId(place: Place): string {
  return place.kind === 'state' ? place.code : `metro:${place.code}`;
}

/** Pay divided by the price level: what it buys, in dollars of the nation; whole dollars a year, cents an hour. */
export function payAtNationalPrices(pay: number, priceParity: number, unit: PayUnit): number {
  const digits = unit === 'usd-hour' ? 100 : 1;
  return Math.round((pay / (priceParity / 100)) * digits) / digits;
}
