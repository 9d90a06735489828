/** Small O*NET workbooks in the official layouts, with sentences of our own, which tests write for themselves. */
import { join } from 'node:path';
import { readOnetOccupations } from '../../../src/dataset/import/onet-occupations.ts';
import type { OnetImport } from '../../../src/dataset/import/onet-rows.ts';
import type { Cell } from '../../../src/dataset/import/table.ts';
import { temporaryFolder, writeWorkbook } from './official-files.ts';

const occupation = { 'O*NET-SOC Code': '15-1252.00', Title: 'Software Developers' };
const survey = { Date: '08/2023', 'Domain Source': 'Incumbent' };
const precision = { N: 25, 'Standard Error': 0.1, 'Lower CI Bound': null, 'Upper CI Bound': null };
const category = {
  'Element ID': '3.A.1',
  'Element Name': 'Related Work Experience',
  'Scale ID': 'RW',
  'Scale Name': 'Related Work Experience (Categories 1-11)',
  Category: 1,
};

/** The columns of each file in their order, and what a plain row holds. */
const plainRows = {
  'Skills.xlsx': {
    ...occupation,
    'Element ID': '2.B.3.e',
    'Element Name': 'Programming',
    'Scale ID': 'IM',
    'Scale Name': 'Importance',
    'Data Value': 4,
    ...precision,
    'Recommend Suppress': 'N',
    'Not Relevant': null,
    ...survey,
  },
  'Technology Skills.xlsx': {
    ...occupation,
    Example: 'Python',
    'Commodity Code': 43232408,
    'Commodity Title': 'Web platform development software',
    'Hot Technology': 'N',
    'In Demand': 'N',
  },
  'Job Zones.xlsx': { ...occupation, 'Job Zone': 4, ...survey },
  'Education, Training, and Experience.xlsx': {
    ...occupation,
    ...category,
    'Data Value': 0,
    ...precision,
    'Recommend Suppress': 'N',
    ...survey,
  },
  'Education, Training, and Experience Categories.xlsx': {
    ...category,
    'Category Description': 'A category of ours',
  },
  'Related Occupations.xlsx': {
    ...occupation,
    'Related O*NET-SOC Code': '15-1251.00',
    'Related Title': 'Computer Programmers',
    'Relatedness Tier': 'Primary-Short',
    Index: 1,
  },
  'Alternate Titles.xlsx': {
    ...occupation,
    'Alternate Title': 'Software Engineer',
    'Short Title': null,
    'Source(s)': '08',
  },
  'Sample of Reported Titles.xlsx': {
    ...occupation,
    'Reported Job Title': 'Programmer Analyst',
    'Shown in My Next Move': 'Y',
  },
  'Occupation Data.xlsx': { ...occupation, Description: 'Write programs that people use.' },
  'Task Statements.xlsx': {
    ...occupation,
    'Task ID': 1,
    Task: 'Write a program.',
    'Task Type': 'Core',
    'Incumbents Responding': 50,
    ...survey,
  },
} satisfies Record<string, Record<string, Cell>>;

export type OnetFile = keyof typeof plainRows;

/** The cells of a row by column, as far as they differ from a plain row. */
export type OnetCells<File extends OnetFile> = Partial<Record<keyof (typeof plainRows)[File], Cell>>;

/** Rows by file. */
export type OnetTables = { readonly [File in OnetFile]?: readonly OnetCells<File>[] };

/** The official header and a row for each set of cells that differ from a plain row. */
export function onetRows<File extends OnetFile>(file: File, ...rows: readonly OnetCells<File>[]): Cell[][] {
  const plain: Record<string, Cell> = plainRows[file];
  return [Object.keys(plain), ...rows.map((row) => Object.values({ ...plain, ...row }))];
}

/** Cells that put a row under another O*NET occupation. */
export function of(code: string, title = 'Another occupation') {
  return { 'O*NET-SOC Code': code, Title: title };
}

/** Percents of a distribution in the order of its categories; those at a place in `suppressed` are marked. */
export function answers(
  scale: 'RL' | 'RW',
  percents: readonly number[],
  cells: { readonly code?: string; readonly suppressed?: readonly number[] } = {},
): OnetCells<'Education, Training, and Experience.xlsx'>[] {
  return percents.map((percent, index) => ({
    ...of(cells.code ?? '15-1252.00'),
    'Scale ID': scale,
    Category: index + 1,
    'Data Value': percent,
    'Recommend Suppress': cells.suppressed?.includes(index + 1) ? 'Y' : 'N',
  }));
}

/** The list of categories: so many on each scale. */
export function categories({ RL, RW }: Readonly<Record<'RL' | 'RW', number>>) {
  return [...categoriesOf('RL', RL), ...categoriesOf('RW', RW)];
}

function categoriesOf(scale: string, count: number) {
  return Array.from({ length: count }, (_, index) => ({ 'Scale ID': scale, Category: index + 1 }));
}

/** O*NET's code, its title, and the code of the projections. */
export type CrosswalkRow = readonly [onetCode: string, title: string, code: Cell];

const crosswalk: readonly CrosswalkRow[] = [
  ['11-1011.00', 'Chief Executives', '11-1011'],
  ['11-1011.03', 'Chief Sustainability Officers', '11-1011'],
  ['13-1021.00', 'Buyers of Crops', '13-1020'],
  ['13-1022.00', 'Buyers of Goods', '13-1020'],
  ['15-1251.00', 'Computer Programmers', '15-1251'],
  ['15-1252.00', 'Software Developers', '15-1252'],
  ['15-1299.01', 'Web Administrators', '15-1299'],
  ['15-1299.08', 'Computer Systems Engineers/Architects', '15-1299'],
];

/** The crosswalk in its official layout: four rows of titles, the header, a row a code. */
export function crosswalkRows(...rows: readonly CrosswalkRow[]): Cell[][] {
  const header = [
    'Sort Order',
    'O*NET-SOC Code',
    'O*NET-SOC Title',
    'NEM Code',
    'National Employment Matrix Occupational Title',
    'OOH Profile Code',
    'OOH Profile Title',
    'OOH Occupation Group',
    'OOH Occupation Group (brief)',
    'OOH Profile Website',
  ];
  const cells = rows.map(([onetCode, title, code], index): Cell[] => [
    index + 1,
    onetCode,
    title,
    code,
    title,
    '—',
    '—',
    '—',
    '—',
    '—',
  ]);
  return [['Crosswalk'], ['An office'], ['As of a day'], ['Equivalents'], header, ...cells];
}

/** What an importer of O*NET is given: a folder with these tables, and a crosswalk of eight codes. */
export async function onetImport(tables: OnetTables): Promise<OnetImport> {
  const from = await temporaryFolder();
  await writeOnet(from, tables);
  return {
    folder: join(from, 'onet-29.3'),
    source: 'onet-29.3',
    crosswalk: await readOnetOccupations(join(from, 'ep/nem-onet-to-soc-crosswalk.xlsx')),
  };
}

/**
 * Writes the crosswalk to `folder`/ep and a complete small set of the O*NET files to `folder`/onet-29.3:
 * Software Developers (15-1252) with every figure, Computer Programmers (15-1251) with titles and a zone.
 */
export async function writeOnetFiles(folder: string): Promise<void> {
  const programmers = of('15-1251.00', 'Computer Programmers');
  await writeOnet(folder, {
    'Skills.xlsx': [{}, { 'Element Name': 'Writing', 'Data Value': 3.12 }],
    'Technology Skills.xlsx': [{ 'In Demand': 'Y' }, { Example: 'Tableau', 'Hot Technology': 'Y' }],
    'Job Zones.xlsx': [{}, { ...programmers, 'Job Zone': 3 }],
    'Education, Training, and Experience.xlsx': [
      ...answers('RL', [0, 10, 0, 0, 20, 70, 0, 0, 0, 0, 0, 0]),
      ...answers('RW', [10, 0, 0, 0, 10, 20, 40, 20, 0, 0, 0]),
    ],
    'Education, Training, and Experience Categories.xlsx': categories({ RL: 12, RW: 11 }),
    'Related Occupations.xlsx': [{}],
    'Alternate Titles.xlsx': [{}, { ...programmers, 'Alternate Title': 'Coder' }],
    'Sample of Reported Titles.xlsx': [{}],
    'Occupation Data.xlsx': [{}, { ...programmers, Description: 'Turn designs into programs.' }],
    'Task Statements.xlsx': [{}, { 'Task ID': 2, Task: 'Test a program.' }],
  });
}

async function writeOnet(folder: string, tables: OnetTables): Promise<void> {
  await writeWorkbook(join(folder, 'ep/nem-onet-to-soc-crosswalk.xlsx'), crosswalkRows(...crosswalk));
  for (const file of Object.keys(plainRows).filter(isOnetFile)) {
    const rows = tables[file];
    if (rows !== undefined) await writeWorkbook(join(folder, 'onet-29.3', file), onetRows(file, ...rows));
  }
}

function isOnetFile(name: string): name is OnetFile {
  return Object.hasOwn(plainRows, name);
}
