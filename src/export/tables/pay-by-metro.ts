/** The table `pay-by-metro`: estimated mean pay of each role in each metropolitan area. */
import type { Metro } from '../../dataset/places.ts';
import { number, type OfRole, roleColumns, sourceColumns, text } from '../columns.ts';
import { inUnit, notPublished, payUnitColumn } from '../pay-unit.ts';
import { defineTable, type ExportColumn, type ExportValue } from '../table.ts';

interface InMetro extends OfRole {
  readonly metro: Metro;
  /** Where the area stands in the columns of profiles. */
  readonly position: number;
  /** Values that stand for several areas of this role: they may be those of a wider area. */
  readonly shared: ReadonlySet<number>;
}

function sharedValues({ metros }: OfRole['profile']): ReadonlySet<number> {
  const seen = new Set<number>();
  const shared = new Set<number>();
  for (const value of 'missing' in metros ? [] : metros.mean) {
    if (value === null) continue;
    if (seen.has(value)) shared.add(value);
    seen.add(value);
  }
  return shared;
}

function published({ profile: { metros }, position }: InMetro): number | null {
  return 'missing' in metros ? null : (metros.mean[position] ?? null);
}

function mean(item: InMetro): ExportValue {
  const { metros } = item.profile;
  if ('missing' in metros) return metros;
  const value = published(item);
  return value === null ? notPublished : inUnit(value, metros.unit);
}

function repeated(item: InMetro): ExportValue {
  const { metros } = item.profile;
  if ('missing' in metros) return metros;
  const value = published(item);
  if (value === null) return notPublished;
  return item.shared.has(value) ? 'yes' : 'no';
}

const columns: readonly ExportColumn<InMetro>[] = [
  ...roleColumns,
  text('metro', 'Area (CBSA)', ({ metro }) => metro.code),
  text('metro_name', 'Metropolitan area', ({ metro }) => metro.name),
  text('state', 'First state', ({ metro }) => metro.state),
  payUnitColumn(({ profile }) => profile.metros),
  number('mean', 'Mean pay (estimated)', 'pay', mean),
  text('same_elsewhere', 'Same in another area', repeated),
  ...sourceColumns(({ profile: { metros } }: InMetro) => [metros]),
  text('note', 'Note', ({ profile: { metros } }) => ('missing' in metros ? (metros.note ?? '') : '')),
];

const isKept = ({ code, state }: Metro, keeps: (name: 'state' | 'metro', code: string) => boolean) =>
  keeps('metro', code) && keeps('state', state);

export const payByMetro = defineTable<InMetro>({
  id: 'pay-by-metro',
  title: 'Pay by metro',
  rowIs: 'a role in a metropolitan area',
  columns,
  conditions: ['state', 'metro'],
  count: (_, { places, keeps }) => places.metros.filter((metro) => isKept(metro, keeps)).length,
  *items(profile, context) {
    const shared = sharedValues(profile);
    for (const [position, metro] of context.places.metros.entries())
      if (isKept(metro, context.keeps)) yield { profile, context, metro, position, shared };
  },
});
