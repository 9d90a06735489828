/**
 * Writes the rows of the bench into a file and says how long that took and how much memory the process ever had. A
 * process of its own for each turn: `node write.ts <writer> <rows> <file>`.
 */

import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { csvFile } from '../../../src/export/csv-file.ts';
import type { FileStream } from '../../../src/export/written.ts';
import { xlsxFile } from '../../../src/export/xlsx-file.ts';
import { entryOf } from '../peers/install.ts';
import { benchBatches, benchColumns, benchPool } from './rows.ts';

const pool = benchPool();
const about = {
  sheet: 'Bench',
  title: 'Bench',
  rowIs: 'a row of the bench',
  where: [],
  release: '2026.11',
  releaseSha256: '5a'.repeat(32),
  date: '2026-11-01',
  sources: [],
};

/** Answers the rows of each sheet. */
async function save({ chunks, written }: FileStream, path: string): Promise<number[]> {
  const file = await open(path, 'w');
  try {
    for await (const chunk of chunks) await file.writeFile(chunk);
  } finally {
    await file.close();
  }
  return written.sheets.map(({ rows }) => rows);
}

/** csv-stringify as its documentation streams with it, waiting where it asks to. */
async function csvStringify(rows: number, path: string): Promise<number[]> {
  const { stringify } = await import(await entryOf('csv-stringify'));
  const stringifier = stringify({ record_delimiter: '\r\n', bom: true });
  const out = createWriteStream(path);
  stringifier.pipe(out);
  stringifier.write(benchColumns.map(({ heading }) => heading));
  for await (const batch of benchBatches(pool, rows))
    for (const row of batch) if (!stringifier.write(row)) await once(stringifier, 'drain');
  stringifier.end();
  await once(out, 'finish');
  return [];
}

/** exceljs's streaming writer, with number formats by column, waiting for its file where it is behind. */
async function exceljs(rows: number, path: string): Promise<number[]> {
  const { default: excel } = await import(await entryOf('exceljs'));
  const out = createWriteStream(path);
  const workbook = new excel.stream.xlsx.WorkbookWriter({ stream: out });
  const sheet = workbook.addWorksheet('Bench', { views: [{ state: 'frozen', ySplit: 1 }] });
  sheet.columns = benchColumns.map(({ heading, unit }) => ({
    header: heading,
    width: 16,
    style: unit === null ? {} : { numFmt: '#,##0' },
  }));
  for await (const batch of benchBatches(pool, rows)) {
    for (const row of batch) sheet.addRow(row).commit();
    if (out.writableNeedDrain) await once(out, 'drain');
  }
  await workbook.commit();
  return [rows];
}

const writers: Readonly<Record<string, (rows: number, path: string) => Promise<number[]>>> = {
  csv: (rows, path) => save(csvFile(benchColumns, benchBatches(pool, rows), 'excel'), path),
  'csv machine': (rows, path) => save(csvFile(benchColumns, benchBatches(pool, rows), 'machine'), path),
  xlsx: (rows, path) => save(xlsxFile(benchColumns, benchBatches(pool, rows), about), path),
  'csv-stringify': csvStringify,
  exceljs,
};

const [name = '', rows = '0', path = ''] = process.argv.slice(2);
const writer = writers[name];
if (writer === undefined)
  throw new Error(`No writer '${name}'. Allowed: ${Object.keys(writers).join(', ')}.`);
const start = performance.now();
const sheets = await writer(Number(rows), path);
const milliseconds = performance.now() - start;
// In kilobytes.
const { maxRSS } = process.resourceUsage();
console.log(JSON.stringify({ milliseconds, megabytes: maxRSS / 1024, sheets }));
