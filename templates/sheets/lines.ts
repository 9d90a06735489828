/** Lines above the table of a sheet. */
import type { SheetLine } from '../../src/document/sheet.ts';
import { textCell } from '../columns.ts';

/** A label and what it says. */
export function fact(label: string, text: string): SheetLine {
  return { type: 'fact', label, cell: textCell(text) };
}

/** A remark. */
export function note(text: string): SheetLine {
  return { type: 'note', text };
}
