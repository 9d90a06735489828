/** Imports the CIP-SOC crosswalk: the programmes of study and the occupations that each prepares for. */
import { isSoc } from '../soc.ts';
import { unexpectedCell } from './cell.ts';
import { readWorkbook } from './read-workbook.ts';
import { rowReader } from './row-reader.ts';
import { rowsBelowHeader } from './table.ts';

export interface Programme {
  /** Code of six digits in the Classification of Instructional Programs of 2020, such as 11.0701. */
  readonly cip: string;
  readonly title: string;
  /** Codes of SOC 2018 that NCES and BLS tie to the programme, at least one. */
  readonly socs: readonly string[];
}

const code = 'CIP2020Code';
const title = 'CIP2020Title';
const soc = 'SOC2018Code';
const columns = [code, title, soc, 'SOC2018Title'];

/** What stands in place of a programme or an occupation that has no counterpart. */
const noProgramme = '99.9999';
const noOccupation = '99-9999';

const cipCode = /^\d{2}\.\d{4}$/;

/**
 * The programmes that have an occupation, by their code; a pair is a direct relation: the programme teaches what
 * the occupation needs. Fails with `missing-file` or `unexpected-layout`.
 */
export async function importProgrammes(options: {
  readonly path: string;
  /** Id of the source in the registry. */
  readonly source: string;
}): Promise<ReadonlyMap<string, Programme>> {
  const table = await readWorkbook(options.path, 'CIP-SOC');
  const programmes = new Map<string, Programme & { readonly socs: string[] }>();
  for (const numberedRow of rowsBelowHeader(table, { row: 1, names: [columns] })) {
    const row = rowReader(table.file, columns, numberedRow, options.source);
    const cip = row.text(code);
    const occupation = row.text(soc);
    if (!cipCode.test(cip)) throw unexpectedCell(cip, row.place(code), 'a code such as 11.0701');
    if (!isSoc(occupation)) throw unexpectedCell(occupation, row.place(soc), 'a code such as 15-1252');
    if (cip === noProgramme || occupation === noOccupation) continue;
    const programme = programmes.get(cip) ?? { cip, title: forReading(row.text(title)), socs: [] };
    programme.socs.push(occupation);
    programmes.set(cip, programme);
  }
  return programmes;
}

/** Titles end in a full stop, and some hold runs of spaces. */
function forReading(text: string): string {
  return text.replace(/\.$/, '').replaceAll(/\s+/g, ' ');
}
