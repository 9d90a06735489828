/** The crosswalk from the codes of O*NET-SOC to the occupations of a release, as the projections publish it. */

import { CodedError } from '../../errors.ts';
import { socPattern } from '../soc.ts';
import { unexpectedCell } from './cell.ts';
import { readWorkbook } from './read-workbook.ts';
import { type RowReader, rowReader } from './row-reader.ts';
import { type Header, rowsBelowHeader } from './table.ts';

export interface OnetOccupations {
  /** The release's code of an O*NET-SOC code: 15-1299.01 is in 15-1299, 13-1021.00 in 13-1020. */
  readonly ofOnet: (onetCode: string) => string | undefined;
  /** The release's code of a six-digit SOC 2018 code: 13-1021 is in 13-1020. A release's own code is itself. */
  readonly occupationOf: (soc: string) => string | undefined;
  /** What O*NET calls one of its occupations. */
  readonly titleOf: (onetCode: string) => string | undefined;
}

const onetCode = 'O*NET-SOC Code';
const title = 'O*NET-SOC Title';
const code = 'NEM Code';

const columns = [
  'Sort Order',
  onetCode,
  title,
  code,
  'National Employment Matrix Occupational Title',
  'OOH Profile Code',
  'OOH Profile Title',
  'OOH Occupation Group',
  'OOH Occupation Group (brief)',
  'OOH Profile Website',
];

const header: Header = { row: 5, names: [columns] };

const onetCodes = { pattern: /^\d{2}-\d{4}\.\d{2}$/, example: '15-1252.00' };
const socCodes = { pattern: socPattern, example: '15-1252' };
const military = '55-';
const none = '—';

/**
 * Reads the crosswalk; military occupations and those that the projections do not cover are left out.
 * Fails with `missing-file`, or with `unexpected-layout`, also on a code that stands twice and on a SOC code
 * whose parts would fall into two occupations.
 */
export async function readOnetOccupations(path: string): Promise<OnetOccupations> {
  const table = await readWorkbook(path);
  const byOnet = new Map<string, string>();
  const bySoc = new Map<string, string>();
  const titles = new Map<string, string>();
  for (const numberedRow of rowsBelowHeader(table, header)) {
    const row = rowReader(table.file, columns, numberedRow, '');
    const onet = readCode(row, onetCode, onetCodes);
    if (byOnet.has(onet)) throw unexpectedCell(onet, row.place(onetCode), 'a code that no row above has');
    if (onet.startsWith(military) || row.text(code) === none) continue;
    const occupation = readCode(row, code, socCodes);
    byOnet.set(onet, occupation);
    titles.set(onet, row.text(title));
    addSoc(bySoc, onet.slice(0, 7), occupation, table.file);
  }
  const own = new Set(byOnet.values());
  return {
    ofOnet: (onet) => byOnet.get(onet),
    occupationOf: (soc) => bySoc.get(soc) ?? (own.has(soc) ? soc : undefined),
    titleOf: (onet) => titles.get(onet),
  };
}

function readCode(row: RowReader, column: string, { pattern, example }: typeof socCodes): string {
  const text = row.text(column);
  if (pattern.test(text)) return text;
  throw unexpectedCell(text, row.place(column), `a code such as ${example}`);
}

function addSoc(bySoc: Map<string, string>, soc: string, occupation: string, file: string): void {
  const known = bySoc.get(soc) ?? occupation;
  bySoc.set(soc, known);
  if (known === occupation) return;
  throw new CodedError(
    'unexpected-layout',
    `${file} puts parts of SOC ${soc} into two occupations, ${known} and ${occupation}`,
    { value: soc },
  );
}
