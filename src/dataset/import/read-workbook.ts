/** Reads one sheet of an Excel workbook into plain rows. */
import { basename } from 'node:path';
import ExcelJS from 'exceljs';
import { CodedError } from '../../errors.ts';
import { readNeededFile } from './read-file.ts';
import type { Cell, Table } from './table.ts';

/**
 * The sheet with the given name, in any case, or the first one. Official sheet names change case between
 * years. Fails with `missing-file` without a file, and `unexpected-layout` without the sheet or on a cell
 * that is neither text nor number.
 */
export async function readWorkbook(path: string, sheetName?: string): Promise<Table> {
  const bytes = await readNeededFile(path);
  const file = basename(path);
  const workbook = new ExcelJS.Workbook();
  try {
    // exceljs declares a Buffer type of its own, which an ArrayBuffer satisfies.
    await workbook.xlsx.load(new Uint8Array(bytes).buffer);
  } catch (error) {
    throw new CodedError('unexpected-layout', `${file} is not an Excel workbook`, { value: file }, error);
  }
  const sheet = chooseSheet(workbook, file, sheetName);
  // Counting columns walks every row, so it is done once.
  const width = sheet.columnCount;
  const rows: Cell[][] = [];
  for (let row = 1; row <= sheet.rowCount; row += 1) {
    rows.push(readRow(sheet.getRow(row), width, file));
  }
  return { file, rows };
}

function chooseSheet(workbook: ExcelJS.Workbook, file: string, sheetName?: string): ExcelJS.Worksheet {
  const names = workbook.worksheets.map((sheet) => sheet.name);
  const sheet =
    sheetName === undefined
      ? workbook.worksheets[0]
      : workbook.worksheets.find(({ name }) => name.toLowerCase() === sheetName.toLowerCase());
  if (sheet !== undefined) return sheet;
  throw new CodedError(
    'unexpected-layout',
    `${file} has no sheet "${sheetName ?? '1'}"; it has: ${names.join(', ')}`,
    { value: sheetName, allowed: names },
  );
}

function readRow(row: ExcelJS.Row, width: number, file: string): Cell[] {
  const cells: Cell[] = [];
  for (let column = 1; column <= width; column += 1) {
    const cell = row.getCell(column);
    // Only the first cell of a merged block holds its value; exceljs repeats it in the others.
    const covered = cell.isMerged && cell.master.address !== cell.address;
    cells.push(covered ? null : plainCell(cell, file));
  }
  return cells;
}

function plainCell(cell: ExcelJS.Cell, file: string): Cell {
  switch (cell.type) {
    case ExcelJS.ValueType.Null:
      return null;
    case ExcelJS.ValueType.Number:
      return Number(cell.value);
    case ExcelJS.ValueType.String:
    case ExcelJS.ValueType.SharedString:
    case ExcelJS.ValueType.RichText:
    case ExcelJS.ValueType.Hyperlink:
      return cell.text === '' ? null : cell.text;
    case ExcelJS.ValueType.Boolean:
      // As Excel shows it, and as the publisher writes it in text.
      return cell.value === true ? 'TRUE' : 'FALSE';
    default:
      throw new CodedError(
        'unexpected-layout',
        `${file}: cell ${cell.address} should hold text or a number, found ${cell.text || 'something else'}`,
        { value: cell.text },
      );
  }
}
