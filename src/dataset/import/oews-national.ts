/** Imports the national table of OEWS: employment and pay of every detailed occupation, and the major groups. */
import { en } from '../../words/en.ts';
import type { MissingFigure } from '../figure.ts';
import type { Group } from '../manifest.ts';
import type { Profile } from '../profile.ts';
import { type Marks, unexpectedCell } from './cell.ts';
import { oewsColumns, oewsRows, topCodeMark } from './oews-layout.ts';
import { readTable } from './read-table.ts';
import type { RowReader } from './row-reader.ts';

type PayPoints = Profile['pay']['annual'];

export interface OewsOccupation {
  readonly soc: string;
  readonly title: string;
  /** People employed. */
  readonly employment: Profile['jobs']['employment'];
  /** US dollars a year. */
  readonly annual: PayPoints;
  /** US dollars an hour. */
  readonly hourly: PayPoints;
}

export interface OewsNational {
  readonly occupations: readonly OewsOccupation[];
  readonly groups: readonly Group[];
}

export interface OewsNationalOptions {
  /** Path of the table without its ending: .xlsx, .csv or .csv.gz is added. */
  readonly path: string;
  /** Id of the source in the registry. */
  readonly source: string;
  /** What `#` stands for in this vintage, US dollars; without it the mark is refused. */
  readonly topCode?: { readonly annual: number; readonly hourly: number };
}

const byYearOnly = 'Pay is published by the year only for this occupation';

/**
 * Reads the official 32-column layout. Broad and minor rows repeat the detailed ones and are left out.
 * Fails with `missing-file` or `unexpected-layout`; the latter also when a detailed code stands there twice.
 */
export async function importOewsNational(options: OewsNationalOptions): Promise<OewsNational> {
  const table = await readTable(options.path);
  const occupations = new Map<string, OewsOccupation>();
  const groups: Group[] = [];
  for (const { row, level } of oewsRows(table, oewsColumns, options.source)) {
    const soc = row.text('OCC_CODE');
    if (level === 'major') groups.push({ code: soc, title: groupTitle(row.text('OCC_TITLE')) });
    if (level !== 'detailed') continue;
    if (occupations.has(soc)) {
      throw unexpectedCell(soc, row.place('OCC_CODE'), 'a code that no row above has');
    }
    occupations.set(soc, readOccupation(row, options));
  }
  return { occupations: [...occupations.values()], groups };
}

function readOccupation(row: RowReader, { source, topCode }: OewsNationalOptions): OewsOccupation {
  const annualGap = isTrue(row, 'HOURLY') ? en.notes.byHourOnly : undefined;
  const hourlyGap = isTrue(row, 'ANNUAL') ? byYearOnly : undefined;
  return {
    soc: row.text('OCC_CODE'),
    title: row.text('OCC_TITLE'),
    employment: row.figure('TOT_EMP', { '**': { missing: 'suppressed', source } }),
    annual: payPoints(row, 'A', wageMarks(source, annualGap, topCode?.annual)),
    hourly: payPoints(row, 'H', wageMarks(source, hourlyGap, topCode?.hourly)),
  };
}

/** Columns that begin with A hold pay by the year, those with H pay by the hour. */
function payPoints(row: RowReader, prefix: 'A' | 'H', marks: Marks): PayPoints {
  return {
    mean: row.figure(`${prefix}_MEAN`, marks),
    p10: row.figure(`${prefix}_PCT10`, marks),
    p25: row.figure(`${prefix}_PCT25`, marks),
    median: row.figure(`${prefix}_MEDIAN`, marks),
    p75: row.figure(`${prefix}_PCT75`, marks),
    p90: row.figure(`${prefix}_PCT90`, marks),
  };
}

/** `*` says that a wage is not available: because of how the occupation is paid, or else withheld. */
function wageMarks(source: string, gap: string | undefined, bound: number | undefined): Marks {
  const notAvailable: MissingFigure =
    gap === undefined ? { missing: 'suppressed', source } : { missing: 'not-collected', source, note: gap };
  if (bound === undefined) return { '*': notAvailable };
  return { '*': notAvailable, [topCodeMark]: { missing: 'top-coded', bound, source } };
}

function groupTitle(title: string): string {
  return title.replace(/ Occupations$/, '');
}

function isTrue(row: RowReader, column: string): boolean {
  const cell = row.cell(column);
  if (cell === null || cell === 'TRUE') return cell === 'TRUE';
  throw unexpectedCell(cell, row.place(column), 'TRUE or nothing');
}
