/** Imports the completions of IPEDS: the awards that each institution gave in a year, by programme and level. */
import { readNumber, unexpectedCell } from './cell.ts';
import { readCsv } from './read-csv.ts';
import { readParquet } from './read-parquet.ts';
import { rowReader } from './row-reader.ts';
import { rowsBelowHeader } from './table.ts';

export interface Institution {
  readonly unitId: number;
  readonly name: string;
}

/** Awards of one institution in one programme at one level. */
export interface Awards {
  readonly institution: Institution;
  /** Code of the level in IPEDS: 3 an associate's degree, 5 a bachelor's. */
  readonly level: number;
  /** Awards in the year, at least one. */
  readonly count: number;
}

/**
 * Every level of award that IPEDS knows: certificates (1, 2, 4, 6, 8, 20, 21), associate's (3), bachelor's (5) and
 * master's degrees (7), and doctorates of research, of professional practice and others (17, 18, 19).
 */
export const awardLevels: readonly number[] = [1, 2, 3, 4, 5, 6, 7, 8, 17, 18, 19, 20, 21];

const columns = 'UNITID CIPCODE MAJORNUM AWLEVEL CTOTALT CTOTALM CTOTALW IS_CIP_6DIGIT'.split(' ');
const institutionColumns = 'UNITID INSTNM CITY STABBR SECTOR ICLEVEL'.split(' ');

/** A second major of the same graduate would count the award twice. */
const firstMajor = 1;

/**
 * The awards of the year in first majors, by the code of six digits of their programme; the sums over programmes
 * that the file also holds are left out. Fails with `missing-file` or `unexpected-layout`; the latter also for an
 * unknown level, and for an institution that the second file does not name.
 */
export async function importCompletions(options: {
  readonly completions: string;
  readonly institutions: string;
  /** Id of the source in the registry. */
  readonly source: string;
}): Promise<ReadonlyMap<string, readonly Awards[]>> {
  const { source } = options;
  const institutions = await readInstitutions(options.institutions, source);
  const table = await readParquet(options.completions);
  const byProgramme = new Map<string, Awards[]>();
  for (const numberedRow of rowsBelowHeader(table, { row: 1, names: [columns] })) {
    const row = rowReader(table.file, columns, numberedRow, source);
    const number = (column: string) => readNumber(row.cell(column), row.place(column));
    const unitId = number('UNITID');
    const level = number('AWLEVEL');
    const count = number('CTOTALT');
    const institution = institutions.get(unitId);
    if (institution === undefined) {
      throw unexpectedCell(unitId, row.place('UNITID'), 'an institution of the list of institutions');
    }
    if (!awardLevels.includes(level)) {
      throw unexpectedCell(level, row.place('AWLEVEL'), 'a known level', awardLevels.map(String));
    }
    if (row.text('IS_CIP_6DIGIT') !== 'TRUE' || number('MAJORNUM') !== firstMajor || count === 0) continue;
    const cip = row.text('CIPCODE');
    const awards = byProgramme.get(cip) ?? [];
    awards.push({ institution, level, count });
    byProgramme.set(cip, awards);
  }
  return byProgramme;
}

async function readInstitutions(path: string, source: string): Promise<ReadonlyMap<number, Institution>> {
  const table = await readCsv(path);
  const institutions = new Map<number, Institution>();
  for (const numberedRow of rowsBelowHeader(table, { row: 1, names: [institutionColumns] })) {
    const row = rowReader(table.file, institutionColumns, numberedRow, source);
    const unitId = readNumber(row.cell('UNITID'), row.place('UNITID'));
    if (institutions.has(unitId)) {
      throw unexpectedCell(unitId, row.place('UNITID'), 'an institution that no row above has');
    }
    institutions.set(unitId, { unitId, name: row.text('INSTNM') });
  }
  return institutions;
}
