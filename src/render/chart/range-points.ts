/** The points of a range bar: what each is called, and which of them are missing. */
import type { Figure, RangeRow } from '../../document/document.ts';
import { formatCell, formatMissing } from '../../document/format-cell.ts';
import { type Catalogue, wordsOf } from '../../words/catalogue.ts';
import type { Locale } from '../../words/locale.ts';
import { numberOf } from './look.ts';

type PointName = keyof Catalogue['points'];

/** What the ends of a row are called where they are missing. */
const endNames = {
  percentiles: { low: 'p10', high: 'p90' },
  ends: { low: 'low', high: 'high' },
} as const;

/** The points that a row should have, by name. */
function pointsOf(row: RangeRow): { name: PointName; figure: Figure }[] {
  const { low, high } = endNames[row.spread];
  const points: readonly { name: PointName; figure: Figure | null }[] = [
    { name: low, figure: row.low },
    { name: 'median', figure: row.median },
    { name: high, figure: row.high },
    { name: 'mean', figure: row.mean },
  ];
  return points.flatMap(({ name, figure }) => (figure === null ? [] : [{ name, figure }]));
}

/** Whether a row has no point to draw. */
export function isEmpty(row: RangeRow): boolean {
  return pointsOf(row).every(({ figure }) => numberOf(figure) === undefined);
}

/** Points that a row lacks while it has others, with the reason: `10th percentile: not published`. */
export function gapsOf(row: RangeRow, locale: Locale): string {
  if (isEmpty(row)) return '';
  const { points: names } = wordsOf(locale);
  return pointsOf(row)
    .filter(({ figure }) => numberOf(figure) === undefined)
    .map(({ name, figure }) => {
      const reason = figure.type === 'missing' ? formatMissing(figure, locale) : formatCell(figure, locale);
      return `${names[name]}: ${reason}`;
    })
    .join('; ');
}
