/** Imports Table 5.3 of the Employment Projections: the education that people in each occupation have. */
import type { Share, ShareFigure, SharesFigure } from '../figure.ts';
import { readNumber, unexpectedCell } from './cell.ts';
import { readWorkbook } from './read-workbook.ts';
import { rowReader } from './row-reader.ts';
import { rowsBelowHeader } from './table.ts';

const title = '2022 National Employment Matrix title';
const code = '2022 National Employment Matrix code';

/** The columns of shares, by the names that we give them. */
const levels = [
  'Less than high school diploma',
  'High school diploma or equivalent',
  'Some college, no degree',
  "Associate's degree",
  "Bachelor's degree",
  "Master's degree",
  'Doctoral or professional degree',
];

const columns = [title, code, ...levels];
const footnotes = 'Footnotes:';

/** The mark of an occupation that the survey behind the table counts together with others. */
const notExactMark = '(1)';
const notExact = 'Of a wider occupation of the American Community Survey';

export interface Attainment {
  /** Percent of people aged 25 and older, by the highest education they have. */
  readonly attainment: SharesFigure;
  /** The level with the largest share. */
  readonly mostCommon: ShareFigure;
}

/**
 * The shares of each occupation by its SOC code. Fails with `missing-file` or `unexpected-layout`; the latter
 * also when a code stands there twice.
 */
export async function importAttainment(options: {
  readonly path: string;
  /** Id of the source in the registry. */
  readonly source: string;
}): Promise<ReadonlyMap<string, Attainment>> {
  const { path, source } = options;
  const table = await readWorkbook(path, 'Table 5.3');
  const occupations = new Map<string, Attainment>();
  for (const numberedRow of rowsBelowHeader(table, { row: 2, names: [columns] })) {
    if (numberedRow.cells[0] === footnotes) break;
    const row = rowReader(table.file, columns, numberedRow, source);
    const soc = row.text(code);
    if (occupations.has(soc)) throw unexpectedCell(soc, row.place(code), 'a code that no row above has');
    const shares = levels.map((name) => ({ name, percent: readNumber(row.cell(name), row.place(name)) }));
    const note = row.text(title).endsWith(notExactMark) ? { note: notExact } : {};
    occupations.set(soc, {
      attainment: { value: shares, source, ...note },
      mostCommon: { value: largest(shares), source, ...note },
    });
  }
  return occupations;
}

/** The largest share; of equal ones the first. */
function largest(shares: readonly Share[]): Share {
  return shares.reduce((most, share) => (share.percent > most.percent ? share : most));
}
