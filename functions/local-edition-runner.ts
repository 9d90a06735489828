/** The runner of the local server: editions in threads of their own, beside the requests that are answered. */
import { runEdition } from '../src/edition/run-edition.ts';
import { type EditionRunner, localRunner } from '../src/edition/runner.ts';
import { openThreads, usualWorkers } from './edition-crew.ts';
import { createEditionServices } from './services.ts';
import type { Settings } from './settings.ts';

const unheard = { planned: () => undefined, progressed: () => undefined };

/** The runner over the stores of the settings. A failure goes to standard error; starting the month again goes on. */
export async function localEditionRunner(settings: Settings): Promise<EditionRunner> {
  const services = await createEditionServices(settings);
  const run = (month: string) =>
    runEdition(month, {}, services, (release) => openThreads(settings, release, usualWorkers), unheard);
  return localRunner(services.reports, run, (error) => console.error('An edition failed.', error));
}
