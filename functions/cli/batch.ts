/** `npm run batch -- --from list.csv | --group 15-1200 | --resume ID`: makes many comparisons, and one zip of all files. */
import { type BatchManifest, storedBatchFile } from '../../src/batch/manifest.ts';
import { type Pin, pinOf } from '../../src/batch/pin.ts';
import { planBatch } from '../../src/batch/plan.ts';
import { readBatchList } from '../../src/batch/read-batch-list.ts';
import { resolveBatch } from '../../src/batch/request.ts';
import { runBatch } from '../../src/batch/run-batch.ts';
import { CodedError } from '../../src/errors.ts';
import type { ReportRequest } from '../../src/report/request.ts';
import { localOwner } from '../../src/run/viewer.ts';
import { readStoredFile } from '../../src/storage/read-stored-file.ts';
import { locales } from '../../src/words/locale.ts';
import { createEditionServices, createServices } from '../services.ts';
import { readSettings, type Settings } from '../settings.ts';
import { openThreads } from '../threads.ts';
import { namesOf } from './names-of.ts';
import { progressOn } from './progress.ts';
import { readArguments } from './read-arguments.ts';
import { reportOptionValues } from './report-options.ts';
import { runCommand } from './run-command.ts';
import { mostWorkers, readWorkers, usualWorkerCount } from './workers.ts';
import { writeOut } from './write-out.ts';

const usage = `Usage: npm run batch -- --from LIST.csv | --group GROUP | --resume ID [options]

Makes a report for each comparison, up to 10,000, and one zip of all files with a manifest. Every comparison is
checked before the first is made. Killed at any moment and run again it goes on where it was, and does nothing
where all is done.

  --from LIST.csv         the comparisons: columns roles (parted by |) and, if you like, location and baseline
  --group GROUP           every pair of occupations of a SOC group: 15-0000, 15-1200
  --resume ID             a batch that was begun before, as it was begun; takes only --workers and --out
  --format csv,xlsx,pdf   the files to write (all three)
  --location PLACE        a place to show beside the nation, where the list names none
  --paper letter|a4, --csv wide|long, --csv-profile excel|excel-eu|machine,
  --locale ${locales.join('|')}, --exclude people
                          as of npm run report, for every comparison
  --workers N             threads that render, 1 to ${mostWorkers} (one for each core: ${usualWorkerCount})
  --out DIR               where the zip goes (out)`;

const allowedValues = {
  ...reportOptionValues,
  from: 'a CSV file',
  group: 'a SOC group such as 15-1200',
  resume: 'the id of a batch',
  workers: `a number from 1 to ${mostWorkers}`,
};

/** What the batch is made of: one of the three. */
interface Given {
  readonly from?: string | undefined;
  readonly group?: string | undefined;
  readonly resume?: string | undefined;
}

async function begin(
  { from, group, resume }: Given,
  shared: Omit<ReportRequest, 'roles'>,
  settings: Settings,
): Promise<Pin> {
  const services = await createServices(settings);
  const { dataset, reports } = services;
  if (resume !== undefined) return pinOf(reports, resume, { subject: localOwner, seesAll: true });
  const resolved =
    from === undefined
      ? await resolveBatch({ ...shared, group, pairs: 'all' }, dataset)
      : await readBatchList(from, shared, dataset);
  return planBatch(resolved, localOwner, services);
}

function checkGiven(given: Given): void {
  const count = Object.values(given).filter((value) => value !== undefined).length;
  if (count === 1) return;
  const allowed = ['--from LIST.csv', '--group GROUP', '--resume ID'];
  const message = `Say what to compare, in one way: ${allowed.join(', ')}.`;
  throw new CodedError('invalid-request', message, { value: count, allowed });
}

/** A batch that was begun has its files and places from then: what would be ignored beside --resume is refused. */
function checkResumed(resume: string | undefined, beside: Readonly<Record<string, unknown>>): void {
  if (resume === undefined) return;
  const allowed = ['--workers', '--out'];
  for (const [name, value] of Object.entries(beside))
    if (value !== undefined) {
      const message = `--${name} cannot be changed with --resume: the batch has what it was begun with. Allowed: ${allowed.join(', ')}.`;
      throw new CodedError('invalid-request', message, { value: `--${name}`, allowed });
    }
}

/** What was not delivered, and why: on standard error, since somebody should look at it. */
function tellFailures({ items }: BatchManifest): void {
  for (const { position, error } of items)
    if (error !== null) console.error(`Not delivered: comparison ${position}: ${error.message}`);
}

await runCommand(async () => {
  const { values } = readArguments(
    {
      allowPositionals: false,
      options: {
        from: { type: 'string' },
        group: { type: 'string' },
        resume: { type: 'string' },
        format: { type: 'string', multiple: true },
        location: { type: 'string' },
        paper: { type: 'string' },
        locale: { type: 'string' },
        csv: { type: 'string' },
        'csv-profile': { type: 'string' },
        exclude: { type: 'string', multiple: true },
        workers: { type: 'string', default: usualWorkerCount },
        out: { type: 'string', default: 'out' },
        help: { type: 'boolean', short: 'h' },
      },
    },
    allowedValues,
  );
  if (values.help) return console.log(usage);
  const { from, group, resume, format, exclude, csv: shape, 'csv-profile': profile, workers, out } = values;
  checkGiven({ from, group, resume });
  const { location, paper, locale } = values;
  checkResumed(resume, { format, location, paper, locale, csv: shape, 'csv-profile': profile, exclude });
  if (out === '') throw new CodedError('invalid-request', '--out names no folder.', { value: out });
  const count = readWorkers(workers);
  const names = { formats: namesOf(format), exclude: namesOf(exclude) };
  const settings = readSettings(process.env);
  const pin = await begin(
    { from, group, resume },
    { ...names, csv: { shape, profile }, location, paper, locale },
    settings,
  );
  console.log(
    `Batch ${pin.id} on release ${pin.release}: ${pin.comparisons} comparisons, ${pin.reports} reports.`,
  );
  const services = await createEditionServices(settings);
  const { manifest, rendered, wasPublished } = await runBatch(
    pin,
    services,
    (release) => openThreads('batch', settings, release, count),
    progressOn(process.stderr),
  );
  const { written, failed, files } = manifest.counts;
  const opening = wasPublished
    ? 'It was published before; nothing was rendered.'
    : `${rendered} reports were rendered now.`;
  console.log(`${opening} ${written} comparisons written, ${failed} not delivered; ${files} files.`);
  const { name } = manifest.file;
  const body = await readStoredFile(
    services.reports,
    storedBatchFile(manifest),
    'delete it and run this again, which makes it again',
  );
  for (const path of await writeOut(out, [{ name, body }])) console.log(path);
  tellFailures(manifest);
});
