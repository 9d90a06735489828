/** The names of a workbook: of the cells to fill in, for formulas; of what is printed, and on each page, for printers. */
import { fixedRange } from './a1.ts';
import { columnNumber, lastRow, type PlacedSheet } from './placed-sheet.ts';
import { xmlText } from './xml.ts';

/** The names of cells to fill in; those that share a name stand below each other. */
function inputNames({ sheet, inputs }: PlacedSheet): string[] {
  const named = Map.groupBy(inputs, ({ input }) => input.name);
  return [...named].flatMap(([name, [first, ...others]]) => {
    if (first === undefined) return [];
    const last = others.at(-1) ?? first;
    const cells = fixedRange(sheet.title, [first.row, first.column], [last.row, last.column]);
    return [`<definedName name="${xmlText(name)}">${xmlText(cells)}</definedName>`];
  });
}

/** The headings of a table are printed on each page of its sheet. */
function printTitles({ sheet, headerRow }: PlacedSheet, position: number): string[] {
  if (sheet.table === null) return [];
  const row = xmlText(`'${sheet.title}'!$${headerRow}:$${headerRow}`);
  return [`<definedName name="_xlnm.Print_Titles" localSheetId="${position}">${row}</definedName>`];
}

/** The part of a sheet that is printed, where it is not the whole. */
function printArea({ sheet: { title, table }, headerRow }: PlacedSheet, position: number): string[] {
  if (table?.printed === undefined) return [];
  const [first, last] = table.printed.map((key) => columnNumber(table, key));
  const area = fixedRange(title, [1, first ?? 1], [lastRow(headerRow, table), last ?? table.columns.length]);
  return [`<definedName name="_xlnm.Print_Area" localSheetId="${position}">${xmlText(area)}</definedName>`];
}

/** The element `definedNames`; none in a workbook without names. */
export function definedNamesXml(sheets: readonly PlacedSheet[]): string {
  const names = [...sheets.flatMap(inputNames), ...sheets.flatMap(printArea), ...sheets.flatMap(printTitles)];
  return names.length === 0 ? '' : `<definedNames>${names.join('')}</definedNames>`;
}
