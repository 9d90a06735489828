/** Turns a workbook into bytes: exceljs makes the parts, and they are zipped with a fixed date. */
import type { Workbook } from 'exceljs';
import { strToU8, zipSync } from 'fflate';

/** What exceljs hands each part of a workbook to. */
interface PartCollector {
  append(content: string | Uint8Array, options: { name: string }): void;
}

type AddParts = (parts: PartCollector, model: unknown) => Promise<void>;

/** The steps of exceljs's own `write`, which its types leave out; the pinned version keeps them as they are. */
interface PartWriter {
  prepareModel(model: unknown, options: object): void;
  readonly addContentTypes: AddParts;
  readonly addOfficeRels: AddParts;
  readonly addWorkbookRels: AddParts;
  readonly addWorksheets: AddParts;
  readonly addSharedStrings: AddParts;
  readonly addDrawings: AddParts;
  readonly addTables: AddParts;
  readonly addThemes: AddParts;
  readonly addStyles: AddParts;
  readonly addMedia: AddParts;
  readonly addApp: AddParts;
  readonly addCore: AddParts;
  readonly addWorkbook: AddParts;
}

/** In the order of exceljs's `write`: shared strings are known only after the worksheets. */
const steps = [
  'addContentTypes',
  'addOfficeRels',
  'addWorkbookRels',
  'addWorksheets',
  'addSharedStrings',
  'addDrawings',
  'addTables',
  'addThemes',
  'addStyles',
  'addMedia',
  'addApp',
  'addCore',
  'addWorkbook',
] as const satisfies readonly (keyof PartWriter)[];

/** The oldest date that a zip can carry; given in local time, as the zip stores it, so that no time zone shows. */
const zipDate = new Date(1980, 0, 1);

/** The parts of the workbook by name, such as `xl/worksheets/sheet1.xml`. */
export async function workbookParts(workbook: Workbook): Promise<Map<string, Uint8Array>> {
  const parts = new Map<string, Uint8Array>();
  const collector: PartCollector = {
    append: (content, { name }) => parts.set(name, typeof content === 'string' ? strToU8(content) : content),
  };
  const writer = workbook.xlsx as unknown as PartWriter;
  const { model } = workbook;
  writer.prepareModel(model, {});
  for (const step of steps) await writer[step](collector, model);
  return parts;
}

/** The workbook as the bytes of an XLSX file: the same workbook gives the same bytes. */
export async function workbookBytes(workbook: Workbook): Promise<Uint8Array> {
  return zipSync(Object.fromEntries(await workbookParts(workbook)), { mtime: zipDate, level: 6 });
}
