/** How wide a sheet's columns are and how high its rows, reckoned from the text they hold. */
import type { Column } from '../../document/document.ts';

/** Characters: narrower is unreadable. */
const narrowest = 9;
/** Characters that a column may take for each unit of its weight; longer text wraps. */
const widestByWeight = 11;
/** Characters of padding beside the text. */
const padding = 2;
/** Characters that the filter's button takes in a heading. */
export const filterButton = 3;

/** Points. Excel takes no row higher than this. */
const lineHeight = 15;
const highestRow = 409;

function longestWord(text: string): number {
  return Math.max(0, ...text.split(/\s+/).map((word) => word.length));
}

/**
 * Widths of all columns, in characters: that of a column's longest cell, within what its weight allows. `texts` holds
 * what each cell of each row says.
 */
export function columnWidths(columns: readonly Column[], texts: readonly (readonly string[])[]): number[] {
  return columns.map(({ heading, weight }, position) => {
    let longest = longestWord(heading) + filterButton;
    for (const row of texts) longest = Math.max(longest, row[position]?.length ?? 0);
    return Math.max(narrowest, Math.min(longest + padding, weight * widestByWeight));
  });
}

/** Lines that a text takes when it wraps by words in a column this wide. */
function wrappedLines(text: string, width: number): number {
  const room = Math.max(1, Math.floor(width));
  if (text.length <= room) return 1;
  let lines = 1;
  let used = 0;
  for (const word of text.split(/\s+/)) {
    const needed = used === 0 ? word.length : used + 1 + word.length;
    const breaks = needed > room && used > 0;
    lines += breaks ? 1 : 0;
    const length = breaks ? word.length : needed;
    lines += Math.floor(Math.max(0, length - 1) / room);
    used = length > room ? length % room : length;
  }
  return lines;
}

/** Height of a row in points, so that none of its texts is cut. */
export function rowHeight(texts: readonly string[], widths: readonly number[]): number {
  let lines = 1;
  for (const [position, text] of texts.entries())
    lines = Math.max(lines, wrappedLines(text, widths[position] ?? narrowest));
  return Math.min(highestRow, lines * lineHeight + 1);
}
