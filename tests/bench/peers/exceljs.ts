/** exceljs as its users write it: the cells of our workbook set through its ordinary API, then `writeBuffer`. */
import { entryOf, installedVersion } from './install.ts';

/** What of exceljs the bench uses. */
interface Style {
  readonly numFmt?: string;
  readonly font?: unknown;
  readonly alignment?: unknown;
  readonly fill?: unknown;
  readonly border?: unknown;
}

interface Cell {
  value: unknown;
  style: Style;
  numFmt: string | undefined;
  font: unknown;
  alignment: unknown;
  fill: unknown;
  border: unknown;
}

interface Row {
  readonly cellCount: number;
  getCell(column: number): Cell;
}

interface Worksheet {
  readonly name: string;
  readonly rowCount: number;
  readonly columnCount: number;
  columns: { width?: number | undefined }[];
  getRow(row: number): Row;
  getColumn(column: number): { readonly width?: number | undefined };
  addRow(values: readonly unknown[]): Row;
}

interface Workbook {
  readonly worksheets: readonly Worksheet[];
  readonly xlsx: { load(bytes: Uint8Array): Promise<unknown>; writeBuffer(): Promise<Uint8Array> };
  addWorksheet(name: string): Worksheet;
}

/** The cells of a workbook, ready to be set: values by row, and beside each its style. */
interface SheetSnapshot {
  readonly name: string;
  readonly widths: readonly (number | undefined)[];
  readonly rows: readonly { readonly values: readonly unknown[]; readonly styles: readonly Style[] }[];
}

export interface ExceljsPeer {
  readonly version: string;
  /** An empty workbook. */
  create(): Workbook;
  /**
   * A workbook with these cells. Styles are set property by property, as exceljs's documentation has it, or as whole
   * objects that cells share, which is quicker.
   */
  build(sheets: readonly SheetSnapshot[], sharesStyles: boolean): Workbook;
}

function styleCell(cell: Cell, { numFmt, font, alignment, fill, border }: Style): void {
  if (numFmt !== undefined) cell.numFmt = numFmt;
  if (font !== undefined) cell.font = font;
  if (alignment !== undefined) cell.alignment = alignment;
  if (fill !== undefined) cell.fill = fill;
  if (border !== undefined) cell.border = border;
}

function addSheet(workbook: Workbook, { name, widths, rows }: SheetSnapshot, sharesStyles: boolean): void {
  const sheet = workbook.addWorksheet(name);
  sheet.columns = widths.map((width) => ({ width }));
  for (const { values, styles } of rows) {
    const row = sheet.addRow(values);
    styles.forEach((style, position) => {
      const cell = row.getCell(position + 1);
      if (sharesStyles) cell.style = style;
      else styleCell(cell, style);
    });
  }
}

/** Opens exceljs. */
export async function openExceljs(): Promise<ExceljsPeer> {
  const version = (await installedVersion('exceljs')) ?? 'unknown';
  const loaded: { default: { Workbook: new () => Workbook } } = await import(await entryOf('exceljs'));
  const create = () => new loaded.default.Workbook();
  return {
    version,
    create,
    build(sheets, sharesStyles) {
      const workbook = create();
      for (const sheet of sheets) addSheet(workbook, sheet, sharesStyles);
      return workbook;
    },
  };
}

/** Gives equal styles as one object, as a program does that names its styles. */
function styleKeeper(): (style: Style) => Style {
  const kept = new Map<string, Style>();
  return (style) => {
    const key = JSON.stringify(style);
    const found = kept.get(key) ?? style;
    kept.set(key, found);
    return found;
  };
}

function numbersTo(count: number): number[] {
  return Array.from({ length: count }, (_, position) => position + 1);
}

/** The cells of a workbook: read back from our own file, so that the peer writes exactly the same ones. */
export async function snapshotOf(bytes: Uint8Array, exceljs: ExceljsPeer): Promise<SheetSnapshot[]> {
  const workbook = exceljs.create();
  await workbook.xlsx.load(bytes);
  const keep = styleKeeper();
  return workbook.worksheets.map((sheet) => ({
    name: sheet.name,
    widths: numbersTo(sheet.columnCount).map((column) => sheet.getColumn(column).width),
    rows: numbersTo(sheet.rowCount).map((number) => {
      const row = sheet.getRow(number);
      const cells = numbersTo(row.cellCount).map((column) => row.getCell(column));
      return { values: cells.map(({ value }) => value), styles: cells.map(({ style }) => keep(style)) };
    }),
  }));
}
