/** `npm run report -- <role> <role> [...]`: compares roles and writes the files into a folder. */
import { placeId } from '../../src/dataset/places.ts';
import { otherTitle } from '../../src/dataset/resolve-role.ts';
import { CodedError } from '../../src/errors.ts';
import { createReport } from '../../src/report/create-report.ts';
import { readReportFile } from '../../src/report/read-report-file.ts';
import type { Receipt } from '../../src/report/receipt.ts';
import type { ObjectStore } from '../../src/storage/object-store.ts';
import type { NamedFile } from '../../src/storage/write-together.ts';
import { locales } from '../../src/words/locale.ts';
import { createServices } from '../services.ts';
import { readSettings } from '../settings.ts';
import { namesOf } from './names-of.ts';
import { readArguments } from './read-arguments.ts';
import { reportOptionValues } from './report-options.ts';
import { runCommand } from './run-command.ts';
import { writeOut } from './write-out.ts';

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

/** What each option takes. */
const allowedValues = {
  ...reportOptionValues,
  baseline: 'one of the compared roles',
};

/** The stored files, under their download names. */
async function filesOf(receipt: Receipt, reports: ObjectStore): Promise<NamedFile[]> {
  const files: NamedFile[] = [];
  for (const file of receipt.files)
    files.push({ name: file.name, body: await readReportFile(reports, receipt, file) });
  return files;
}

await runCommand(async () => {
  const { values, positionals } = readArguments(
    {
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
    },
    allowedValues,
  );
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
  for (const path of await writeOut(out, await filesOf(receipt, services.reports))) console.log(path);
});
