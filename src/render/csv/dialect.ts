/** How each profile writes a CSV: one table, read by the file and by its description. */
import type { CsvProfile } from '../../document/csv-choice.ts';

export interface Dialect {
  /** With one, Excel reads the file as UTF-8. */
  readonly byteOrderMark: boolean;
  readonly delimiter: ',' | ';';
  readonly decimalMark: '.' | ',';
  readonly lineEnd: '\r\n' | '\n';
  /** Whether texts are kept from being run as formulas, or taken for dates and numbers, by a spreadsheet. */
  readonly guarded: boolean;
}

const excel: Dialect = {
  byteOrderMark: true,
  delimiter: ',',
  decimalMark: '.',
  lineEnd: '\r\n',
  guarded: true,
};

/** The dialect of each profile. */
export const dialects: Readonly<Record<CsvProfile, Dialect>> = {
  excel,
  'excel-eu': { ...excel, delimiter: ';', decimalMark: ',' },
  machine: { byteOrderMark: false, delimiter: ',', decimalMark: '.', lineEnd: '\n', guarded: false },
};
