/** Imports the Employment Projections: growth, openings and what an occupation typically asks for at entry. */
import type { NumberFigure, TextFigure } from '../figure.ts';
import { type Marks, unexpectedCell } from './cell.ts';
import { readWorkbook } from './read-workbook.ts';
import { type RowReader, rowReader } from './row-reader.ts';
import { type Header, rowsBelowHeader } from './table.ts';

export interface ProjectedOccupation {
  readonly soc: string;
  readonly title: string;
  /** Percent over the ten years of the projection. */
  readonly growth: NumberFigure;
  /** Openings a year, people. */
  readonly openings: NumberFigure;
  readonly education: TextFigure;
  readonly workExperience: TextFigure;
}

const title = '2024 National Employment Matrix title';
const code = '2024 National Employment Matrix code';
const type = 'Occupation type';
const growth = 'Employment change, percent, 2024–34';
const openings = 'Occupational openings, 2024–34 annual average';
const education = 'Typical education needed for entry';
const workExperience = 'Work experience in a related occupation';

const columns = [
  title,
  code,
  type,
  'Employment, 2024',
  'Employment, 2034',
  'Employment distribution, percent, 2024',
  'Employment distribution, percent, 2034',
  'Employment change, numeric, 2024–34',
  growth,
  'Percent self employed, 2024',
  openings,
  'Median annual wage, dollars, 2024[1]',
  education,
  workExperience,
  'Typical on-the-job training needed to attain competency in the occupation',
  'Related Occupational Outlook Handbook (OOH) content xlsx',
];

const header: Header = { row: 2, names: [columns] };
const types = ['Summary', 'Line item'];
const footnotes = 'Footnotes:';
const notAvailable = '—';

/**
 * Reads Table 1.2 of the edition 2024–34 by SOC code; summaries of several occupations are left out.
 * Fails with `missing-file` or `unexpected-layout`.
 */
export async function importProjections(options: {
  readonly path: string;
  /** Id of the source in the registry. */
  readonly source: string;
}): Promise<ReadonlyMap<string, ProjectedOccupation>> {
  const table = await readWorkbook(options.path, 'Table 1.2');
  const occupations = new Map<string, ProjectedOccupation>();
  for (const numberedRow of rowsBelowHeader(table, header)) {
    if (numberedRow.cells[0] === footnotes) break;
    const row = rowReader(table.file, columns, numberedRow, options.source);
    const rowType = row.text(type);
    if (!types.includes(rowType)) throw unexpectedCell(rowType, row.place(type), 'a known type', types);
    if (rowType === 'Summary') continue;
    const occupation = readOccupation(row, options.source);
    if (occupations.has(occupation.soc)) {
      throw unexpectedCell(occupation.soc, row.place(code), 'a code that no row above has');
    }
    occupations.set(occupation.soc, occupation);
  }
  return occupations;
}

function readOccupation(row: RowReader, source: string): ProjectedOccupation {
  const marks: Marks = { [notAvailable]: { missing: 'suppressed', source } };
  return {
    soc: row.text(code),
    title: row.text(title),
    growth: row.figure(growth, marks),
    openings: inPeople(row.figure(openings, marks)),
    education: textFigure(row.text(education), source),
    workExperience: textFigure(row.text(workExperience), source),
  };
}

/** The table counts in thousands with one decimal; the product is whole but for the noise of floating point. */
function inPeople(thousands: NumberFigure): NumberFigure {
  if (!('value' in thousands)) return thousands;
  return { ...thousands, value: Math.round(thousands.value * 1000) };
}

function textFigure(text: string, source: string): TextFigure {
  return text === notAvailable ? { missing: 'suppressed', source } : { value: text, source };
}
