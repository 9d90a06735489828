/** `npm run export -- --table pay-by-state --format csv`: writes a table of the dataset, or part of it, into a folder. */
import { CodedError } from '../../src/errors.ts';
import { createExport } from '../../src/export/create-export.ts';
import { readExportFile } from '../../src/export/read-export-file.ts';
import { exportTables } from '../../src/export/tables.ts';
import { createServices } from '../services.ts';
import { readSettings } from '../settings.ts';
import { namesOf } from './names-of.ts';
import { readArguments } from './read-arguments.ts';
import { runCommand } from './run-command.ts';
import { writeOut } from './write-out.ts';

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
  const { receipt } = await createExport(
    { table, format, where, columns: namesOf(columns), csv: { profile } },
    services,
  );
  const body = await readExportFile(services.reports, receipt);
  for (const path of await writeOut(out, [{ name: receipt.file.name, body }]))
    console.log(`${path} (${count.format(receipt.rows.written)} rows)`);
});
