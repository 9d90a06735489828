/** Picks the figures of a chart from a comparison: a number in its unit, or missing with the reason. */
import type { Comparison, ComparisonRow } from '../src/comparison/comparison.ts';
import type { Figure } from '../src/document/document.ts';
import type { UnitId } from '../src/document/unit.ts';
import { valueCell } from './columns.ts';

/** Whether there is a number to draw. */
export function isNumber(figure: Figure | null): boolean {
  return figure?.type === 'number';
}

/** The number, or zero for adding up and sorting. */
export function numberOrZero(figure: Figure): number {
  return figure.type === 'number' ? figure.value : 0;
}

/** A figure that the comparison does not have. */
export function missingIn(unit: UnitId): Figure {
  return { type: 'missing', reason: 'not-in-release', unit };
}

/** The figure of a role in a row. */
export function figureIn(row: ComparisonRow | undefined, role: number, unit: UnitId): Figure {
  const value = row?.values[role];
  const cell = value === undefined ? missingIn(unit) : valueCell(value, unit);
  return cell.type === 'number' || cell.type === 'missing' ? cell : missingIn(unit);
}

/** The figure of a role in the row of a metric; missing where the comparison has no such row. */
export function figureOf({ rows }: Comparison, metric: string, role: number, unit: UnitId): Figure {
  return figureIn(
    rows.find((row) => row.metric === metric),
    role,
    unit,
  );
}
