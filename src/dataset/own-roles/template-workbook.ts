/** The workbook to fill in with own roles: an empty sheet of roles, and a sheet that defines its columns. */
import ExcelJS from 'exceljs';
import { type Column, columns, mostRoles } from './columns.ts';
import { rolesSheetName } from './read-sheet.ts';

const font = { name: 'Calibri', size: 11 };
const headerStyle: Partial<ExcelJS.Style> = {
  font: { ...font, bold: true, color: { argb: 'FFFFFFFF' } },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FF17405C' } },
  alignment: { vertical: 'middle', wrapText: true },
};
const wordsStyle: Partial<ExcelJS.Style> = { font, alignment: { vertical: 'top', wrapText: true } };
const leftStyle: Partial<ExcelJS.Style> = {
  font,
  alignment: { vertical: 'top', horizontal: 'left', wrapText: true },
};
/** Heights in points; a heading may take two lines. */
const lineHeight = 16;
const headerHeight = 32;

const definitionColumns = [
  { header: 'Column', width: 20 },
  { header: 'Required', width: 10 },
  { header: 'What it is', width: 50 },
  { header: 'Allowed', width: 40 },
  { header: 'Example (not a role of yours)', width: 50 },
];

/** The bytes of the workbook. */
export async function templateWorkbook(): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  addRolesSheet(workbook);
  addDefinitionsSheet(workbook);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

function addRolesSheet(workbook: ExcelJS.Workbook): void {
  const sheet = workbook.addWorksheet(rolesSheetName, {
    // The title stays in sight as well.
    views: [{ state: 'frozen', xSplit: 1, ySplit: 1 }],
    pageSetup: { orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  });
  const all: Column<unknown>[] = Object.values(columns);
  sheet.columns = all.map(({ heading, width, kind }) => ({
    header: heading,
    width,
    style: { ...wordsStyle, numFmt: kind.format },
  }));
  styleHeader(sheet);
  for (const [index, column] of all.entries()) {
    const { letter } = sheet.getColumn(index + 1);
    sheet.dataValidations.add(`${letter}2:${letter}${mostRoles + 1}`, entryRule(column));
  }
}

/** What a spreadsheet program says when a cell is entered, and what it refuses. */
function entryRule({ heading, required, kind, definition }: Column<unknown>): ExcelJS.DataValidation {
  const { type, least, most } = kind.rule;
  return {
    type,
    operator: 'between',
    formulae: [least, most],
    allowBlank: true,
    showInputMessage: true,
    promptTitle: required ? `${heading} (required)` : heading,
    prompt: definition,
    showErrorMessage: true,
    errorTitle: heading,
    error: `Allowed: ${kind.allowed}.`,
  };
}

function addDefinitionsSheet(workbook: ExcelJS.Workbook): void {
  const sheet = workbook.addWorksheet('Definitions', {
    views: [{ state: 'frozen', ySplit: 1 }],
    pageSetup: { orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  });
  sheet.columns = definitionColumns.map(({ header, width }) => ({ header, width, style: wordsStyle }));
  styleHeader(sheet);
  for (const { heading, required, definition, kind, example } of Object.values(columns)) {
    const cells = [heading, required ? 'yes' : 'no', definition, kind.allowed, example];
    const row = sheet.addRow(cells);
    row.height = lineHeight * Math.max(...cells.map(linesOf));
    // On the left like the words around it, and written as in the sheet of roles.
    row.getCell(cells.length).style = { ...leftStyle, numFmt: kind.format };
  }
}

/** Lines that a text takes in its column, with room to spare: LibreOffice does not fit the height of a row itself. */
function linesOf(cell: string | number, column: number): number {
  const width = definitionColumns[column]?.width ?? 1;
  return Math.ceil(String(cell).length / (width * 0.95));
}

function styleHeader(sheet: ExcelJS.Worksheet): void {
  const header = sheet.getRow(1);
  header.height = headerHeight;
  header.eachCell((cell) => {
    cell.style = headerStyle;
  });
}
