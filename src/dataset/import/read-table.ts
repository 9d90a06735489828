/** Reads an official table in whichever of its published forms a folder holds. */
import { access } from 'node:fs/promises';
import { CodedError } from '../../errors.ts';
import { readCsv } from './read-csv.ts';
import { readWorkbook } from './read-workbook.ts';
import type { Table } from './table.ts';

const forms: readonly { readonly ending: string; readonly read: (path: string) => Promise<Table> }[] = [
  { ending: '.xlsx', read: readWorkbook },
  { ending: '.csv', read: readCsv },
  { ending: '.csv.gz', read: readCsv },
];

/**
 * The table at a path without its ending: the first of .xlsx, .csv and .csv.gz that is there.
 * Fails with `missing-file`, naming all three, when none is.
 */
export async function readTable(pathWithoutEnding: string): Promise<Table> {
  for (const { ending, read } of forms) {
    const path = pathWithoutEnding + ending;
    if (await exists(path)) return read(path);
  }
  const paths = forms.map(({ ending }) => pathWithoutEnding + ending);
  throw new CodedError(
    'missing-file',
    `One of these files is needed and none is there: ${paths.join(', ')}`,
    {
      value: pathWithoutEnding,
      allowed: paths,
    },
  );
}

async function exists(path: string): Promise<boolean> {
  try {
    await access(path);
    return true;
  } catch {
    return false;
  }
}
