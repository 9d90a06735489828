/** The runners of the local server: runs in threads of their own, beside the requests that are answered. */
import { isPublished as isBatchPublished } from '../src/batch/manifest.ts';
import { pinOf } from '../src/batch/pin.ts';
import { runBatch } from '../src/batch/run-batch.ts';
import { isPublished as isEditionPublished } from '../src/edition/manifest.ts';
import { runEdition } from '../src/edition/run-edition.ts';
import type { EditionServices } from '../src/edition/services.ts';
import type { HttpServices } from '../src/http/services.ts';
import { localRunner, oneAtATime } from '../src/run/runner.ts';
import { createEditionServices } from './services.ts';
import type { Settings } from './settings.ts';
import { openThreads, usualWorkers } from './threads.ts';

const unheard = { planned: () => undefined, progressed: () => undefined };

async function runPinnedBatch(id: string, settings: Settings, services: EditionServices): Promise<void> {
  const pin = await pinOf(services.reports, id, { subject: '', seesAll: true });
  const openCrew = (release: string) => openThreads('batch', settings, release, usualWorkers);
  await runBatch(pin, services, openCrew, unheard.progressed);
}

async function runMonth(month: string, settings: Settings, services: EditionServices): Promise<void> {
  const openCrew = (release: string) => openThreads('edition', settings, release, usualWorkers);
  await runEdition(month, {}, services, openCrew, unheard);
}

/**
 * Runners over the stores of the settings. A failure goes to standard error; starting the same again goes on. Batches
 * are run one at a time, as each takes all cores.
 */
export async function localRunners(
  settings: Settings,
): Promise<Pick<HttpServices, 'editionRunner' | 'batchRunner'>> {
  const services = await createEditionServices(settings);
  const { reports } = services;
  return {
    editionRunner: localRunner(
      (month) => isEditionPublished(reports, month),
      (month) => runMonth(month, settings, services),
      (error) => console.error('An edition failed.', error),
    ),
    batchRunner: localRunner(
      (id) => isBatchPublished(reports, id),
      oneAtATime((id) => runPinnedBatch(id, settings, services)),
      (error) => console.error('A batch failed.', error),
    ),
  };
}
