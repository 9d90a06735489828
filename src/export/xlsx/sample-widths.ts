/** How wide columns are, reckoned from their headings and the first rows. */
import { missingCode } from '../../document/missing-code.ts';
import type { ColumnInfo, ExportValue } from '../table.ts';

/** Characters. */
const narrowest = 9;
const widest = 50;
const padding = 2;
const filterButton = 3;

/** What a number takes beside its digits: marks of thousands, a sign, decimals. */
const aroundNumber = 3;

function shownLength(value: ExportValue): number {
  if (typeof value === 'string') return value.length;
  if (typeof value === 'number') return String(value).length + aroundNumber;
  return 'value' in value
    ? String(value.value).length + aroundNumber
    : missingCode(value.missing, value.bound).length;
}

function longestWord(text: string): number {
  return Math.max(...text.split(' ').map((word) => word.length));
}

/** Widths in characters. Headings wrap. */
export function sampleWidths(
  columns: readonly ColumnInfo[],
  rows: readonly (readonly ExportValue[])[],
): number[] {
  return columns.map(({ heading }, position) => {
    let longest = longestWord(heading) + filterButton;
    for (const row of rows) longest = Math.max(longest, shownLength(row[position] ?? ''));
    return Math.max(narrowest, Math.min(longest + padding, widest));
  });
}
