/** Reads a CSV file, plain or compressed with gzip, into plain rows. */
import { basename } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import { CodedError } from '../../errors.ts';
import { readNeededFile } from './read-file.ts';
import type { Table } from './table.ts';

/**
 * Every record of the file; all cells are text, an empty one is null. A name ending in `.gz` is unpacked.
 * With `loose`, spaces around cells are dropped and rows may be shorter than the header.
 * Fails with `missing-file` without a file, and `unexpected-layout` when it is not CSV or not gzip.
 */
export async function readCsv(path: string, { loose = false } = {}): Promise<Table> {
  const bytes = await readNeededFile(path);
  const file = basename(path);
  try {
    const text = path.endsWith('.gz') ? gunzipSync(bytes) : bytes;
    const records = parse(text, { bom: true, trim: loose, relax_column_count: loose });
    return { file, rows: records.map((record) => record.map((cell) => (cell === '' ? null : cell))) };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new CodedError('unexpected-layout', `${file} cannot be read: ${reason}`, { value: file }, error);
  }
}
