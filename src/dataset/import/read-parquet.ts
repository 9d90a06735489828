/** Reads a Parquet file into plain rows, so that it is checked and read as any other table. */
import { basename } from 'node:path';
import { parquetMetadata, parquetRead, parquetSchema } from 'hyparquet';
import { CodedError } from '../../errors.ts';
import { readNeededFile } from './read-file.ts';
import { type Cell, quoted, type Table } from './table.ts';

/**
 * The names of the columns as the first row, and every row of the file below it. Whole numbers of 64 bits become
 * plain numbers, and truth values `TRUE` and `FALSE`, as a workbook shows them.
 * Fails with `missing-file` without a file, and `unexpected-layout` when it is not Parquet or a cell holds
 * neither text, number nor truth value.
 */
export async function readParquet(path: string): Promise<Table> {
  const bytes = await readNeededFile(path);
  const file = basename(path);
  const { columns, records } = await readRecords(new Uint8Array(bytes).buffer, file);
  const rows = records.map((record) =>
    record.map((value, column) => plainCell(value, file, columns[column])),
  );
  return { file, rows: [columns, ...rows] };
}

interface Records {
  readonly columns: readonly string[];
  readonly records: readonly (readonly unknown[])[];
}

async function readRecords(buffer: ArrayBuffer, file: string): Promise<Records> {
  try {
    const metadata = parquetMetadata(buffer);
    const columns = parquetSchema(metadata).children.map(({ element }) => element.name);
    let records: readonly (readonly unknown[])[] = [];
    await parquetRead({
      file: buffer,
      metadata,
      onComplete: (rows) => {
        records = rows;
      },
    });
    return { columns, records };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new CodedError('unexpected-layout', `${file} cannot be read: ${reason}`, { value: file }, error);
  }
}

function plainCell(value: unknown, file: string, column = ''): Cell {
  switch (typeof value) {
    case 'string':
      return value === '' ? null : value;
    case 'number':
      return value;
    case 'bigint':
      return Number(value);
    case 'boolean':
      return value ? 'TRUE' : 'FALSE';
    default:
      if (value === null || value === undefined) return null;
      throw new CodedError(
        'unexpected-layout',
        `${file}: column ${quoted(column)} should hold text or numbers, found ${JSON.stringify(value)}`,
        { value },
      );
  }
}
