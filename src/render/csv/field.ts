/** A cell as one field of a CSV, in the dialect of its profile. */
import type { Cell } from '../../document/document.ts';
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

/** What a reader of the CSV finds in the field: numbers as they are, missing figures by their code, never blank. */
export function fieldContent(cell: Cell, { decimalMark, guarded }: Dialect): string {
  switch (cell.type) {
    case 'text':
      return guarded ? guardText(withoutTurning(cell.text)) : withoutTurning(cell.text);
    case 'number':
    case 'change':
      return decimalMark === '.' ? String(cell.value) : String(cell.value).replace('.', decimalMark);
    case 'missing':
      return cell.bound === undefined ? cell.reason : `>=${cell.bound}`.replace('.', decimalMark);
    case 'empty':
      return '';
  }
}

/** The field as it stands in the file. Only texts can hold what needs quotes: no number has the delimiter in it. */
export function csvField(cell: Cell, dialect: Dialect): string {
  const content = fieldContent(cell, dialect);
  return cell.type === 'text' ? quoted(content, dialect.delimiter) : content;
}
