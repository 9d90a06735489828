/** Finding places as people write them. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeId } from '../../src/dataset/places.ts';
import { isNation, listPlaces, resolvePlace } from '../../src/dataset/resolve-place.ts';
import { CodedError } from '../../src/errors.ts';
import { places } from '../support/places.ts';

const idOf = (text: string) => placeId(resolvePlace(text, places));

const ids = (words?: string) => listPlaces(words, places).map(({ id }) => id);

function refusal(text: string): CodedError {
  try {
    resolvePlace(text, places);
  } catch (error) {
    if (error instanceof CodedError) return error;
    throw error;
  }
  throw new Error(`${text} is a place`);
}

describe('a place', () => {
  it.each([
    ['a postal abbreviation', 'CA', 'CA'],
    ['small letters', 'ca', 'CA'],
    ['a name', 'California', 'CA'],
    ['a name in capitals, with spaces around', '  CALIFORNIA ', 'CA'],
    ['a prefix', 'state:CA', 'CA'],
    ['a prefix and a name', 'State: California', 'CA'],
    ['a code of an area', 'metro:41860', 'metro:41860'],
    ['a code without its prefix', '41860', 'metro:41860'],
    ['the whole name of an area', 'San Francisco-Oakland-Fremont, CA', 'metro:41860'],
    ['its first city', 'San Francisco', 'metro:41860'],
    ['another of its cities', 'oakland', 'metro:41860'],
    ['a city and a state', 'san jose, ca', 'metro:41940'],
    ['a city and the name of a state', 'San Jose, California', 'metro:41940'],
    ['a city across the border of its area', 'Vancouver, WA', 'metro:38900'],
    ['a city of two states, with the second', 'Kansas City, KS', 'metro:28140'],
    ['two cities that are joined', 'Minneapolis-St. Paul', 'metro:33460'],
    ['a city with a hyphen of its own', 'Winston-Salem', 'metro:49180'],
    ['one that its area joins by two', 'Wilkes-Barre, PA', 'metro:42540'],
    ['a saint written out', 'Saint Paul', 'metro:33460'],
    ['a saint without its period', 'St Paul MN', 'metro:33460'],
    ['a city whose name ends in City', 'Kansas City', 'metro:28140'],
    ['the same without it', 'Boise', 'metro:14260'],
    ['a city whose area is called urban', 'Honolulu', 'metro:46520'],
    ['an accent', 'Mayag\u00fcez', 'metro:32420'],
    ['no accent', 'Mayaguez, PR', 'metro:32420'],
  ])('may be written as %s: %s', (_, text, id) => {
    expect(idOf(text)).toBe(id);
  });

  it.each([
    ['New York', 'NY'],
    ['New York State', 'NY'],
    ['New York City', 'metro:35620'],
    ['NYC', 'metro:35620'],
    ['New York, NY', 'metro:35620'],
    ['New York-Newark-Jersey City', 'metro:35620'],
    ['metro:New York', 'metro:35620'],
    ['Washington', 'WA'],
    ['Washington, DC', 'metro:47900'],
    ['Washington, D.C.', 'metro:47900'],
    ['DC', 'DC'],
    ['D.C.', 'DC'],
    ['District of Columbia', 'DC'],
  ])('that shares its name with a state: %s is %s', (text, id) => {
    expect(idOf(text)).toBe(id);
  });

  it('is found by the id and by the name that a list of places gives', () => {
    for (const { id, name, kind } of listPlaces(undefined, places)) {
      expect(idOf(id)).toBe(id);
      expect(idOf(`${kind}:${name}`)).toBe(id);
    }
  });

  it('knows its position in the columns, and its price level or that of its main state', () => {
    expect(resolvePlace('Maine', places)).toMatchObject({ kind: 'state', position: 2, priceParity: 99.4 });
    expect(resolvePlace('metro:38860', places)).toMatchObject({ position: 10, priceParity: 99.4 });
    expect(resolvePlace('metro:14260', places)).toMatchObject({ position: 0, priceParity: null });
  });
});

describe('an ambiguous name', () => {
  it.each([
    [
      'Portland',
      ['metro:38860 (Portland-South Portland, ME)', 'metro:38900 (Portland-Vancouver-Hillsboro, OR-WA)'],
    ],
    ['Columbia', ['metro:17860 (Columbia, MO)', 'metro:17900 (Columbia, SC)']],
    [
      'columbus',
      ['metro:17980 (Columbus, GA-AL)', 'metro:18020 (Columbus, IN)', 'metro:18140 (Columbus, OH)'],
    ],
  ])('is refused with the places that %s could be', (text, closest) => {
    expect(refusal(text)).toMatchObject({
      code: 'ambiguous-location',
      message: `'${text}' could be several places: ${closest.join('; ')}.`,
      details: { value: text, closest },
    });
  });

  it('is none when its state is given', () => {
    expect(idOf('Portland, ME')).toBe('metro:38860');
    expect(idOf('Portland, Oregon')).toBe('metro:38900');
    expect(idOf('columbus oh')).toBe('metro:18140');
  });
});

describe('an unknown place', () => {
  it('is not taken for one whose name it is a part of, but that one is named', () => {
    expect(refusal('calif')).toMatchObject({
      code: 'unknown-location',
      details: { closest: ['CA (California)'] },
    });
    expect(refusal('Colum')).toMatchObject({ code: 'unknown-location' });
  });

  it('is refused with what would be accepted', () => {
    expect(refusal('Mars')).toMatchObject({
      code: 'unknown-location',
      message:
        "No place 'Mars'. Allowed: US, a state such as CA, a metropolitan area such as metro:41860 or one of its cities; the release has 6 states and 19 areas.",
      details: { value: 'Mars', closest: [] },
    });
  });

  it.each([
    ['Californa', 'CA (California)'],
    ['San Fransisco', 'metro:41860 (San Francisco-Oakland-Fremont, CA)'],
    ['Vancuver', 'metro:38900 (Portland-Vancouver-Hillsboro, OR-WA)'],
  ])('that begins as another is met with a hint: %s', (text, hint) => {
    const { code, message, details } = refusal(text);
    expect(code).toBe('unknown-location');
    expect(details.closest).toContain(hint);
    expect(message).toContain(hint);
  });

  it.each(['state:Portland', 'metro:California', 'metro:CA', 'metro:00000', 'state:41860'])(
    'is one of the other kind than its prefix says: %s',
    (text) => {
      expect(['unknown-location', 'ambiguous-location']).toContain(refusal(text).code);
    },
  );

  it.each(['', '  ', 'metro:', '\u6771\u4eac', '-'])('is nothing at all: "%s"', (text) => {
    expect(refusal(text).code).toBe('unknown-location');
  });

  it('is named by its first 200 characters', () => {
    expect(refusal('x'.repeat(10_000)).details.value).toHaveLength(200);
  });
});

describe('any text', () => {
  const parts = fc.constantFrom(
    'metro:',
    'state:',
    'new',
    ' ',
    '-',
    ', ',
    'city',
    'portland',
    'CA',
    'st.',
    '41860',
  );
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(parts, { maxLength: 6 }).map((all) => all.join('')),
  );

  it('is a place of the release, or is refused by one of two codes', () => {
    fc.assert(
      fc.property(text, (written) => {
        try {
          const place = resolvePlace(written, places);
          expect(places[place.kind === 'state' ? 'states' : 'metros'][place.position]?.code).toBe(place.code);
        } catch (error) {
          if (!(error instanceof CodedError)) throw error;
          expect(['unknown-location', 'ambiguous-location']).toContain(error.code);
          if (error.code === 'ambiguous-location') expect(error.details.closest?.length).toBeGreaterThan(1);
        }
      }),
    );
  });
});

describe('the nation', () => {
  it.each(['US', 'us', 'U.S.', 'USA', 'United States', 'united states of america'])(
    'is meant by %s',
    (text) => {
      expect(isNation(text)).toBe(true);
    },
  );

  it.each(['', 'CA', 'Mars', 'metro:41860'])('is not meant by "%s"', (text) => {
    expect(isNation(text)).toBe(false);
  });
});

describe('a list of places', () => {
  it('has all of them without words, states first', () => {
    expect(ids()).toEqual(ids(' '));
    expect(ids()).toHaveLength(25);
    expect(ids().slice(0, 7)).toEqual(['CA', 'DC', 'ME', 'NY', 'OR', 'WA', 'metro:14260']);
  });

  it('has those that words name, the state as well as the city', () => {
    expect(ids('new york')).toEqual(['NY', 'metro:35620']);
    expect(ids('NY')).toEqual(['NY', 'metro:35620']);
    expect(ids('portland')).toEqual(['metro:38860', 'metro:38900']);
    expect(ids('metro:washington')).toEqual(['metro:47900']);
  });

  it('has none that the words do not fit', () => {
    expect(ids('mars')).toEqual([]);
  });

  it('says what each place is', () => {
    expect(listPlaces('oregon', places)).toEqual([
      { id: 'OR', kind: 'state', name: 'Oregon', priceParity: 104.7 },
    ]);
  });
});
