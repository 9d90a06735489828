/** Pay in tables where some roles have it by the hour: the column that says so, and numbers in that unit. */
import type { PayUnit } from '../dataset/breakdown.ts';
import type { MissingFigure } from '../dataset/figure.ts';
import { text } from './columns.ts';
import type { ExportColumn, ExportValue, Missing } from './table.ts';

/** A cell of a column by place or industry that has nothing: its publisher withholds it. */
export const notPublished: Missing = { missing: 'suppressed' };

/** Pay as a cell of a column whose usual unit is dollars a year. */
export function inUnit(value: number, unit: PayUnit): ExportValue {
  return unit === 'usd-year' ? value : { value, unit };
}

/** The column that says whether pay is by the year or by the hour. */
export function payUnitColumn<Item>(
  of: (item: Item) => { readonly unit: PayUnit } | MissingFigure,
): ExportColumn<Item> {
  return text('pay_unit', 'Pay is in', (item) => {
    const found = of(item);
    return 'missing' in found ? found : found.unit;
  });
}
