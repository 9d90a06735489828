/** The sheet Pay by state: mean pay of each role in every state, also at national prices, the best-paying first. */
import type { ComparedRole, Comparison } from '../../src/comparison/comparison.ts';
import type { Column } from '../../src/document/document.ts';
import type { Mark, Sheet, SheetCell } from '../../src/document/sheet.ts';
import type { UnitId } from '../../src/document/unit.ts';
import { type Catalogue, wordsOf } from '../../src/words/catalogue.ts';
import { textCell, valueCell } from '../columns.ts';
import { column } from './row-words.ts';

type StatePay = NonNullable<Comparison['statePay']>;

/** A role that has pay by state, and its place among the roles. */
export interface PaidRole {
  readonly role: ComparedRole;
  readonly position: number;
  readonly unit: UnitId;
}

/** The roles that have pay by state. */
export function paidRoles({ roles, statePay }: Comparison): PaidRole[] {
  return roles.flatMap((role, position) => {
    const unit = statePay?.units[position] ?? null;
    return unit === null ? [] : [{ role, position, unit }];
  });
}

/** Keys of a role's columns. */
export const meanKey = (id: string) => `mean/${id}`;
const adjustedKey = (id: string) => `adjusted/${id}`;

function headingOf({ role, unit }: PaidRole, words: Catalogue['payByState']): string {
  return unit === 'usd-hour' ? words.hourly(role.title) : role.title;
}

/** The columns of mean pay stand side by side, then those at national prices: the bars of all share a scale. */
function payColumns(paid: readonly PaidRole[], words: Catalogue['payByState']): Column[] {
  return [
    ...paid.map((each) => column(meanKey(each.role.id), words.mean(headingOf(each, words)), 2, 'right')),
    ...paid.map((each) =>
      column(adjustedKey(each.role.id), words.adjusted(headingOf(each, words)), 2, 'right'),
    ),
  ];
}

function payCells(state: StatePay['states'][number], paid: readonly PaidRole[]): SheetCell[] {
  const means = paid.map(({ position, unit }): SheetCell => {
    const value = state.pay[position]?.mean;
    return value === undefined ? { type: 'empty' } : valueCell(value, unit);
  });
  const adjusted = paid.map(({ role, position, unit }): SheetCell => {
    const value = state.pay[position]?.atNationalPrices;
    if (value === undefined) return { type: 'empty' };
    if (value.kind !== 'number') return valueCell(value, unit);
    const digits = unit === 'usd-hour' ? 2 : 0;
    const formula = `ROUND({${meanKey(role.id)}}/({price-level}/100),${digits})`;
    return { type: 'formula', formula, value: value.value, unit, signed: false };
  });
  return [...means, ...adjusted];
}

/** Bars on one scale for the roles that are paid by the year. */
function bars(paid: readonly PaidRole[]): Mark[] {
  const yearly = paid.filter(({ unit }) => unit === 'usd-year').map(({ role }) => role.id);
  // Columns of another unit between them would share the scale.
  if (yearly.length < paid.length || yearly.length === 0) return [];
  return [{ type: 'bars', columns: [...yearly.map(meanKey), ...yearly.map(adjustedKey)] }];
}

function meanOf(state: StatePay['states'][number], position: number): number {
  const mean = state.pay[position]?.mean;
  return mean?.kind === 'number' ? mean.value : Number.NEGATIVE_INFINITY;
}

/** The sheet of a comparison that has pay by state; none for one that has not. */
export function payByStateSheet(comparison: Comparison): Sheet[] {
  const paid = paidRoles(comparison);
  const [first] = paid;
  const { statePay } = comparison;
  if (statePay === undefined || first === undefined) return [];
  const leading = paid.find(({ role }) => role.id === comparison.baseline) ?? first;
  const states = statePay.states.toSorted((a, b) => {
    const [one, other] = [meanOf(a, leading.position), meanOf(b, leading.position)];
    if (one !== other) return other - one;
    return a.name < b.name ? -1 : 1;
  });
  const words = wordsOf(comparison.locale);
  return [
    {
      title: words.sheets.payByState,
      lines: [],
      table: {
        id: 'pay-by-state',
        keyColumns: 1,
        columns: [
          column('state', words.columns.state, 2),
          column('code', words.columns.code, 1),
          column('price-level', words.paySheet.priceLevel, 2, 'right'),
          ...payColumns(paid, words.payByState),
        ],
        rows: states.map((state) => [
          textCell(state.name),
          textCell(state.place),
          { type: 'number', value: state.priceLevel, unit: 'price-level' },
          ...payCells(state, paid),
        ]),
        marks: bars(paid),
      },
      charts: [],
    },
  ];
}
