/** The points of a range bar: what each is called, and which of them are missing. */
import type { Figure, RangeRow } from '../../document/document.ts';
import { formatCell } from '../../document/format-cell.ts';
import { numberOf } from './look.ts';

/** What the points of a row are called where they are missing. */
const pointNames = {
  percentiles: { low: '10th percentile', median: 'median', high: '90th percentile', mean: 'mean' },
  ends: { low: 'low end', median: 'median', high: 'high end', mean: 'mean' },
} as const;

/** The points that a row should have, by name. */
function pointsOf(row: RangeRow): { name: string; figure: Figure }[] {
  const names = pointNames[row.spread];
  return [
    { name: names.low, figure: row.low },
    { name: names.median, figure: row.median },
    { name: names.high, figure: row.high },
    { name: names.mean, figure: row.mean },
  ].flatMap(({ name, figure }) => (figure === null ? [] : [{ name, figure }]));
}

/** Whether a row has no point to draw. */
export function isEmpty(row: RangeRow): boolean {
  return pointsOf(row).every(({ figure }) => numberOf(figure) === undefined);
}

/** Points that a row lacks while it has others, with the reason: `10th percentile: not published`. */
export function gapsOf(row: RangeRow): string {
  if (isEmpty(row)) return '';
  return pointsOf(row)
    .filter(({ figure }) => numberOf(figure) === undefined)
    .map(({ name, figure }) => `${name}: ${formatCell(figure).replace(/^\u2013 /, '')}`)
    .join('; ');
}
