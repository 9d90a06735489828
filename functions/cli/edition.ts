/** `npm run edition -- --month 2026-11`: makes what the subscriptions owe for a month, and publishes it. */
import type { EditionManifest } from '../../src/edition/manifest.ts';
import { checkMonth } from '../../src/edition/month.ts';
import { runEdition } from '../../src/edition/run-edition.ts';
import { CodedError, oneOf } from '../../src/errors.ts';
import { type Locale, locales } from '../../src/words/locale.ts';
import { createEditionServices } from '../services.ts';
import { readSettings } from '../settings.ts';
import { openThreads } from '../threads.ts';
import { progressOn } from './progress.ts';
import { readArguments } from './read-arguments.ts';
import { runCommand } from './run-command.ts';
import { mostWorkers, readWorkers, usualWorkerCount } from './workers.ts';

const usage = `Usage: npm run edition -- --month 2026-11 [options]

Makes a report for each subscription, tells what changed since the edition before, and publishes it all with
an index and a manifest. Run again it goes on where it was, and does nothing where all is done.

  --month YYYY-MM         the month, 2000-01 to 2099-12
  --workers N             threads that render, 1 to ${mostWorkers} (one for each core: ${usualWorkerCount})
  --release R             the release of the dataset (the one in force; for an earlier month the newest of then)
  --locale ${locales.join('|')}
                          the words of the index (en-US)`;

function readLocale(text: string | undefined): Locale | undefined {
  return text === undefined ? undefined : oneOf(text, locales, 'unknown-locale', 'locale');
}

function readMonth(text: string | undefined): string {
  if (text !== undefined) return checkMonth(text);
  throw new CodedError('invalid-month', 'Name the month: npm run edition -- --month 2026-11', {
    allowed: ['2000-01 to 2099-12'],
  });
}

function countsLine({ counts: { expected, written, unchanged, failed, changed } }: EditionManifest): string {
  return `${expected} subscriptions: ${written} written, ${unchanged} without a change, ${failed} not delivered; figures changed in ${changed}.`;
}

/** What was not delivered, and why: on standard error, since somebody should look at it. */
function tellFailures({ items }: EditionManifest): void {
  for (const { subscription, error } of items)
    if (error !== null) console.error(`Not delivered: ${subscription}: ${error.message}`);
}

await runCommand(async () => {
  const { values } = readArguments(
    {
      allowPositionals: false,
      options: {
        month: { type: 'string' },
        workers: { type: 'string', default: usualWorkerCount },
        release: { type: 'string' },
        locale: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
      },
    },
    {
      month: 'a month such as 2026-11',
      workers: `a number from 1 to ${mostWorkers}`,
      release: 'the id of a release',
      locale: locales.join(', '),
    },
  );
  if (values.help) {
    console.log(usage);
    return;
  }
  const month = readMonth(values.month);
  const workers = readWorkers(values.workers);
  const choices = { release: values.release, locale: readLocale(values.locale) };
  const settings = readSettings(process.env);
  const progress = progressOn(process.stderr);
  const { manifest, rendered, wasPublished } = await runEdition(
    month,
    choices,
    await createEditionServices(settings),
    (release) => openThreads('edition', settings, release, workers),
    {
      planned: ({ pin, items }) =>
        console.log(`Edition ${month} on release ${pin.release}: ${items.length} subscriptions.`),
      progressed: progress,
    },
  );
  const opening = wasPublished
    ? `Edition ${month} was published on ${manifest.publishedAt.slice(0, 10)}; nothing was rendered.`
    : `Edition ${month} is published; ${rendered} reports were rendered now.`;
  console.log(`${opening} ${countsLine(manifest)}`);
  tellFailures(manifest);
});
