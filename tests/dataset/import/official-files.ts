/** Small files in the official layouts, which the tests of the importers write for themselves. */
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import ExcelJS from 'exceljs';
import type { Cell } from '../../../src/dataset/import/table.ts';

export { temporaryFolder } from '../../support/temporary-folder.ts';

/** Our own source files, which the small builds share with the real one. */
export const sourceDir = fileURLToPath(new URL('../../../data/source', import.meta.url));

/** Writes a workbook of one sheet. */
export async function writeWorkbook(path: string, rows: readonly (readonly Cell[])[], sheetName = 'Sheet1') {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet(sheetName);
  for (const row of rows) sheet.addRow([...row]);
  await mkdir(dirname(path), { recursive: true });
  await workbook.xlsx.writeFile(path);
}

/** Rows as CSV text; only what holds a comma is quoted, for the small files hold no quotes. */
export function csv(rows: readonly (readonly Cell[])[]): string {
  return `${rows.map((row) => row.map(csvCell).join(',')).join('\n')}\n`;
}

function csvCell(cell: Cell): string {
  const text = String(cell ?? '');
  return text.includes(',') ? `"${text}"` : text;
}

/** Writes a CSV file, with its folder. */
export async function writeCsv(path: string, rows: readonly (readonly Cell[])[]): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, csv(rows));
}

/** A table with one name of its header changed, as another edition would have it. */
export function renamed(rows: readonly (readonly Cell[])[], from: string, to: string): Cell[][] {
  return rows.map((row) => row.map((cell) => (cell === from ? to : cell)));
}

const oewsRow = {
  AREA: '99',
  AREA_TITLE: 'U.S.',
  AREA_TYPE: '1',
  PRIM_STATE: 'US',
  NAICS: '000000',
  NAICS_TITLE: 'Cross-industry',
  I_GROUP: 'cross-industry',
  OWN_CODE: '1235',
  OCC_CODE: '15-1252',
  OCC_TITLE: 'Software Developers',
  O_GROUP: 'detailed',
  TOT_EMP: 1000,
  EMP_PRSE: 1,
  JOBS_1000: null,
  LOC_QUOTIENT: null,
  PCT_TOTAL: null,
  PCT_RPT: null,
  H_MEAN: 50.5,
  A_MEAN: 105040,
  MEAN_PRSE: 1,
  H_PCT10: 30,
  H_PCT25: 40,
  H_MEDIAN: 50,
  H_PCT75: 60,
  H_PCT90: 70,
  A_PCT10: 62400,
  A_PCT25: 83200,
  A_MEDIAN: 104000,
  A_PCT75: 124800,
  A_PCT90: 145600,
  ANNUAL: null,
  HOURLY: null,
} satisfies Record<string, Cell>;

/** The cells of a row by column, as far as they differ from a plain detailed row. */
export type OewsRow = Partial<Record<keyof typeof oewsRow, Cell>>;

/** The official header and a row for each set of cells that differ from a plain detailed row. */
export function oewsRows(...rows: readonly OewsRow[]): Cell[][] {
  return [Object.keys(oewsRow), ...rows.map((row) => Object.values({ ...oewsRow, ...row }))];
}

/** Cells that put a row of OEWS into a state. */
export function inState(code: string, name: string): OewsRow {
  return { PRIM_STATE: code, AREA_TITLE: name, AREA_TYPE: '2' };
}

/** Cells that put a row of OEWS into a sector. */
export function inSector(code: string, title: string): OewsRow {
  return { NAICS: code, NAICS_TITLE: title, I_GROUP: 'sector' };
}

/** Wage columns by the year, or by the hour, all holding the same cell. */
export function wages(prefix: 'A' | 'H', cell: Cell): OewsRow {
  return Object.fromEntries(
    ['MEAN', 'PCT10', 'PCT25', 'MEDIAN', 'PCT75', 'PCT90'].map((name) => [`${prefix}_${name}`, cell]),
  );
}

export const projectionsHeader: readonly Cell[] = [
  '2024 National Employment Matrix title',
  '2024 National Employment Matrix code',
  'Occupation type',
  'Employment, 2024',
  'Employment, 2034',
  'Employment distribution, percent, 2024',
  'Employment distribution, percent, 2034',
  'Employment change, numeric, 2024–34',
  'Employment change, percent, 2024–34',
  'Percent self employed, 2024',
  'Occupational openings, 2024–34 annual average',
  'Median annual wage, dollars, 2024[1]',
  'Typical education needed for entry',
  'Work experience in a related occupation',
  'Typical on-the-job training needed to attain competency in the occupation',
  'Related Occupational Outlook Handbook (OOH) content xlsx',
];

export interface ProjectionsRow {
  readonly title?: string;
  readonly code?: string;
  readonly type?: string;
  readonly growth?: Cell;
  readonly openings?: Cell;
  readonly education?: string;
}

/** Title, header, the rows, and the footnotes that close Table 1.2. */
export function projectionsRows(...rows: readonly ProjectionsRow[]): Cell[][] {
  const cells = rows.map(
    ({ title, code, type, growth = 15.8, openings = 40.8, education = "Bachelor's degree" }): Cell[] => [
      `      ${title ?? 'Software developers'}`,
      code ?? '15-1252',
      type ?? 'Line item',
      10,
      12,
      0,
      0,
      2,
      growth,
      1,
      openings,
      130000,
      education,
      'None',
      'None',
      '—',
    ],
  );
  return [['Table 1.2'], [...projectionsHeader], ...cells, ['Footnotes:'], ['[1] A footnote']];
}

/** Table 11: title rows, the header in three rows, a row a category, and the closing note. */
export function peopleRows(...rows: readonly (readonly Cell[])[]): Cell[][] {
  return [
    ['HOUSEHOLD DATA'],
    ['[Numbers in thousands]'],
    [],
    ['Occupation', 2022, null, null, null, null, null],
    [null, 'Total\nemployed', 'Percent of total employed', null, null, null, null],
    [null, null, 'Women', 'White', 'Black or\nAfrican\nAmerican', 'Asian', 'Hispanic\nor Latino'],
    [],
    ...rows.map((row) => [...row]),
    ['NOTE: Estimates do not sum to totals.'],
  ];
}

export type AgeRow = readonly [title: string, total: number, age: Cell];

/** Table 11b, with nothing but the title, the total and the median age of each category filled in. */
export function ageRows(...rows: readonly AgeRow[]): Cell[][] {
  const groups = ['16 to 19', '20 to 24', '25 to 34', '35 to 44', '45 to 54', '55 to 64'];
  const names = groups.map((group) => `${group} years`);
  return [
    ['HOUSEHOLD DATA'],
    ['[Numbers in thousands]'],
    [],
    ['Occupation', '2025', null, null, null, null, null, null, null, null],
    [null, 'Total, 16 years and over', ...names, '65 years and over', 'Median age'],
    [],
    ...rows.map(([title, total, age]) => [title, total, 0, 0, 0, 0, 0, 0, 0, age]),
    ['NOTE: Median age is a midpoint.'],
  ];
}

const threeDigitRow = {
  NAICS: '513000',
  NAICS_TITLE: 'Publishing Industries',
  I_GROUP: '3-digit',
  OWN_CODE: '5',
  OCC_CODE: '15-1252',
  OCC_TITLE: 'Software Developers',
  O_GROUP: 'detailed',
  TOT_EMP: 500,
  A_MEAN: 120000,
} satisfies Record<string, Cell>;

export type ThreeDigitRow = Partial<Record<keyof typeof threeDigitRow, Cell>>;

/** OEWS by three-digit industry: its header of nine columns and a row for each set of differing cells. */
export function threeDigitRows(...rows: readonly ThreeDigitRow[]): Cell[][] {
  return [Object.keys(threeDigitRow), ...rows.map((row) => Object.values({ ...threeDigitRow, ...row }))];
}

const prevailingWageRow = {
  Area: '41860',
  SocCode: '15-1252',
  GeoLvl: null,
  Level1: 40,
  Level2: null,
  Level3: null,
  Level4: 70,
  Average: 60,
  Label: null,
} satisfies Record<string, Cell>;

export type PrevailingWageRow = Partial<Record<keyof typeof prevailingWageRow, Cell>>;

/** Prevailing wages, ALC_Export: the header and a row for each set of differing cells. */
export function prevailingWageRows(...rows: readonly PrevailingWageRow[]): Cell[][] {
  return [
    Object.keys(prevailingWageRow),
    ...rows.map((row) => Object.values({ ...prevailingWageRow, ...row })),
  ];
}

/** Geography of the prevailing wages: the header and a row for each county of an area. */
export function geographyRows(...counties: readonly (readonly [area: string, name: string])[]): Cell[][] {
  return [
    ['Area', 'AreaName', 'StateAb', 'State', 'CountyTownName'],
    ...counties.map(([area, name], index): Cell[] => [area, name, 'CA', 'California', `County ${index}`]),
  ];
}

export interface ParityLine {
  readonly name?: string;
  readonly line?: number;
  readonly description?: string;
  readonly parity?: number | string;
}

/** BEA's file: a space before the first quote of a line, spaces in quotes, and closing notes of one cell. */
export function priceParitiesText(...lines: readonly ParityLine[]): string {
  const years = Array.from({ length: 16 }, (_, index) => 2008 + index).join(',');
  const header = `GeoFIPS,GeoName,Region,TableName,LineCode,IndustryClassification,Description,Unit,${years}`;
  const earlier = '100.000,'.repeat(15);
  const written = lines.map(
    ({ name = 'California', line = 5, description = 'RPPs: All items ', parity = '112.500' }) =>
      ` "06000","${name}",8,SARPP,${line},"...","${description}","Index",${earlier}${parity}`,
  );
  const notes = ['"Note: See the included footnote file."', '"U.S. Bureau of Economic Analysis"'];
  return [header, ...written, ...notes, ''].join('\n');
}

export interface AttainmentRow {
  readonly title?: string;
  readonly code?: string;
  /** Percent by level of education, from less than high school to a doctoral degree. */
  readonly shares?: readonly Cell[];
}

/** Table 5.3: title, header, the rows, and the footnotes that close it. */
export function attainmentRows(...rows: readonly AttainmentRow[]): Cell[][] {
  const header = [
    '2022 National Employment Matrix title',
    '2022 National Employment Matrix code',
    'Less than high school diploma',
    'High school diploma or equivalent',
    'Some college, no degree',
    "Associate's degree",
    "Bachelor's degree",
    "Master's degree",
    'Doctoral or professional degree',
  ];
  const cells = rows.map(
    ({ title = 'Software developers', code = '15-1252', shares = [0.5, 3, 8, 5, 55, 25.5, 3] }): Cell[] => [
      title,
      code,
      ...shares,
    ],
  );
  const footnote = '(1) This occupation is not an exact match with the survey';
  return [['Table 5.3 Educational attainment'], header, ...cells, ['Footnotes:'], [footnote]];
}
