/** The table `pay-by-state`: jobs and pay of each role in each state. */
import { type StateColumn, stateColumns } from '../../dataset/place-columns.ts';
import { payAtNationalPrices, type State } from '../../dataset/places.ts';
import { number, type OfRole, roleColumns, sourceColumns, text } from '../columns.ts';
import { inUnit, notPublished, payUnitColumn } from '../pay-unit.ts';
import { defineTable, type ExportColumn, type ExportValue } from '../table.ts';

interface InState extends OfRole {
  readonly state: State;
  /** Where the state stands in the columns of profiles. */
  readonly position: number;
}

const headings: Readonly<Record<StateColumn, string>> = {
  employment: 'Jobs',
  mean: 'Mean pay',
  p10: '10th percentile',
  p25: '25th percentile',
  median: 'Median',
  p75: '75th percentile',
  p90: '90th percentile',
  employmentYearBefore: 'Jobs a year before',
  meanYearBefore: 'Mean pay a year before',
};

const keys: Partial<Record<StateColumn, string>> = {
  employmentYearBefore: 'employment_year_before',
  meanYearBefore: 'mean_year_before',
};

const isJobs = (name: StateColumn) => name.startsWith('employment');

function cell({ profile: { states }, position }: InState, name: StateColumn): ExportValue {
  if ('missing' in states) return states;
  const value = states.columns[name][position] ?? null;
  if (value === null) return notPublished;
  return isJobs(name) ? value : inUnit(value, states.unit);
}

function adjusted({ profile: { states }, position, state }: InState): ExportValue {
  if ('missing' in states) return states;
  const value = states.columns.mean[position] ?? null;
  if (value === null) return notPublished;
  return inUnit(payAtNationalPrices(value, state.priceParity, states.unit), states.unit);
}

const columns: readonly ExportColumn<InState>[] = [
  ...roleColumns,
  text('state', 'State', ({ state }) => state.code),
  text('state_name', 'State name', ({ state }) => state.name),
  payUnitColumn(({ profile }) => profile.states),
  ...stateColumns.map((name) =>
    number(keys[name] ?? name, headings[name], isJobs(name) ? 'jobs' : 'pay', (item: InState) =>
      cell(item, name),
    ),
  ),
  ...sourceColumns(({ profile: { states } }: InState) => [states]),
  ...sourceColumns(
    ({ profile: { states } }: InState) => [
      'missing' in states ? states : { source: states.sourceYearBefore },
    ],
    { key: 'year_before', heading: 'A year before' },
  ),
  number('price_level', 'Price level (nation: 100)', 'price-level', ({ state }) => state.priceParity),
  number('mean_at_national_prices', "Mean pay at the nation's prices", 'pay', adjusted),
  ...sourceColumns(({ context }: InState) => [{ source: context.places.priceParitySource }], {
    key: 'price_level',
    heading: 'Price level',
  }),
  text('note', 'Note', ({ profile: { states } }) => ('missing' in states ? (states.note ?? '') : '')),
];

export const payByState = defineTable<InState>({
  id: 'pay-by-state',
  title: 'Pay by state',
  rowIs: 'a role in a state',
  columns,
  conditions: ['state'],
  count: (_, { places, keeps }) => places.states.filter(({ code }) => keeps('state', code)).length,
  *items(profile, context) {
    for (const [position, state] of context.places.states.entries())
      if (context.keeps('state', state.code)) yield { profile, context, state, position };
  },
});
