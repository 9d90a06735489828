/** Reads exports back with programs that are not ours. */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { parse } from 'csv-parse/sync';
import exceljs from 'exceljs';
import type { FileStream } from '../../src/export/written.ts';
import { readTextField } from '../../src/render/csv/text-guard.ts';

/** The Python that is asked for openpyxl: `PYTHON`, or the one of the machine. */
const python = process.env.PYTHON ?? 'python3';

/** All bytes of a file. */
export async function bytesOf({ chunks }: Pick<FileStream, 'chunks'>): Promise<Buffer> {
  const all: Uint8Array[] = [];
  for await (const chunk of chunks) all.push(chunk);
  return Buffer.concat(all);
}

/** The fields of a CSV, its guards undone where it has them. */
export function csvFields(bytes: Uint8Array, delimiter = ',', guarded = true): string[][] {
  const rows = parse(Buffer.from(bytes), { bom: true, delimiter });
  return guarded ? rows.map((row) => row.map(readTextField)) : rows;
}

/** The cells of each sheet by its name; blank cells are empty texts. */
export async function xlsxCells(bytes: Buffer): Promise<Map<string, (string | number)[][]>> {
  const workbook = new exceljs.Workbook();
  // exceljs declares a Buffer of its own.
  const copy = new ArrayBuffer(bytes.length);
  new Uint8Array(copy).set(bytes);
  await workbook.xlsx.load(copy);
  return new Map(
    workbook.worksheets.map((sheet) => {
      const width = sheet.columnCount;
      const rows: (string | number)[][] = [];
      sheet.eachRow({ includeEmpty: true }, (row) => {
        const cells = Array.from({ length: width }, (_, position) => row.getCell(position + 1));
        rows.push(cells.map(({ value, text }) => (typeof value === 'number' ? value : text)));
      });
      return [sheet.name, rows];
    }),
  );
}

const readScript = `
import json, sys, openpyxl
book = openpyxl.load_workbook(sys.argv[1])
print(json.dumps({sheet.title: [["" if cell is None else cell for cell in row] for row in sheet.iter_rows(values_only=True)] for sheet in book}))
`;

/** The same as openpyxl reads them. */
export async function openpyxlCells(path: string): Promise<Record<string, (string | number)[][]>> {
  const { stdout } = await promisify(execFile)(python, ['-c', readScript, path], {
    maxBuffer: 1 << 28,
  });
  return JSON.parse(stdout);
}

/** Whether that Python has openpyxl. */
export async function hasOpenpyxl(): Promise<boolean> {
  return promisify(execFile)(python, ['-c', 'import openpyxl']).then(
    () => true,
    () => false,
  );
}
