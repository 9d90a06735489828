/** How the peers write a cell: as we do in US English, which is what is measured. */
import type { Cell } from '../../../src/document/document.ts';
import { formatCell } from '../../../src/document/format-cell.ts';

export function cellText(cell: Cell): string {
  return formatCell(cell, 'en-US');
}
