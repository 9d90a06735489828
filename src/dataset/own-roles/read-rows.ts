/** Reads the rows of a sheet of own roles by its columns, and collects every problem on the way. */
import type { Reading } from './cell-kinds.ts';
import { type Column, columns, mostRoles } from './columns.ts';
import type { CellProblem } from './problems.ts';
import { isFilled, readHeader } from './read-header.ts';
import { type Sheet, type SheetCell, type SheetRow, shown } from './sheet.ts';

/** One row as it was read. A null is a cell that is empty, or that has a problem. */
export interface OwnRow {
  /** Number of the row in its file, counted from 1. */
  readonly row: number;
  readonly title: string | null;
  readonly family: string | null;
  /** US dollars a year; there is a minimum if and only if there is a maximum. */
  readonly payMinimum: number | null;
  readonly payMidpoint: number | null;
  readonly payMaximum: number | null;
  readonly headcount: number | null;
  /** The matched occupation as it was written. */
  readonly occupation: string | null;
  readonly aliases: readonly string[];
  readonly overview: string | null;
  readonly duties: readonly string[];
  readonly skills: readonly string[];
  /** The id that the sheet gives the role; without one it is made from the title. */
  readonly id: string | null;
}

export interface ReadRows {
  readonly rows: readonly OwnRow[];
  readonly problems: readonly CellProblem[];
}

/** Every row that is not blank below the headings, which stand in the first such row. */
export function readRows(sheet: Sheet): ReadRows {
  const [header, ...below] = sheet.rows.filter(({ cells }) => cells.some(isFilled));
  if (header === undefined) {
    return { rows: [], problems: [{ row: 1, column: null, text: 'no headings stand in the sheet' }] };
  }
  const roles = below.slice(0, mostRoles);
  const { positions, problems } = readHeader(header, roles);
  const read = roles.map((row) => readRow(row, positions));
  return {
    rows: read.map(({ row }) => row),
    problems: [...problems, ...countProblems(header, below), ...read.flatMap((each) => each.problems)],
  };
}

function countProblems(header: SheetRow, below: readonly SheetRow[]): CellProblem[] {
  const tooMany = below[mostRoles];
  const allowed = `Allowed: 1 to ${mostRoles.toLocaleString('en-US')} roles`;
  if (tooMany) {
    return [{ row: tooMany.number, column: null, text: `the sheet has ${below.length} roles. ${allowed}` }];
  }
  if (below.length > 0) return [];
  return [{ row: header.number + 1, column: null, text: `no role stands below the headings. ${allowed}` }];
}

function readRow(row: SheetRow, positions: ReadonlyMap<string, number>) {
  const problems: CellProblem[] = [];
  function read<Value>(column: Column<Value>): Value | null {
    const position = positions.get(column.heading);
    // A column that is missing is reported once, with the headings.
    if (position === undefined) return null;
    const reading = readCell(column, row.cells[position] ?? null);
    if ('value' in reading) return reading.value;
    problems.push({ row: row.number, column: column.heading, text: reading.problem });
    return null;
  }
  const cells: OwnRow = {
    row: row.number,
    title: read(columns.title),
    family: read(columns.family),
    payMinimum: read(columns.payMinimum),
    payMidpoint: read(columns.payMidpoint),
    payMaximum: read(columns.payMaximum),
    headcount: read(columns.headcount),
    occupation: read(columns.occupation),
    aliases: read(columns.aliases) ?? [],
    overview: read(columns.overview),
    duties: read(columns.duties) ?? [],
    skills: read(columns.skills) ?? [],
    id: read(columns.id),
  };
  const payProblems = payOrderProblems(cells).filter(
    ({ column }) => !problems.some((problem) => problem.column === column),
  );
  return { row: cells, problems: [...problems, ...payProblems] };
}

function readCell<Value>({ required, kind }: Column<Value>, cell: SheetCell): Reading<Value | null> {
  const allowed = `Allowed: ${kind.allowed}`;
  if (cell === null || !isFilled(cell)) {
    return required ? { problem: `the cell is empty. ${allowed}` } : { value: null };
  }
  if (typeof cell === 'object') return { problem: `the cell holds ${shown(cell)}. ${allowed}` };
  const reading = kind.read(cell);
  return 'value' in reading ? reading : { problem: `${reading.problem}. ${allowed}` };
}

const money = (amount: number) => amount.toLocaleString('en-US');

/** The ends of the range stand together and in order, with the midpoint between them. */
function payOrderProblems(cells: OwnRow): CellProblem[] {
  const { row, payMinimum: low, payMidpoint: middle, payMaximum: high } = cells;
  const problem = (column: Column<number>, text: string) => [{ row, column: column.heading, text }];
  if (low !== null && high === null) {
    return problem(
      columns.payMaximum,
      'the cell is empty, and there is a Pay minimum. Allowed: both or none',
    );
  }
  if (low === null && high !== null) {
    return problem(
      columns.payMinimum,
      'the cell is empty, and there is a Pay maximum. Allowed: both or none',
    );
  }
  if (low === null || high === null) return [];
  if (low > high) {
    return problem(
      columns.payMinimum,
      `${money(low)} is more than the Pay maximum. Allowed: at most ${money(high)}`,
    );
  }
  if (middle === null || (low <= middle && middle <= high)) return [];
  const range = `from ${money(low)} to ${money(high)}`;
  return problem(columns.payMidpoint, `${money(middle)} is outside the range. Allowed: ${range}`);
}
