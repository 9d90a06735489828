/**
 * Whether a document stands upright or lies on its side. The whole of it turns, so that nobody has to turn single
 * sheets, when a table of it would be too small to read or break its words, and lying it would not, or less.
 */
import type { Theme } from '../theme.ts';
import type { MeasuredTable } from './measured-table.ts';
import { type TableSize, tableSize } from './table-size.ts';

/** Width and height in points. */
export type PageSize = readonly [width: number, height: number];

/** The size of the pages on this paper, which is given as it stands upright. */
export function pageSize(tables: readonly MeasuredTable[], paper: PageSize, theme: Theme): PageSize {
  const [width, height] = paper;
  const { left, right } = theme.page.margins;
  const gains = tables.some((table) => {
    const upright = tableSize(table, width - left - right, theme);
    if (isReadable(upright, theme)) return false;
    const lying = tableSize(table, height - left - right, theme);
    return lying.size > upright.size || (lying.wholeWords && !upright.wholeWords);
  });
  return gains ? [height, width] : paper;
}

function isReadable({ size, wholeWords }: TableSize, { table }: Theme): boolean {
  return wholeWords && size >= table.readable;
}
