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

/** Width of a column in characters: its longest cell, within what its weight allows. */
function columnWidth(column: Column, texts: readonly string[]): number {
  const cells = texts.reduce((longest, text) => Math.max(longest, text.length), 0);
  const needed = Math.max(cells, longestWord(column.heading) + filterButton) + padding;
  return Math.max(narrowest, Math.min(needed, column.weight * widestByWeight));
}

/** Widths of all columns, in characters; `texts` holds what each cell of each row says. */
export function columnWidths(columns: readonly Column[], texts: readonly (readonly string[])[]): number[] {
  return columns.map((column, position) =>
    columnWidth(
      column,
      texts.map((row) => row[position] ?? ''),
    ),
  );
}

/** Lines that a text takes when it wraps by words in a column this wide. */
function wrappedLines(text: string, width: number): number {
  const room = Math.max(1, Math.floor(width));
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
  const lines = texts.map((text, position) => wrappedLines(text, widths[position] ?? narrowest));
  return Math.min(highestRow, Math.max(1, ...lines) * lineHeight + 1);
}
