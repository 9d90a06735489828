/** Imports OEWS by industry: jobs and mean pay of every detailed occupation by NAICS sector and three-digit industry. */
import type { Industries } from '../breakdown.ts';
import type { Industry } from '../manifest.ts';
import { unexpectedCell } from './cell.ts';
import { numberOrNull, oewsColumns, oewsRows, topCodeMark, topCodeOfMay2024 } from './oews-layout.ts';
import { readTable } from './read-table.ts';
import type { RowReader } from './row-reader.ts';

type IndustryTable = Exclude<Industries, { missing: string }>;

export interface OewsIndustriesOptions {
  /** Paths of the tables without their ending. */
  readonly sectors: string;
  readonly threeDigit: string;
  /** Id of the source in the registry. */
  readonly source: string;
  /** Occupations that OEWS publishes by the hour only. */
  readonly hourlyOnly: ReadonlySet<string>;
}

export interface OewsIndustries {
  /** Every industry of the tables, sectors first, ascending by code. */
  readonly industries: readonly Industry[];
  readonly occupations: ReadonlyMap<string, IndustryTable>;
}

interface IndustryRow {
  readonly industry: Industry;
  readonly soc: string;
  readonly row: RowReader;
}

/** Three-digit industries are published with these columns alone: there is no pay by the hour. */
const threeDigitColumns =
  'NAICS NAICS_TITLE I_GROUP OWN_CODE OCC_CODE OCC_TITLE O_GROUP TOT_EMP A_MEAN'.split(' ');

/** Our short name for what OEWS calls by a sentence. */
const shortTitles: Readonly<Record<string, string>> = {
  '99': 'Government, without state and local schools and hospitals and the Postal Service',
  '999': 'Government, without state and local schools and hospitals and the Postal Service',
};

const levels = {
  sector: { columns: oewsColumns, code: (naics: string) => naics },
  'three-digit': { columns: threeDigitColumns, code: (naics: string) => naics.replace(/0+$/, '') },
} as const;

/**
 * Reads both tables of May 2024. Fails with `missing-file` or `unexpected-layout`; the latter also when an
 * industry has an occupation twice.
 */
export async function importOewsIndustries(options: OewsIndustriesOptions): Promise<OewsIndustries> {
  const rows = [
    ...(await readRows('sector', options.sectors, options.source)),
    ...(await readRows('three-digit', options.threeDigit, options.source)),
  ];
  const industries = new Map(rows.map(({ industry }) => [industry.code, industry]));
  const occupations = new Map<string, IndustryTable>();
  for (const { industry, soc, row } of rows) {
    const table = occupations.get(soc) ?? emptyTable(soc, options);
    occupations.set(soc, table);
    addRow(table, industry, row);
  }
  return {
    industries: [...industries.values()].toSorted((a, b) => (rank(a) < rank(b) ? -1 : 1)),
    occupations,
  };
}

function rank({ level, code }: Industry): string {
  return `${level === 'sector' ? 0 : 1} ${code}`;
}

async function readRows(level: Industry['level'], path: string, source: string): Promise<IndustryRow[]> {
  const { columns, code: codeOf } = levels[level];
  const seen = new Set<string>();
  const rows: IndustryRow[] = [];
  for (const { row, level: socLevel } of oewsRows(await readTable(path), columns, source)) {
    if (socLevel !== 'detailed') continue;
    const code = codeOf(row.text('NAICS'));
    const soc = row.text('OCC_CODE');
    const key = `${code} ${soc}`;
    if (seen.has(key)) throw unexpectedCell(soc, row.place('OCC_CODE'), 'a code once for each industry');
    seen.add(key);
    const title = shortTitles[code] ?? row.text('NAICS_TITLE');
    rows.push({ industry: { code, title, level }, soc, row });
  }
  return rows;
}

function emptyTable(soc: string, { source, hourlyOnly }: OewsIndustriesOptions): IndustryTable {
  const byHour = hourlyOnly.has(soc);
  return {
    source,
    unit: byHour ? 'usd-hour' : 'usd-year',
    rows: [],
    topCoded: [],
    bound: byHour ? topCodeOfMay2024.hourly : topCodeOfMay2024.annual,
  };
}

/** `*` is a wage that is not available, `**` an employment that is not. */
function addRow(table: IndustryTable, { code, level }: Industry, row: RowReader): void {
  const wage = table.unit === 'usd-hour' ? 'H_MEAN' : 'A_MEAN';
  const isPublished = levels[level].columns.includes(wage);
  const mean = isPublished ? numberOrNull(row, wage, ['*', topCodeMark]) : null;
  table.rows.push([code, numberOrNull(row, 'TOT_EMP', ['**']), mean]);
  if (isPublished && row.cell(wage) === topCodeMark) table.topCoded.push(code);
}
