/** The lines above a table, or a whole sheet of them: a title, notes, and facts with their labels. */
import type { Worksheet } from 'exceljs';
import type { SheetLine } from '../../document/sheet.ts';
import type { Locale } from '../../words/locale.ts';
import { rowHeight } from './column-layout.ts';
import { isInput, type StandingCell } from './inputs.ts';
import { sheetText } from './sheet-text.ts';
import { sheetValue, shownText } from './sheet-value.ts';
import type { SheetStyles } from './styles.ts';

/** Characters: the widths of labels and of facts on a sheet without a table. */
export const summaryWidths = [20, 122] as const;

/** Points: the rows of a title, and of a line that is not wrapped. */
const titleHeight = 30;
const lineHeight = 18;

function widest(texts: readonly string[]): number {
  return Math.max(0, ...texts.map((text) => text.length)) + 2;
}

/** The least widths of the first columns, in characters, so that labels and facts above a table are not cut. */
export function lineWidths(lines: readonly SheetLine[], locale: Locale): number[] {
  const facts = lines.flatMap((line) => (line.type === 'fact' ? [line] : []));
  return facts.length === 0
    ? []
    : [widest(facts.map(({ label }) => label)), widest(facts.map(({ cell }) => shownText(cell, locale)))];
}

function addFact(
  sheet: Worksheet,
  { label, cell }: Extract<SheetLine, { type: 'fact' }>,
  number: number,
  wraps: boolean,
  styles: SheetStyles,
): StandingCell {
  const row = sheet.getRow(number);
  row.getCell(1).value = sheetText(label);
  row.getCell(1).style = styles.label;
  row.getCell(2).value = sheetValue(cell, null, number, styles.locale);
  row.getCell(2).style = isInput(cell) ? styles.cell(cell, 'right') : styles.fact;
  row.height = wraps
    ? Math.max(lineHeight, rowHeight(['', shownText(cell, styles.locale)], summaryWidths) + 4)
    : lineHeight;
  return { cell, row: number, column: 2 };
}

/** Writes the lines from the first row on, and answers the cells that a reader fills in. */
export function addLines(
  sheet: Worksheet,
  lines: readonly SheetLine[],
  aboveTable: boolean,
  styles: SheetStyles,
): StandingCell[] {
  if (!aboveTable)
    summaryWidths.forEach((width, position) => {
      sheet.getColumn(position + 1).width = width;
    });
  return lines.flatMap((line, position) => {
    const number = position + 1;
    if (line.type === 'fact') return [addFact(sheet, line, number, !aboveTable, styles)];
    const row = sheet.getRow(number);
    row.getCell(1).value = sheetText(line.text);
    row.getCell(1).style = line.type === 'title' ? styles.title : styles.note;
    row.height = line.type === 'title' ? titleHeight : lineHeight;
    return [];
  });
}
