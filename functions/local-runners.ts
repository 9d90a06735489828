/** The runners of the local server: runs in threads of their own, beside the requests that are answered. */
import { isPublished } from '../src/edition/manifest.ts';
import { runEdition } from '../src/edition/run-edition.ts';
import type { HttpServices } from '../src/http/services.ts';
import { localRunner } from '../src/run/runner.ts';
import { createEditionServices } from './services.ts';
import type { Settings } from './settings.ts';
import { openThreads, usualWorkers } from './threads.ts';

const unheard = { planned: () => undefined, progressed: () => undefined };

/** Runners over the stores of the settings. A failure goes to standard error; starting the same again goes on. */
export async function localRunners(settings: Settings): Promise<Pick<HttpServices, 'editionRunner'>> {
  const services = await createEditionServices(settings);
  const { reports } = services;
  return {
    editionRunner: localRunner(
      (month) => isPublished(reports, month),
      (month) =>
        runEdition(
          month,
          {},
          services,
          (release) => openThreads('edition', settings, release, usualWorkers),
          unheard,
        ),
      (error) => console.error('An edition failed.', error),
    ),
  };
}
