/** The parts of a workbook as exceljs makes them, caught before it zips them with the time of day. */
import type { Workbook } from 'exceljs';
import { strToU8 } from 'fflate';

/** What exceljs hands each part of a workbook to. */
interface PartCollector {
  append(content: string | Uint8Array, options: { name: string }): void;
}

/** The steps of exceljs's own `write`, in its order: shared strings are known only after the worksheets. */
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
] as const;

/** What exceljs has and its types leave out; the version is pinned. */
type PartWriter = { prepareModel(model: unknown, options: object): void } & Record<
  (typeof steps)[number],
  (parts: PartCollector, model: unknown) => Promise<void> | void
>;

function isPartWriter(xlsx: object): xlsx is PartWriter {
  return ['prepareModel', ...steps].every((name) => typeof Reflect.get(xlsx, name) === 'function');
}

/** The parts of a workbook by name, such as `xl/worksheets/sheet1.xml`. */
export type WorkbookParts = Map<string, Uint8Array>;

/** The parts of the workbook. */
export async function workbookParts(workbook: Workbook): Promise<WorkbookParts> {
  const parts: WorkbookParts = new Map();
  const collector: PartCollector = {
    append: (content, { name }) => parts.set(name, typeof content === 'string' ? strToU8(content) : content),
  };
  const writer: object = workbook.xlsx;
  if (!isPartWriter(writer)) throw new Error('This version of exceljs writes workbooks in another way.');
  const { model } = workbook;
  writer.prepareModel(model, {});
  for (const step of steps) await writer[step](collector, model);
  return parts;
}
