/** What is wrong with the cells of a sheet of own roles, and the one error that lists it all. */
import { CodedError } from '../../errors.ts';
import { headings } from './columns.ts';

/** Why a cell cannot be used. */
export interface CellProblem {
  readonly row: number;
  /** The heading of its column; null where the row as a whole is meant. */
  readonly column: string | null;
  /** What was found and what is allowed, without a full stop. */
  readonly text: string;
}

/** The one error for all that is wrong with a sheet, in the order of its rows: `invalid-own-roles`. */
export function unusableSheet(file: string, problems: readonly CellProblem[]): CodedError {
  const reasons = problems.length === 1 ? '1 reason' : `${problems.length} reasons`;
  return new CodedError(
    'invalid-own-roles',
    `${file} cannot be used for ${reasons}, and nothing is written:`,
    {
      value: file,
      problems: problems.toSorted(byPlace).map(problemLine),
    },
  );
}

/** From row to row, and in a row in the order of the template. */
function byPlace(a: CellProblem, b: CellProblem): number {
  return a.row - b.row || headings.indexOf(a.column ?? '') - headings.indexOf(b.column ?? '');
}

function problemLine({ row, column, text }: CellProblem): string {
  return column === null ? `Row ${row}: ${text}.` : `Row ${row}, ${column}: ${text}.`;
}
