/** A cell as one field of a CSV, in the dialect of its profile. */
import type { Cell } from '../../document/document.ts';
import { missingCode } from '../../document/missing-code.ts';
import { withoutTurning } from '../text/direction-marks.ts';
import type { Dialect } from './dialect.ts';
import { guardText } from './text-guard.ts';

/** What cannot stand in a field without quotes around it. A tab could, but not for programs that guess delimiters. */
const needsQuotes: Readonly<Record<Dialect['delimiter'], RegExp>> = {
  ',': /[",\t\r\n]/,
  ';': /[";\t\r\n]/,
};

function quoted(content: string, delimiter: Dialect['delimiter']): string {
  return needsQuotes[delimiter].test(content) ? `"${content.replaceAll('"', '""')}"` : content;
}

/** How numbers are written: all of their digits, no marks of thousands, and the decimal mark of the dialect. */
export function numberWriter({ decimalMark }: Dialect): (value: number) => string {
  return decimalMark === '.' ? String : (value) => String(value).replace('.', decimalMark);
}

/** What a reader of the CSV finds in the field: numbers as they are, missing figures by their code, never blank. */
export function fieldContent(cell: Cell, dialect: Dialect): string {
  switch (cell.type) {
    case 'text':
      return dialect.guarded ? guardText(withoutTurning(cell.text)) : withoutTurning(cell.text);
    case 'number':
    case 'change':
      return numberWriter(dialect)(cell.value);
    case 'missing':
      return missingCode(cell.reason, cell.bound, numberWriter(dialect));
    case 'empty':
      return '';
  }
}

/** The field as it stands in the file. Only texts can hold what needs quotes: no number has the delimiter in it. */
export function csvField(cell: Cell, dialect: Dialect): string {
  const content = fieldContent(cell, dialect);
  return cell.type === 'text' ? quoted(content, dialect.delimiter) : content;
}
