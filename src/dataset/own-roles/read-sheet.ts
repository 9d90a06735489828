/** Reads a file of own roles, CSV or an Excel workbook, into plain rows. */
import { basename, extname } from 'node:path';
import ExcelJS from 'exceljs';
import { CodedError } from '../../errors.ts';
import { readCsv } from '../import/read-csv.ts';
import { readNeededFile } from '../import/read-file.ts';
import type { Sheet, SheetCell, SheetRow } from './sheet.ts';

/** Name of the sheet with the roles in a workbook. */
export const rolesSheetName = 'Roles';

const readers: Readonly<Record<string, (path: string) => Promise<Sheet>>> = {
  '.csv': csvSheet,
  '.xlsx': workbookSheet,
};

/**
 * The rows of the file. Fails with `missing-file` without one, `invalid-request` for another ending than
 * .csv and .xlsx, and `unexpected-layout` when the content is not what the ending says.
 */
export async function readSheet(path: string): Promise<Sheet> {
  const ending = extname(path).toLowerCase();
  const read = Object.hasOwn(readers, ending) ? readers[ending] : undefined;
  if (read) return read(path);
  const allowed = Object.keys(readers);
  const message = `${basename(path)} is no sheet of roles. Allowed: a file that ends in ${allowed.join(' or ')}.`;
  throw new CodedError('invalid-request', message, { value: path, allowed });
}

async function csvSheet(path: string): Promise<Sheet> {
  const { file, rows } = await readCsv(path, { loose: true });
  return { file, rows: rows.map((cells, index) => ({ number: index + 1, cells })) };
}

/** The sheet called Roles, in any case, or the first one. */
async function workbookSheet(path: string): Promise<Sheet> {
  const file = basename(path);
  const { worksheets } = await loadWorkbook(await readNeededFile(path), file);
  const named = worksheets.find(({ name }) => name.toLowerCase() === rolesSheetName.toLowerCase());
  const rows: SheetRow[] = [];
  // Only rows that hold something: a format alone may reach down to the last row there can be.
  (named ?? worksheets[0])?.eachRow((row, number) => {
    const cells: SheetCell[] = [];
    row.eachCell({ includeEmpty: true }, (cell) => cells.push(sheetCell(cell)));
    // Formulas are often filled down in advance and show nothing before a row is used.
    if (cells.some((cell) => cell !== null && cell !== noResult)) rows.push({ number, cells });
  });
  return { file, rows };
}

async function loadWorkbook(bytes: Buffer, file: string): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook();
  try {
    // exceljs declares a Buffer type of its own, which an ArrayBuffer satisfies.
    await workbook.xlsx.load(new Uint8Array(bytes).buffer);
    return workbook;
  } catch (error) {
    throw new CodedError('unexpected-layout', `${file} is not an Excel workbook`, { value: file }, error);
  }
}

/** A formula that was never computed, or that shows an empty text: exceljs does not tell the two apart. */
const noResult: SheetCell = {
  unusable:
    'a formula without a result; save the file in a spreadsheet program, type the value or clear the cell',
};

function sheetCell(cell: ExcelJS.Cell): SheetCell {
  // Only the first cell of a merged block holds its value; exceljs repeats it in the others.
  if (cell.isMerged && cell.master.address !== cell.address) return null;
  // Pay ranges are often formulas; what the spreadsheet program computed last is what people see.
  const isFormula = cell.type === ExcelJS.ValueType.Formula;
  if (isFormula && cell.result === undefined) return noResult;
  return plainValue(isFormula ? cell.result : cell.value);
}

function plainValue(value: ExcelJS.CellValue): SheetCell {
  if (value === null || value === undefined || value === '') return null;
  if (typeof value === 'string' || typeof value === 'number') return value;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (value instanceof Date) {
    return { unusable: 'a date; give the cell the format Text and type its content again' };
  }
  if ('error' in value) return { unusable: `the error ${value.error}` };
  if ('richText' in value) return value.richText.map(({ text }) => text).join('');
  // The words of a link may be formatted too, which exceljs does not declare.
  if ('hyperlink' in value) return plainValue(value.text);
  return { unusable: 'neither text nor a number' };
}
