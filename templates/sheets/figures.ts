/** Cells of one role picked from a comparison by metric, for sheets that are laid out role by role. */
import type { Comparison } from '../../src/comparison/comparison.ts';
import type { Cell } from '../../src/document/document.ts';
import type { UnitId } from '../../src/document/unit.ts';
import { valueCell } from '../columns.ts';

/** The cell of a metric for the role in this position; a metric without a row has no figure in the release. */
export function cellOf(
  { rows }: Comparison,
  metric: string,
  position: number,
  unit: UnitId = 'usd-year',
): Cell {
  const row = rows.find((candidate) => candidate.metric === metric);
  const value = row?.values[position];
  return row === undefined || value === undefined
    ? { type: 'missing', reason: 'not-in-release', unit }
    : valueCell(value, row.unit);
}

/** The number of a cell, or null where it has none. */
export function numberIn(cell: Cell | undefined): number | null {
  return cell?.type === 'number' ? cell.value : null;
}
