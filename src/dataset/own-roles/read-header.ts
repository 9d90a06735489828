/** Finds the columns of own roles in the headings of a sheet, in any order. */
import { columns, headings } from './columns.ts';
import type { CellProblem } from './problems.ts';
import { type SheetCell, type SheetRow, shown } from './sheet.ts';

export interface SheetHeader {
  /** Where each column stands, by its heading: 0 is the first. */
  readonly positions: ReadonlyMap<string, number>;
  readonly problems: readonly CellProblem[];
}

/** The same for all ways to write a heading: capitals and spaces do not matter. */
function key(text: string): string {
  return text.replace(/\s+/g, ' ').trim().toLowerCase();
}

const headingByKey = new Map(headings.map((heading) => [key(heading), heading]));
const allowed = `Allowed: ${headings.join(', ')}`;

/** Whether anything stands in a cell. */
export function isFilled(cell: SheetCell | undefined): boolean {
  return typeof cell === 'string' ? cell.trim() !== '' : cell !== null && cell !== undefined;
}

/** The columns of the sheet, with a problem for each heading that is unknown, repeated, absent or missing. */
export function readHeader(header: SheetRow, below: readonly SheetRow[]): SheetHeader {
  const positions = new Map<string, number>();
  const problems: CellProblem[] = [];
  const report = (column: string, text: string) => problems.push({ row: header.number, column, text });
  const width = Math.max(header.cells.length, ...below.map(({ cells }) => cells.length));
  for (let position = 0; position < width; position += 1) {
    const cell = header.cells[position] ?? null;
    const place = `column ${position + 1}`;
    const heading = typeof cell === 'string' ? headingByKey.get(key(cell)) : undefined;
    if (!isFilled(cell)) {
      const first = below.find(({ cells }) => isFilled(cells[position]));
      if (first) report(place, `no heading stands above row ${first.number}. ${allowed}`);
    } else if (heading === undefined) report(place, `${shown(cell)} is no column of this sheet. ${allowed}`);
    else if (positions.has(heading)) report(heading, 'the column stands twice. Allowed: once');
    else positions.set(heading, position);
  }
  for (const { heading, required } of Object.values(columns)) {
    if (required && !positions.has(heading)) report(heading, 'the column is missing');
  }
  return { positions, problems };
}
