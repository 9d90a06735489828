/** Conditional formats: what a table shows of itself by colour. */
import type { Style } from 'exceljs';
import type { ColumnTexts, Mark, SheetTable } from '../../document/sheet.ts';
import { address, columnLetters, range } from './a1.ts';
import type { Book } from './book.ts';
import { columnNumber, lastRow } from './placed-sheet.ts';
import { xmlText } from './xml.ts';

type MarkOf<Type extends Mark['type']> = Extract<Mark, { type: Type }>;

/** The rectangle of the columns over all rows, which stand side by side. */
function rectangle(table: SheetTable, headerRow: number, columns: readonly string[]): string {
  const numbers = columns.map((key) => columnNumber(table, key));
  return range([headerRow + 1, Math.min(...numbers)], [lastRow(headerRow, table), Math.max(...numbers)]);
}

/** Conditions on a cell of the row, of which one holds where it says one of the texts. */
function saysOneOf({ column, texts }: ColumnTexts, table: SheetTable, row: number): string {
  const cell = `$${columnLetters(columnNumber(table, column))}${row}`;
  return texts.map((text) => `${cell}="${text.replaceAll('"', '""')}"`).join(',');
}

/** Marked where the cell is the highest of at least two different numbers. */
function highestFormula(mark: MarkOf<'highest'>, table: SheetTable, row: number): string {
  const numbers = mark.columns.map((key) => columnNumber(table, key));
  const first = Math.min(...numbers);
  const all = `$${columnLetters(first)}${row}:$${columnLetters(Math.max(...numbers))}${row}`;
  const conditions = [`OR(${saysOneOf(mark.where, table, row)})`];
  if (mark.except.texts.length > 0) conditions.push(`NOT(OR(${saysOneOf(mark.except, table, row)}))`);
  const cell = address(row, first);
  return `AND(${conditions.join(',')},ISNUMBER(${cell}),${cell}=MAX(${all}),MAX(${all})>MIN(${all}))`;
}

/** Marked where the cell holds a number while the formula holds in its row, wherever in the row the cell stands. */
function invalidFormula({ columns, formula }: MarkOf<'invalid'>, table: SheetTable, row: number): string {
  const first = Math.min(...columns.map((key) => columnNumber(table, key)));
  const ofRow = formula.replaceAll(
    /\{([^{}]+)\}/g,
    (_, key: string) => `$${address(row, columnNumber(table, key))}`,
  );
  return `AND(ISNUMBER(${address(row, first)}),${ofRow})`;
}

function expression(formula: string, style: Partial<Style>, priority: number, book: Book): string {
  const change = book.styleSheet.change(style);
  return `<cfRule type="expression" dxfId="${change}" priority="${priority}"><formula>${xmlText(formula)}</formula></cfRule>`;
}

/** The rule of a mark; of two that meet, the one of the lower number comes first. `row` is the table's first. */
function rule(mark: Mark, priority: number, table: SheetTable, row: number, book: Book): string {
  const { styles } = book;
  if (mark.type === 'highest')
    return expression(highestFormula(mark, table, row), styles.highest, priority, book);
  if (mark.type === 'invalid')
    return expression(invalidFormula(mark, table, row), styles.invalid, priority, book);
  // Bars from zero to the highest number.
  const ends = '<cfvo type="num" val="0"/><cfvo type="max"/>';
  return `<cfRule type="dataBar" priority="${priority}"><dataBar>${ends}<color rgb="${styles.bar.argb}"/></dataBar></cfRule>`;
}

/** The marks of a table, as the elements `conditionalFormatting`. */
export function marksXml(table: SheetTable, headerRow: number, book: Book): string {
  const marks = table.marks.map((mark, position) => {
    const cells = rectangle(table, headerRow, mark.columns);
    return `<conditionalFormatting sqref="${cells}">${rule(mark, position + 1, table, headerRow + 1, book)}</conditionalFormatting>`;
  });
  return marks.join('');
}
