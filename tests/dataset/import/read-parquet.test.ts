/** Parquet files read into plain tables. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type ColumnSource, parquetWriteBuffer } from 'hyparquet-writer';
import { describe, expect, it } from 'vitest';
import { readParquet } from '../../../src/dataset/import/read-parquet.ts';
import { temporaryFolder } from './official-files.ts';

async function writeColumns(columnData: ColumnSource[]): Promise<string> {
  const path = join(await temporaryFolder(), 'small.parquet');
  await writeFile(path, new Uint8Array(parquetWriteBuffer({ columnData })));
  return path;
}

describe('the Parquet reader', () => {
  it('gives the names of the columns, then text, numbers and null for empty cells', async () => {
    const path = await writeColumns([
      { name: 'title', data: ['Actors', '', null], type: 'STRING', nullable: true },
      { name: 'wage', data: [5.5, 6, null], type: 'DOUBLE', nullable: true },
    ]);
    expect(await readParquet(path)).toEqual({
      file: 'small.parquet',
      rows: [
        ['title', 'wage'],
        ['Actors', 5.5],
        [null, 6],
        [null, null],
      ],
    });
  });

  it('gives whole numbers of 64 bits as numbers, and truth values as a workbook shows them', async () => {
    const path = await writeColumns([
      { name: 'UNITID', data: [100654n, 100663n], type: 'INT64' },
      { name: 'IS_CIP_6DIGIT', data: [true, false], type: 'BOOLEAN' },
    ]);
    const { rows } = await readParquet(path);
    expect(rows.slice(1)).toEqual([
      [100654, 'TRUE'],
      [100663, 'FALSE'],
    ]);
  });

  it('gives a file without rows its header', async () => {
    const path = await writeColumns([{ name: 'UNITID', data: [], type: 'INT64' }]);
    expect((await readParquet(path)).rows).toEqual([['UNITID']]);
  });

  it('refuses a date, naming its column', async () => {
    const path = await writeColumns([{ name: 'day', data: [new Date(0)], type: 'TIMESTAMP' }]);
    await expect(readParquet(path)).rejects.toThrow(
      'small.parquet: column "day" should hold text or numbers',
    );
  });

  it('refuses a file that is not Parquet, naming it', async () => {
    const path = join(await temporaryFolder(), 'small.parquet');
    await writeFile(path, 'not a Parquet file');
    await expect(readParquet(path)).rejects.toMatchObject({
      code: 'unexpected-layout',
      message: expect.stringContaining('small.parquet cannot be read'),
    });
  });

  it('names the path of a missing file', async () => {
    const path = join(await temporaryFolder(), 'absent.parquet');
    await expect(readParquet(path)).rejects.toMatchObject({
      code: 'missing-file',
      message: `The file ${path} is missing`,
    });
  });
});
