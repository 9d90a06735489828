/** Mean pay of the compared roles in every state, also at the nation's prices; for formats that have room for it. */
import type { NumberFigure } from '../dataset/figure.ts';
import type { Source } from '../dataset/manifest.ts';
import { type Places, payAtNationalPrices } from '../dataset/places.ts';
import type { Profile } from '../dataset/profile.ts';
import type { UnitId } from '../document/unit.ts';
import type { Catalogue } from '../words/catalogue.ts';
import type { Comparison, Value } from './comparison.ts';
import { cellAt, stateColumn } from './local-metrics.ts';
import { numberValue } from './rows.ts';

type StatePay = NonNullable<Comparison['statePay']>;

/** Occupations that are paid by the hour have hourly pay in every state; a role without states has no unit. */
function unitOf({ states }: Profile): UnitId | null {
  return 'missing' in states ? null : states.unit;
}

function atNationalPrices(pay: Value, priceLevel: number, { states }: Profile): Value {
  if (pay.kind !== 'number' || 'missing' in states) return pay;
  return { ...pay, value: payAtNationalPrices(pay.value, priceLevel, states.unit) };
}

function meanIn(profile: Profile, position: number, words: Catalogue): NumberFigure {
  return cellAt(stateColumn(profile, 'mean'), position, words);
}

/** Pay by state in the order of the release's states; null where no role has any. */
export function statePay(
  profiles: readonly Profile[],
  places: Places,
  sources: readonly Source[],
  words: Catalogue,
): StatePay | null {
  const units = profiles.map(unitOf);
  if (units.every((unit) => unit === null)) return null;
  const states = places.states.map(({ code, name, priceParity }, position) => {
    const pay = profiles.map((profile) => {
      const mean = numberValue(meanIn(profile, position, words));
      return { mean, atNationalPrices: atNationalPrices(mean, priceParity, profile) };
    });
    return { place: code, name, priceLevel: priceParity, pay };
  });
  const named = new Set([
    places.priceParitySource,
    ...profiles.flatMap((profile) => ('missing' in profile.states ? [] : [profile.states.source])),
  ]);
  return { units, states, sources: sources.filter(({ id }) => named.has(id)) };
}
