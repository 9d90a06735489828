/** Memory does not grow with rows: a process that may have little writes many. */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';

const root = new URL('../../src/export/', import.meta.url).href;

/** 300,000 rows, each with a text that no other has: a workbook of 40 MB and a CSV of 30 MB. */
const script = `
const { csvFile } = await import('${root}csv-file.ts');
const { xlsxFile } = await import('${root}xlsx-file.ts');
const columns = Array.from({ length: 10 }, (_, at) => ({ key: 'c' + at, heading: 'C' + at, unit: at < 2 ? null : 'jobs' }));
async function* batches() {
  for (let start = 0; start < 300_000; start += 100)
    yield Array.from({ length: 100 }, (_, at) => columns.map(({ unit }, column) => (unit === null ? 'text ' + (start + at) + ' of ' + column : (start + at) * (column + 1))));
}
const about = { sheet: 'Many', title: 'Many', rowIs: 'a row', where: [], release: '2026.11', releaseSha256: '', date: '2026-11-01', sources: [] };
const file = process.argv[1] === 'csv' ? csvFile(columns, batches(), 'excel') : xlsxFile(columns, batches(), about);
let bytes = 0;
for await (const chunk of file.chunks) bytes += chunk.length;
console.log(JSON.stringify({ rows: file.written.rows, bytes }));
`;

it.each([
  ['csv', 25_000_000],
  ['xlsx', 10_000_000],
])(
  '300,000 rows are written as %s in a heap of 64 MB',
  async (format, least) => {
    const words = ['--max-old-space-size=64', '--input-type=module', '--eval', script, format];
    const { stdout } = await promisify(execFile)(process.execPath, words);
    const { rows, bytes } = JSON.parse(stdout);
    expect(rows).toBe(300_000);
    expect(bytes).toBeGreaterThan(least);
  },
  120_000,
);
