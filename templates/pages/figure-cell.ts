/** A figure of a profile as a cell, so that it is written as in every table. */
import type { NumberFigure } from '../../src/dataset/figure.ts';
import type { Cell } from '../../src/document/document.ts';
import type { UnitId } from '../../src/document/unit.ts';

/** The cell of a number in this unit, or of the reason why there is none. */
export function figureCell(figure: NumberFigure, unit: UnitId): Cell {
  if (!('missing' in figure)) return { type: 'number', value: figure.value, unit };
  const bound = figure.missing === 'top-coded' ? { bound: figure.bound } : {};
  return { type: 'missing', reason: figure.missing, unit, ...bound };
}
