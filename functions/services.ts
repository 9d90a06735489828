/** The one place that wires the services: built once for a process, and passed in. */
import { openDataset } from '../src/dataset/dataset.ts';
import { releasesIn } from '../src/dataset/releases.ts';
import type { EditionServices } from '../src/edition/services.ts';
import type { HttpServices } from '../src/http/services.ts';
import { once } from '../src/once.ts';
import { createRenderers } from '../src/render/registry.ts';
import type { ObjectStore } from '../src/storage/object-store.ts';
import { openStore } from '../src/storage/open-store.ts';
import { patientStore } from '../src/storage/patient-store.ts';
import { editionDocument } from '../templates/edition.ts';
import { reportDocument, templateVersion } from '../templates/report.ts';
import { summarySentences } from '../templates/summary.ts';
import { createAuth } from './auth.ts';
import { docsAssets } from './docs-assets.ts';
import { type Observer, silentObserver, tellingRenders } from './observer.ts';
import type { Settings } from './settings.ts';
import { createSignInBy } from './sign-in.ts';

/** What commands need: no callers, and nothing that is for them. */
type CommandServices = Omit<
  HttpServices,
  'auth' | 'signIn' | 'options' | 'docsAssets' | 'pages' | 'editionRunner' | 'batchRunner'
>;

/** What reports and editions have in common: how they look, how files are made of that, and the time. */
const making = {
  template: { version: templateVersion, document: reportDocument, summary: summarySentences },
  renderer: createRenderers(async () => (await import('../templates/theme.ts')).theme),
  clock: () => new Date(),
};

/** What making editions and batches needs; the stores are asked again while they are gone for a moment. */
export async function createEditionServices(settings: Settings): Promise<EditionServices> {
  return {
    ...making,
    releases: releasesIn(patientStore(await openStore(settings.DATASET))),
    reports: patientStore(await openStore(settings.REPORTS)),
    index: { document: editionDocument },
  };
}

/** Opens the dataset and the stores that the settings name. Throws `damaged-release` and `invalid-setting`. */
export async function createServices(
  settings: Settings,
  { onRender, ...observer }: Observer = silentObserver,
): Promise<CommandServices> {
  const dataset = await openDataset(await openStore(settings.DATASET), { isPublished: true });
  return {
    dataset,
    reports: await openStore(settings.REPORTS),
    ...making,
    renderer: tellingRenders(making.renderer, onRender),
    search: async () => {
      const { roleSearchOf } = await import('../src/dataset/role-search.ts');
      return roleSearchOf(dataset.roles, await dataset.titles());
    },
    downloads: settings.DOWNLOADS,
    ...observer,
  };
}

type Runners = Pick<HttpServices, 'editionRunner' | 'batchRunner'>;

/**
 * The runners of a state machine, loaded with the first run that is started: few processes start any. Without a machine
 * there are none, but where a process lives on its entry point gives it some: see server.ts.
 */
function runnersOf({ RUN_MACHINE: machine }: Settings, reports: ObjectStore): Runners {
  if (machine === undefined) return { editionRunner: null, batchRunner: null };
  const runners = once(async () => {
    const { machineRunners } = await import('./machine/machine-runner.ts');
    return machineRunners(reports, machine);
  });
  return {
    editionRunner: { start: async (month) => (await runners()).editionRunner.start(month) },
    batchRunner: { start: async (id) => (await runners()).batchRunner.start(id) },
  };
}

/**
 * The services of the API: also who may use it. Throws `invalid-setting` before anything is served where the
 * settings do not say whose tokens are taken and the API is not local.
 */
export async function createHttpServices(settings: Settings, observer?: Observer): Promise<HttpServices> {
  const auth = await createAuth(settings);
  const { onFailure } = observer ?? silentObserver;
  const services = await createServices(settings, observer);
  return {
    ...services,
    auth,
    signIn: await createSignInBy(settings, auth, onFailure),
    docsAssets,
    pages: async () => (await import('../templates/pages/pages.tsx')).pages,
    ...runnersOf(settings, services.reports),
    options: {
      corsOrigins: settings.CORS_ORIGINS,
      requestsPerMinute: settings.RATE_LIMIT,
      https: settings.STAGE !== 'local',
    },
  };
}
