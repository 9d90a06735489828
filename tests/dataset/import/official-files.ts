/** Small files in the official layouts, which the tests of the importers write for themselves. */
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ExcelJS from 'exceljs';
import { onTestFinished } from 'vitest';
import type { Cell } from '../../../src/dataset/import/table.ts';

/** Our own source files, which the small builds share with the real one. */
export const sourceDir = fileURLToPath(new URL('../../../data/source', import.meta.url));

/** A folder that is removed when the test ends. */
export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'role-reports-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** Writes a workbook of one sheet. */
export async function writeWorkbook(path: string, rows: readonly (readonly Cell[])[], sheetName = 'Sheet1') {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet(sheetName);
  for (const row of rows) sheet.addRow([...row]);
  await mkdir(dirname(path), { recursive: true });
  await workbook.xlsx.writeFile(path);
}

/** Rows as CSV text, without quoting: the small files hold no commas but where a test wants one. */
export function csv(rows: readonly (readonly Cell[])[]): string {
  return `${rows.map((row) => row.map((cell) => cell ?? '').join(',')).join('\n')}\n`;
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

export interface SmallFolders {
  readonly from: string;
  readonly sourceDir: string;
}

/** A whole set of official files and our own for one occupation, complete enough to build a release from. */
export async function writeSmallFolders(): Promise<SmallFolders> {
  const folder = await temporaryFolder();
  const from = join(folder, 'official');
  const own = join(folder, 'own');
  await cp(sourceDir, own, { recursive: true });
  await writeFile(
    join(own, 'cps-occupations.csv'),
    'cps_title,soc\nTotal,summary\nProgrammers of software,15-1252\n',
  );
  const major = { OCC_CODE: '15-0000', OCC_TITLE: 'Computer and Mathematical Occupations', O_GROUP: 'major' };
  await writeWorkbook(join(from, 'oews/national_M2025_dl.xlsx'), oewsRows(major, {}));
  await writeWorkbook(
    join(from, 'oews/national_M2024_dl.xlsx'),
    oewsRows(major, { A_MEAN: '#', TOT_EMP: 900 }),
  );
  await writeWorkbook(join(from, 'ep/occupation_2024-34.xlsx'), projectionsRows({}), 'Table 1.2');
  await writeWorkbook(
    join(from, 'cps/cpsaat11_2022.xlsx'),
    peopleRows(['Programmers of software', 900, 21.5, 60, 6, 30, 5]),
  );
  await writeWorkbook(join(from, 'cps/cpsaat11b_2025.xlsx'), ageRows(['Programmers of software', 900, 38.6]));
  return { from, sourceDir: own };
}
