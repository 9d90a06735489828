/** `npm run export -- --table pay-by-state --format csv`: writes a table of the dataset, or part of it, into a folder. */
import { rmdir } from 'node:fs/promises';
import { join } from 'node:path';
import { CodedError } from '../../src/errors.ts';
import { createExport } from '../../src/export/create-export.ts';
import { readExportFile } from '../../src/export/read-export-file.ts';
import type { ExportReceipt } from '../../src/export/receipt.ts';
import { exportTables } from '../../src/export/tables.ts';
import { incompleteFolder } from '../../src/storage/key.ts';
import { localFolder } from '../../src/storage/local-folder.ts';
import type { ObjectStore } from '../../src/storage/object-store.ts';
import { createServices } from '../services.ts';
import { readSettings } from '../settings.ts';
import { readArguments } from './read-arguments.ts';
import { runCommand } from './run-command.ts';

const usage = `Usage: npm run export -- --table TABLE [options]

Writes a table of the dataset, or part of it, as one file.

  --table TABLE           ${exportTables
    .map(({ id }) => id)
    .join(', ')
    .replace('people, ', 'people,\n                          ')}
  --format csv|xlsx       what to write (csv)
  --where NAME=VALUE[,VALUE...]
                          the rows to write; given again, rows must keep all of them:
                          group=15-0000, soc=15-1252, role=actors; where a table has them also
                          state=CA,WA, metro=41860, industry=51
  --columns a,b,c         the columns to write, in this order (all)
  --csv-profile excel|excel-eu|machine
                          whom the CSV is for, as of a report; machine has keys as its header (excel)
  --list                  names every table with its columns and conditions, and writes nothing
  --out DIR               where the file goes (out)`;

function listTables(): void {
  for (const { id, rowIs, columns, conditions } of exportTables) {
    console.log(`${id}: a row is ${rowIs}`);
    console.log(`  --where ${conditions.join(', ')}`);
    console.log(`  --columns ${columns.map(({ key }) => key).join(',')}`);
  }
}

/** Copies the stored file into the folder under its download name; it is there whole or not at all. */
async function copyFile(receipt: ExportReceipt, reports: ObjectStore, folder: string): Promise<string> {
  const { name } = receipt.file;
  const chunks = await readExportFile(reports, receipt);
  await localFolder(folder)
    .putStream(name, chunks)
    .catch((error: unknown) => {
      const reason = error instanceof Error ? error.message : String(error);
      const message = `Cannot write into --out '${folder}': ${reason}`;
      throw new CodedError('storage-failed', message, { value: folder }, error);
    });
  // Where the file was written before it was moved into place: nothing is in it now.
  await rmdir(join(folder, incompleteFolder)).catch(() => undefined);
  return join(folder, name);
}

const count = new Intl.NumberFormat('en-US');

await runCommand(async () => {
  const { values } = readArguments(
    {
      allowPositionals: false,
      options: {
        table: { type: 'string' },
        format: { type: 'string', default: 'csv' },
        where: { type: 'string', multiple: true },
        columns: { type: 'string', multiple: true },
        'csv-profile': { type: 'string' },
        out: { type: 'string', default: 'out' },
        list: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    },
    {
      table: 'a table that --list names',
      format: 'csv or xlsx',
      where: 'a condition such as group=15-0000',
      columns: 'columns that --list names',
      'csv-profile': 'excel, excel-eu or machine',
      out: 'a folder',
    },
  );
  if (values.help) return console.log(usage);
  if (values.list) return listTables();
  const { table = '', format, where, columns, 'csv-profile': profile, out } = values;
  if (out === '') throw new CodedError('invalid-request', '--out names no folder.', { value: out });
  const services = await createServices(readSettings(process.env));
  const keys = columns?.flatMap((names) => names.split(',')).map((name) => name.trim());
  const { receipt } = await createExport({ table, format, where, columns: keys, csv: { profile } }, services);
  const path = await copyFile(receipt, services.reports, out);
  console.log(`${path} (${count.format(receipt.rows.written)} rows)`);
});
