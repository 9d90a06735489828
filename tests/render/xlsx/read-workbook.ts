/** Reads a workbook back with exceljs, and says what it must find for a document. */
import ExcelJS from 'exceljs';
import type { Cell } from '../../../src/document/document.ts';
import { formatCell } from '../../../src/document/format-cell.ts';
import type { Sheet, SheetCell } from '../../../src/document/sheet.ts';
import type { UnitId } from '../../../src/document/unit.ts';

/** The workbook behind the bytes of a file. */
export async function openWorkbook(bytes: Uint8Array): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(Uint8Array.from(bytes).buffer);
  return workbook;
}

function expectedNumber(value: number, unit: UnitId): number {
  return unit === 'percent' ? Number((value / 100).toPrecision(15)) : value;
}

/** What stands in the sheet for a cell; of a formula, its cached result. */
function expectedValue(cell: SheetCell): unknown {
  switch (cell.type) {
    case 'empty':
      return null;
    case 'text':
    case 'missing':
      return formatCell(cell satisfies Cell, 'en-US');
    case 'date':
    case 'date-input':
      return cell.value === null ? null : new Date(cell.value);
    case 'formula':
      return cell.value === null ? '' : expectedNumber(cell.value, cell.unit);
    default:
      return cell.value === null ? null : expectedNumber(cell.value, cell.unit);
  }
}

/** A cell as it was read: a formula by its result. */
export function foundValue(cell: ExcelJS.Cell): unknown {
  return cell.type === ExcelJS.ValueType.Formula ? (cell.result ?? '') : cell.value;
}

/** The rows that a sheet must have, from the first one on; rows are as long as the widest of them. */
export function expectedRows({ lines, table }: Sheet): unknown[][] {
  const above = lines.map((line) =>
    line.type === 'fact' ? [line.label, expectedValue(line.cell)] : [line.text],
  );
  const below =
    table === null
      ? []
      : [table.columns.map(({ heading }) => heading), ...table.rows.map((row) => row.map(expectedValue))];
  const rows = above.length > 0 && below.length > 0 ? [...above, [], ...below] : [...above, ...below];
  const width = Math.max(...rows.map((row) => row.length));
  return rows.map((row) => [...row, ...Array<null>(width - row.length).fill(null)]);
}
