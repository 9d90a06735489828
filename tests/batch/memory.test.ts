/** Memory does not grow with a batch: its zip is read and written a few reports at a time. */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';

const root = new URL('../../src/', import.meta.url).href;

/** So many reports of 2 MB, all with the same bytes, through the zip; tells how large the process became. */
const script = `
const { createHash } = await import('node:crypto');
const { fileParts, foldersOf } = await import('${root}batch/zip-files.ts');
const { zipStream } = await import('${root}zip/zip-stream.ts');
const pdf = Buffer.alloc(2_000_000, 'a file of a report');
const sha256 = createHash('sha256').update(pdf).digest('hex');
const store = { get: async () => new Uint8Array(pdf) };
const receipts = Array.from({ length: Number(process.argv[1]) }, (_, at) => ({
  id: String(at).padStart(32, '0'),
  files: [{ format: 'pdf', name: at + '.pdf', bytes: pdf.length, sha256 }],
}));
let [bytes, largest] = [0, 0];
for await (const chunk of zipStream(fileParts(receipts, foldersOf(receipts), store))) {
  bytes += chunk.length;
  largest = Math.max(largest, process.memoryUsage().rss);
}
console.log(JSON.stringify({ bytes, largest }));
`;

async function zipped(reports: number): Promise<{ readonly bytes: number; readonly largest: number }> {
  const words = ['--input-type=module', '--eval', script, String(reports)];
  const { stdout } = await promisify(execFile)(process.execPath, words);
  return JSON.parse(stdout);
}

it('800 MB of reports take no more than 200 MB of them', async () => {
  const [some, many] = [await zipped(100), await zipped(400)];
  expect(many.bytes).toBeGreaterThan(800_000_000);
  expect(many.largest).toBeLessThan(some.largest + 60_000_000);
}, 120_000);
