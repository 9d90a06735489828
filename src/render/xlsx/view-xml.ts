/** How a sheet is seen: without grid lines, its headings and the names of its rows always in view. */
import { address } from './a1.ts';
import type { PlacedSheet } from './placed-sheet.ts';

/** The pane that scrolls below the header row and beside the key columns. */
function frozen(keyColumns: number, headerRow: number): string {
  const pane = keyColumns === 0 ? 'bottomLeft' : 'bottomRight';
  const split = `${keyColumns === 0 ? '' : `xSplit="${keyColumns}" `}ySplit="${headerRow}"`;
  const corner = address(headerRow + 1, keyColumns + 1);
  return `<pane ${split} topLeftCell="${corner}" activePane="${pane}" state="frozen"/><selection pane="${pane}"/>`;
}

/** The element `sheetViews`. */
export function viewXml({ sheet: { table }, headerRow }: PlacedSheet): string {
  const panes = table === null ? '' : frozen(table.keyColumns, headerRow);
  return `<sheetViews><sheetView workbookViewId="0" showGridLines="0">${panes}</sheetView></sheetViews>`;
}
