/** The table `pay`: what a role pays in the nation, and where it pays most. */
import type { Profile } from '../../dataset/profile.ts';
import {
  known,
  notes,
  number,
  type OfRole,
  onePerRole,
  roleColumns,
  sourceColumns,
  text,
} from '../columns.ts';
import { defineTable, type ExportColumn } from '../table.ts';

type Pay = Profile['pay'];
type Point = keyof Pay['annual'];

const points: readonly (readonly [point: Point, heading: string])[] = [
  ['mean', 'Mean pay'],
  ['p10', '10th percentile'],
  ['p25', '25th percentile'],
  ['median', 'Median'],
  ['p75', '75th percentile'],
  ['p90', '90th percentile'],
];

const every = ['annual', 'hourly'] as const;
const units = { annual: 'usd-year', hourly: 'usd-hour' } as const;
const words = { annual: 'a year', hourly: 'an hour' } as const;

const pointColumns = every.flatMap((period) =>
  points.map(([point, heading]) =>
    number(`${period}_${point}`, `${heading} ${words[period]}`, units[period], ({ profile }: OfRole) =>
      known(profile.pay[period][point]),
    ),
  ),
);

const ofPay = ({ profile: { pay } }: OfRole) => [...Object.values(pay.annual), ...Object.values(pay.hourly)];
const ofRange = ({ profile: { pay } }: OfRole) => [pay.range];

/** Where and in what a role pays most: the name, the mean there, and where both come from. */
function best(
  key: string,
  heading: string,
  name: 'highestPayingCity' | 'highestPayingState' | 'bestPayingIndustry' | 'bestPayingSubsector',
): ExportColumn<OfRole>[] {
  const mean = `${name}Mean` as const;
  return [
    text(key, heading, ({ profile: { pay } }) => known(pay[name])),
    number(`${key}_mean`, `${heading}: mean pay a year`, 'usd-year', ({ profile: { pay } }) =>
      known(pay[mean]),
    ),
    ...sourceColumns(({ profile: { pay } }: OfRole) => [pay[name], pay[mean]], { key, heading }),
  ];
}

const columns: readonly ExportColumn<OfRole>[] = [
  ...roleColumns,
  ...pointColumns,
  ...sourceColumns(ofPay),
  number('annual_mean_year_before', 'Mean pay a year, a year before', 'usd-year', ({ profile }) =>
    known(profile.pay.annualMeanYearBefore),
  ),
  ...sourceColumns(({ profile: { pay } }: OfRole) => [pay.annualMeanYearBefore], {
    key: 'year_before',
    heading: 'A year before',
  }),
  number('range_low', 'Usual pay a year, from', 'usd-year', ({ profile: { pay } }) =>
    'value' in pay.range ? pay.range.value.low : pay.range,
  ),
  number('range_high', 'Usual pay a year, to', 'usd-year', ({ profile: { pay } }) =>
    'value' in pay.range ? pay.range.value.high : pay.range,
  ),
  ...sourceColumns(ofRange, { key: 'range', heading: 'Usual pay' }),
  ...best('highest_paying_city', 'Highest-paying city', 'highestPayingCity'),
  ...best('highest_paying_state', 'Highest-paying state', 'highestPayingState'),
  text('best_paying_company', 'Best-paying company', ({ profile: { pay } }) => known(pay.bestPayingCompany)),
  ...sourceColumns(({ profile: { pay } }: OfRole) => [pay.bestPayingCompany], {
    key: 'best_paying_company',
    heading: 'Best-paying company',
  }),
  ...best('best_paying_industry', 'Best-paying industry', 'bestPayingIndustry'),
  ...best('best_paying_subsector', 'Best-paying subsector', 'bestPayingSubsector'),
  text('note', 'Note', (item) => {
    const { annual: _annual, hourly: _hourly, ...rest } = item.profile.pay;
    return notes([...ofPay(item), ...Object.values(rest)]);
  }),
];

export const pay = defineTable({ id: 'pay', title: 'Pay', rowIs: 'a role', columns, ...onePerRole });
