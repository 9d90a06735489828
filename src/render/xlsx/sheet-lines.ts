/** The lines above a table, or a whole sheet of them: a title, notes, and facts with their labels. */
import type { SheetLine } from '../../document/sheet.ts';
import type { Locale } from '../../words/locale.ts';
import { address } from './a1.ts';
import type { Book } from './book.ts';
import { cellXml, rowXml } from './cell-xml.ts';
import { rowHeight } from './column-layout.ts';
import { isInput } from './inputs.ts';
import { sheetText } from './sheet-text.ts';
import { sheetValue, shownText } from './sheet-value.ts';

type Fact = Extract<SheetLine, { type: 'fact' }>;

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

/** A label and what it says; beside a table it takes one line, since the table sets the widths. */
function factXml(
  line: Fact,
  number: number,
  aboveTable: boolean,
  { strings, styles, styleSheet }: Book,
): string {
  const { label, cell } = line;
  const plain = cell.type === 'date' ? styles.dayFact : styles.fact;
  const style = isInput(cell) ? styles.cell(cell, 'right') : plain;
  const height = aboveTable
    ? lineHeight
    : Math.max(lineHeight, rowHeight(['', shownText(cell, styles.locale)], summaryWidths) + 4);
  const cells = [
    cellXml(address(number, 1), sheetText(label), styleSheet.cell(styles.label), strings),
    cellXml(
      address(number, 2),
      sheetValue(cell, null, number, styles.locale),
      styleSheet.cell(style),
      strings,
    ),
  ];
  return rowXml(number, height, cells.join(''));
}

function textXml(
  line: Exclude<SheetLine, Fact>,
  number: number,
  { strings, styles, styleSheet }: Book,
): string {
  const style = styleSheet.cell(styles[line.type]);
  const cell = cellXml(address(number, 1), sheetText(line.text), style, strings);
  return rowXml(number, line.type === 'title' ? titleHeight : lineHeight, cell);
}

/** The lines as rows from the first on. */
export function linesXml(lines: readonly SheetLine[], aboveTable: boolean, book: Book): string {
  const rows = lines.map((line, position) =>
    line.type === 'fact' ? factXml(line, position + 1, aboveTable, book) : textXml(line, position + 1, book),
  );
  return rows.join('');
}
