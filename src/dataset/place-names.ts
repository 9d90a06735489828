/** Whether a name that a person wrote is that of a place: names are compared without accents and punctuation. */
import type { Place, Places } from './places.ts';

/** Words that people write otherwise than the names of areas do. */
const spellings: Readonly<Record<string, string>> = { saint: 'st', ft: 'fort', nyc: 'new york city' };

/** Lower case and one spelling, without accents and punctuation. */
export function plainName(text: string): string {
  const words = text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f.'\u2019]/g, '')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
  return words.map((word) => (Object.hasOwn(spellings, word) ? spellings[word] : word)).join(' ');
}

/** Whether the plain name is the place's code or the whole of its name; a state's may end in `state`. */
export function isWholeName(name: string, { kind, code, name: own }: Place): boolean {
  const names = kind === 'state' ? [code, own, `${own} state`] : [code, own];
  return names.some((whole) => plainName(whole) === name);
}

/** Whether words of the place's name begin with the plain name. */
export function holdsName(name: string, place: Place): boolean {
  return ` ${plainName(place.name)}`.includes(` ${name}`);
}

/**
 * The cities that an area's name joins, alone and with their neighbours, as some have a hyphen of their own:
 * Winston-Salem gives winston, winston salem and salem. `City` at the end may be left out or added, and `Urban`
 * at the beginning is no part of a city's name.
 */
export function citiesOf({ name }: Pick<Place, 'name'>): string[] {
  const [cities = ''] = name.split(',');
  const parts = cities.split(/[-/]+/).map(plainName);
  const joined = parts.flatMap((_, start) =>
    parts.slice(start).map((_part, length) => parts.slice(start, start + length + 1).join(' ')),
  );
  const city = ' city';
  const plain = joined.map((one) => one.replace(/^urban /, ''));
  return plain.flatMap((one) => [one, one.endsWith(city) ? one.slice(0, -city.length) : one + city]);
}

/** The states that an area's name ends with, by code and by name: Portland-Vancouver-Hillsboro, OR-WA. */
function statesOf({ name }: Place, { states }: Places): string[] {
  const codes = name.split(', ').at(-1)?.split('-') ?? [];
  const named = codes.flatMap((code) => [code, states.find((state) => state.code === code)?.name ?? code]);
  return named.map(plainName);
}

/** Whether the plain name is that of a city of the area, alone or with a state of the area after it. */
export function isCityName(name: string, place: Place, places: Places): boolean {
  if (place.kind !== 'metro') return false;
  const cities = citiesOf(place);
  const isBefore = (state: string) =>
    name.endsWith(` ${state}`) && cities.includes(name.slice(0, -state.length - 1));
  return cities.includes(name) || statesOf(place, places).some(isBefore);
}
