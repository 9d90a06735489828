/** The columns that tables of a comparison share: one for each role, and those for differences. */
import type { ComparedRole, Comparison, ComparisonRow, Value } from '../src/comparison/comparison.ts';
import type { Cell, Column } from '../src/document/document.ts';
import type { UnitId } from '../src/document/unit.ts';
import { wordsOf } from '../src/words/catalogue.ts';

const empty: Cell = { type: 'empty' };

/** A cell of words. */
export function textCell(text: string): Cell {
  return text === '' ? empty : { type: 'text', text };
}

/** The cell that shows a value, whose number is in the unit of its row. */
export function valueCell(value: Value, unit: UnitId | null): Cell {
  if (value.kind === 'missing') {
    const bound = value.bound === undefined ? {} : { bound: value.bound };
    return { type: 'missing', reason: value.reason, unit, ...bound };
  }
  if (value.kind === 'text') return textCell(value.value);
  return unit === null ? textCell(String(value.value)) : { type: 'number', value: value.value, unit };
}

/** Key of a role's column: its id alone could be the key of another column. */
export function roleKey(id: string): string {
  return `role/${id}`;
}

/** A column headed by a role's title. */
export function roleColumn({ id, title }: ComparedRole, align: Column['align']): Column {
  return { key: roleKey(id), heading: title, align, weight: 3 };
}

/** A column for each role, in their order. */
export function roleColumns(comparison: Comparison, align: Column['align']): Column[] {
  return comparison.roles.map((role) => roleColumn(role, align));
}

/** Title of the role that differences are taken from. */
export function baselineTitle({ roles, baseline }: Comparison): string {
  return roles.find(({ id }) => id === baseline)?.title ?? baseline;
}

/** The roles that are set against the baseline, with their place among the roles. */
export function comparedToBaseline({
  roles,
  baseline,
}: Comparison): { role: ComparedRole; position: number }[] {
  return roles.map((role, position) => ({ role, position })).filter(({ role }) => role.id !== baseline);
}

/** The difference column of each role but the baseline; two roles need no name in the heading. */
export function amountColumns(comparison: Comparison): Column[] {
  const { difference } = wordsOf(comparison.locale).columns;
  return comparedToBaseline(comparison).map(({ role }, _, all) => ({
    key: `difference-${role.id}`,
    heading: all.length === 1 ? difference : `${difference}: ${role.title}`,
    align: 'right',
    weight: 2,
  }));
}

/** The same, in percent of the baseline, headed by `heading`. */
export function percentColumns(comparison: Comparison, heading: string): Column[] {
  return comparedToBaseline(comparison).map(({ role }, _, all) => ({
    key: `percent-difference-${role.id}`,
    heading: all.length === 1 ? heading : `${heading}: ${role.title}`,
    align: 'right',
    weight: 2,
  }));
}

/** The difference cells of a row, in the order of `amountColumns`. */
export function amountCells(comparison: Comparison, row: ComparisonRow): Cell[] {
  return comparedToBaseline(comparison).map(({ position }) => {
    const difference = row.differences[position];
    return difference ? { type: 'change', value: difference.amount, unit: difference.unit } : empty;
  });
}

/** The percent cells of a row, in the order of `percentColumns`. */
export function percentCells(comparison: Comparison, row: ComparisonRow): Cell[] {
  return comparedToBaseline(comparison).map(({ position }) => {
    const percent = row.differences[position]?.percent;
    return typeof percent === 'number' ? { type: 'change', value: percent, unit: 'percent' } : empty;
  });
}
