/** Conditional formats: what a table shows of itself by colour. */
import type { Cvfo, DataBarRuleType, Worksheet } from 'exceljs';
import type { Mark, SheetTable } from '../../document/sheet.ts';
import { address, columnLetters } from './a1.ts';
import { columnNumber, lastRow } from './placed-sheet.ts';
import type { SheetStyles } from './styles.ts';

type MarkOf<Type extends Mark['type']> = Extract<Mark, { type: Type }>;

/** The rectangle of the columns over all rows, which stand side by side. */
function rectangle(table: SheetTable, headerRow: number, columns: readonly string[]): string {
  const numbers = columns.map((key) => columnNumber(table, key));
  const first = Math.min(...numbers);
  return `${address(headerRow + 1, first)}:${address(lastRow(headerRow, table), Math.max(...numbers))}`;
}

/** Marked where the cell is the highest of at least two different numbers. */
function highestFormula(mark: MarkOf<'highest'>, table: SheetTable, row: number): string {
  const numbers = mark.columns.map((key) => columnNumber(table, key));
  const first = Math.min(...numbers);
  const all = `$${columnLetters(first)}${row}:$${columnLetters(Math.max(...numbers))}${row}`;
  const where = `$${columnLetters(columnNumber(table, mark.where.column))}${row}`;
  const texts = mark.where.texts.map((text) => `${where}="${text.replaceAll('"', '""')}"`);
  const cell = address(row, first);
  return `AND(OR(${texts.join(',')}),ISNUMBER(${cell}),${cell}=MAX(${all}),MAX(${all})>MIN(${all}))`;
}

/** Bars from zero to the highest number. A bar with a gradient is the only kind that exceljs gives no random id. */
function barRule(priority: number, styles: SheetStyles): DataBarRuleType {
  const ends: Cvfo[] = [{ type: 'num', value: 0 }, { type: 'max' }];
  // The colour is left out of exceljs's type.
  const colored = { color: styles.bar };
  return Object.assign(colored, { type: 'dataBar', priority, cfvo: ends, gradient: true } as const);
}

/** Adds the marks of the table to its sheet. */
export function addMarks(sheet: Worksheet, table: SheetTable, headerRow: number, styles: SheetStyles): void {
  for (const [position, mark] of table.marks.entries()) {
    const ref = rectangle(table, headerRow, mark.columns);
    const priority = position + 1;
    if (mark.type === 'highest') {
      const formulae = [highestFormula(mark, table, headerRow + 1)];
      const rule = { type: 'expression', formulae, style: styles.highest, priority } as const;
      sheet.addConditionalFormatting({ ref, rules: [rule] });
    } else {
      sheet.addConditionalFormatting({ ref, rules: [barRule(priority, styles)] });
    }
  }
}
