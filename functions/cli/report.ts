/** `npm run report -- <role> <role> [...]`: compares roles and writes the files into a folder. */
import { rmdir } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { placeId } from '../../src/dataset/places.ts';
import { otherTitle } from '../../src/dataset/resolve-role.ts';
import { CodedError } from '../../src/errors.ts';
import { createReport } from '../../src/report/create-report.ts';
import { readReportFile } from '../../src/report/read-report-file.ts';
import type { Receipt } from '../../src/report/receipt.ts';
import { incompleteFolder } from '../../src/storage/key.ts';
import { localFolder } from '../../src/storage/local-folder.ts';
import type { ObjectStore } from '../../src/storage/object-store.ts';
import { locales } from '../../src/words/locale.ts';
import { createServices } from '../services.ts';
import { readSettings } from '../settings.ts';
import { runCommand } from './run-command.ts';

const usage = `Usage: npm run report -- <role> <role> [<role> ...] [options]

Compares two to five roles. A role is its id (software-developers), its SOC code or a title that people
use ("DevOps Engineer").

  --format csv,xlsx,pdf   the files to write (all three)
  --baseline ROLE         the role that differences are taken against (the first)
  --location PLACE        a place to show beside the nation: CA, California, metro:41860, "San Jose"
  --paper letter|a4       the PDF's paper (letter)
  --csv wide|long         the CSV: a row for each metric, or for each fact (wide)
  --csv-profile excel|excel-eu|machine
                          whom the CSV is for: Excel with decimal points, Excel with decimal commas and
                          semicolons, or programs (Excel as the locale has decimals)
  --locale ${locales.join('|')}
                          how numbers and dates are written, and in which words: es-ES has Spanish ones,
                          the others English (en-US)
  --exclude people        leaves age, gender, race and LGBT out of every file
  --out DIR               where the files go (out)

npm run roles -- <words> finds roles.`;

/** Copies the stored files into the folder under their download names; each is there whole or not at all. */
async function copyFiles(receipt: Receipt, reports: ObjectStore, folder: string): Promise<string[]> {
  const out = localFolder(folder);
  const paths: string[] = [];
  for (const file of receipt.files) {
    const { name } = file;
    const bytes = await readReportFile(reports, receipt, file);
    await out.put(name, bytes).catch((error: unknown) => {
      const reason = error instanceof Error ? error.message : String(error);
      throw new CodedError(
        'storage-failed',
        `Cannot write into --out '${folder}': ${reason}`,
        { value: folder },
        error,
      );
    });
    paths.push(join(folder, name));
  }
  // Where files were written before they were moved into place: nothing is in it now.
  await rmdir(join(folder, incompleteFolder)).catch(() => undefined);
  return paths;
}

/** The names of an option that is given once with commas, several times, or not at all. */
function namesOf(given: readonly string[] | undefined): string[] | undefined {
  return given?.flatMap((names) => names.split(',')).map((name) => name.trim());
}

await runCommand(async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      format: { type: 'string', multiple: true },
      baseline: { type: 'string' },
      location: { type: 'string' },
      paper: { type: 'string' },
      locale: { type: 'string' },
      csv: { type: 'string' },
      'csv-profile': { type: 'string' },
      exclude: { type: 'string', multiple: true },
      out: { type: 'string', default: 'out' },
      help: { type: 'boolean', short: 'h' },
    },
  });
  if (values.help) {
    console.log(usage);
    return;
  }
  const { format, exclude, csv: shape, 'csv-profile': profile, out, help: _, ...choices } = values;
  if (out === '') throw new CodedError('invalid-request', '--out names no folder.', { value: out });
  const services = await createServices(readSettings(process.env));
  const names = { formats: namesOf(format), exclude: namesOf(exclude) };
  const asked = { roles: positionals, ...names, csv: { shape, profile }, ...choices };
  const { receipt, matches, place } = await createReport(asked, services);
  for (const [position, match] of matches.entries()) {
    const title = otherTitle(match);
    if (title !== null)
      console.error(`${positionals[position]}: ${match.role.title}, by the title "${title}"`);
  }
  if (place !== null) console.error(`${choices.location}: ${place.name} (${placeId(place)})`);
  for (const { warnings = [] } of receipt.files) for (const { message } of warnings) console.error(message);
  for (const path of await copyFiles(receipt, services.reports, out)) console.log(path);
});
