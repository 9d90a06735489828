/** A few places as a release has them, with names that people mix up. */
import { type Places, placesSchema } from '../../src/dataset/places.ts';

/** Ascending by code, as the columns of `profileWith` are. */
export const places: Places = placesSchema().parse({
  priceParitySource: 'test',
  states: [
    { code: 'CA', name: 'California', priceParity: 112.6 },
    { code: 'DC', name: 'District of Columbia', priceParity: 110.8 },
    { code: 'ME', name: 'Maine', priceParity: 99.4 },
    { code: 'NY', name: 'New York', priceParity: 107.9 },
    { code: 'OR', name: 'Oregon', priceParity: 104.7 },
    { code: 'WA', name: 'Washington', priceParity: 108.6 },
  ],
  metros: [
    { code: '14260', name: 'Boise City, ID', state: 'ID' },
    { code: '17860', name: 'Columbia, MO', state: 'MO' },
    { code: '17900', name: 'Columbia, SC', state: 'SC' },
    { code: '17980', name: 'Columbus, GA-AL', state: 'GA' },
    { code: '18020', name: 'Columbus, IN', state: 'IN' },
    { code: '18140', name: 'Columbus, OH', state: 'OH' },
    { code: '28140', name: 'Kansas City, MO-KS', state: 'MO' },
    { code: '32420', name: 'Mayag\u00fcez, PR', state: 'PR' },
    { code: '33460', name: 'Minneapolis-St. Paul-Bloomington, MN-WI', state: 'MN' },
    { code: '35620', name: 'New York-Newark-Jersey City, NY-NJ', state: 'NY' },
    { code: '38860', name: 'Portland-South Portland, ME', state: 'ME' },
    { code: '38900', name: 'Portland-Vancouver-Hillsboro, OR-WA', state: 'OR' },
    { code: '41420', name: 'Salem, OR', state: 'OR' },
    { code: '41860', name: 'San Francisco-Oakland-Fremont, CA', state: 'CA' },
    { code: '41940', name: 'San Jose-Sunnyvale-Santa Clara, CA', state: 'CA' },
    { code: '42540', name: 'Scranton--Wilkes-Barre, PA', state: 'PA' },
    { code: '46520', name: 'Urban Honolulu, HI', state: 'HI' },
    { code: '47900', name: 'Washington-Arlington-Alexandria, DC-VA-MD-WV', state: 'DC' },
    { code: '49180', name: 'Winston-Salem, NC', state: 'NC' },
  ],
});

/** A column over the places of one kind that has these values, by the code of the place, and nothing elsewhere. */
export function columnOf(
  kind: 'states' | 'metros',
  values: Readonly<Record<string, number>>,
): (number | null)[] {
  return places[kind].map(({ code }) => values[code] ?? null);
}
