/** The one place that wires the services: built once for a process, and passed in. */
import { openDataset } from '../src/dataset/dataset.ts';
import type { HttpServices } from '../src/http/services.ts';
import { createRenderers } from '../src/render/registry.ts';
import { openStore } from '../src/storage/open-store.ts';
import { reportDocument, templateVersion } from '../templates/report.ts';
import { summarySentences } from '../templates/summary.ts';
import type { Settings } from './settings.ts';

/** Opens the dataset and the stores that the settings name. Throws `damaged-release` and `invalid-setting`. */
export async function createServices(settings: Settings): Promise<HttpServices> {
  const dataset = await openDataset(await openStore(settings.DATASET));
  return {
    dataset,
    reports: await openStore(settings.REPORTS),
    template: { version: templateVersion, document: reportDocument, summary: summarySentences },
    renderer: createRenderers(async () => (await import('../templates/theme.ts')).theme),
    clock: () => new Date(),
    search: async () => {
      const { roleSearchOf } = await import('../src/dataset/role-search.ts');
      return roleSearchOf(dataset.roles, await dataset.titles());
    },
    onFailure: (error) => console.error(error),
  };
}
