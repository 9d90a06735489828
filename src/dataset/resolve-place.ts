/** Turns what a person wrote for a place (CA, California, metro:41860, San Francisco) into a place of the release. */
import { CodedError } from '../errors.ts';
import { citiesOf, holdsName, isCityName, isWholeName, plainName } from './place-names.ts';
import { type Metro, type Place, type Places, placeId, type State } from './places.ts';

/** What people call the nation, as `plainName` writes it: a comparison without a place beside it. */
const nationNames = ['us', 'usa', 'united states', 'united states of america', 'nation'];

/** As many candidates as an error names. */
const mostCandidates = 8;

/** A hint begins with as many letters of the text. */
const lettersOfHint = 3;

/** Longer than any name; an error shows no more of the text. */
const longestText = 200;

/** What a person wrote: the name as it is compared, and the kind of place where a prefix gives it. */
interface Written {
  readonly kind: string | undefined;
  readonly name: string;
}

function readText(text: string): Written {
  const prefix = /^\s*(state|metro):/i.exec(text);
  return { kind: prefix?.[1]?.toLowerCase(), name: plainName(text.slice(prefix?.[0].length ?? 0)) };
}

function statePlace(state: State, position: number): Place {
  return { kind: 'state', ...state, position };
}

function metroPlace(metro: Metro, position: number, { states }: Places): Place {
  const priceParity = states.find(({ code }) => code === metro.state)?.priceParity ?? null;
  return { kind: 'metro', ...metro, position, priceParity };
}

/** Every place of the kind that was written, or of both; states first. */
function placesOf({ kind }: Written, places: Places): Place[] {
  const all = [
    ...places.states.map(statePlace),
    ...places.metros.map((metro, position) => metroPlace(metro, position, places)),
  ];
  return all.filter((place) => kind === undefined || place.kind === kind);
}

/** How a person would write the place to mean it and nothing else. */
function label(place: Place): string {
  return `${placeId(place)} (${place.name})`;
}

/** The places that the text names: one that it names whole, or those of which it names a city. */
function namedBy(written: Written, places: Places): Place[] {
  const { name } = written;
  if (name === '') return [];
  const all = placesOf(written, places);
  // A state comes before an area of the same name: New York is the state.
  const whole = all.find((place) => isWholeName(name, place));
  if (whole !== undefined) return [whole];
  return all.filter((place) => isCityName(name, place, places));
}

/** The same, or else the places whose name holds it in part: candidates that a person may choose from. */
function candidatesFor(written: Written, places: Places): Place[] {
  const named = namedBy(written, places);
  if (named.length > 0 || written.name === '') return named;
  return placesOf(written, places).filter((place) => holdsName(written.name, place));
}

function ambiguous(text: string, candidates: readonly Place[]): CodedError {
  const closest = candidates.slice(0, mostCandidates).map(label);
  const rest = candidates.length - closest.length;
  const more = rest > 0 ? `; and ${rest} more` : '';
  const message = `'${text}' could be several places: ${closest.join('; ')}${more}.`;
  return new CodedError('ambiguous-location', message, { value: text, closest });
}

function unknown(text: string, places: Places): CodedError {
  const allowed = [
    'US',
    'a state such as CA',
    'a metropolitan area such as metro:41860 or one of its cities',
  ];
  const closest = nearNames(text, places);
  const hint = closest.length === 0 ? '' : ` Closest: ${closest.join('; ')}.`;
  const message = `No place '${text}'.${hint} Allowed: ${allowed.join(', ')}; the release has ${places.states.length} states and ${places.metros.length} areas.`;
  return new CodedError('unknown-location', message, { value: text, allowed, closest });
}

/** Places whose name holds the text or begins with the same letters, so that a slip of the pen is met with a hint. */
function nearNames(text: string, places: Places): string[] {
  const written = readText(text);
  const start = written.name.slice(0, lettersOfHint);
  if (start.length < lettersOfHint) return [];
  const beginsLike = (place: Place) =>
    [plainName(place.name), ...citiesOf(place)].some((name) => name.startsWith(start));
  const near = [...candidatesFor(written, places), ...placesOf(written, places).filter(beginsLike)];
  return [...new Set(near.map(label))].slice(0, mostCandidates);
}

/** Whether the text means the nation, so that no places need be read. */
export function isNation(text: string): boolean {
  return nationNames.includes(plainName(text));
}

/**
 * The place that the text means: a code, a whole name, or one of the cities of a metropolitan area. Part of a name
 * is a hint and no answer: London is not New London. Throws `unknown-location` with the closest places, or
 * `ambiguous-location` with the candidates.
 */
export function resolvePlace(text: string, places: Places): Place {
  const [place, ...others] = namedBy(readText(text), places);
  const shown = text.slice(0, longestText);
  if (place === undefined) throw unknown(shown, places);
  if (others.length > 0) throw ambiguous(shown, [place, ...others]);
  return place;
}

/** A place as a list of places gives it. */
export interface ListedPlace {
  readonly id: string;
  readonly kind: Place['kind'];
  readonly name: string;
  readonly priceParity: number | null;
}

/** The places that the words name or begin the name of, or all of them without words; states first. */
export function listPlaces(words: string | undefined, places: Places): ListedPlace[] {
  const written = readText(words ?? '');
  const { name } = written;
  return placesOf(written, places)
    .filter((place) => isWholeName(name, place) || isCityName(name, place, places) || holdsName(name, place))
    .map((place) => ({
      id: placeId(place),
      kind: place.kind,
      name: place.name,
      priceParity: place.priceParity,
    }));
}
