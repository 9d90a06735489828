/** The product's own services over the embedded release and a fresh folder; only the clock stands still. */

import { createHttpServices } from '../../functions/services.ts';
import { readSettings } from '../../functions/settings.ts';
import { type Dataset, openDataset } from '../../src/dataset/dataset.ts';
import type { Profile } from '../../src/dataset/profile.ts';
import { resolveRole } from '../../src/dataset/resolve-role.ts';
import type { HttpServices } from '../../src/http/services.ts';
import { openStore } from '../../src/storage/open-store.ts';
import { temporaryFolder } from './temporary-folder.ts';

export const embeddedReleases = new URL('../../data/releases', import.meta.url);

/** The embedded release. */
export async function embeddedDataset(): Promise<Dataset> {
  return openDataset(await openStore(embeddedReleases.href));
}

/** A profile of the embedded release. */
export async function embeddedProfile(dataset: Dataset, role: string): Promise<Profile> {
  return dataset.profile((await resolveRole(dataset, role)).role);
}

/** Services whose reports go to `folder`; unexpected errors are kept in `failures`. */
export async function testServices(): Promise<HttpServices & { folder: string; failures: unknown[] }> {
  const folder = await temporaryFolder();
  const failures: unknown[] = [];
  const services = await createHttpServices(
    readSettings({ DATASET: embeddedReleases.href, REPORTS: `file:${folder}` }),
  );
  return {
    ...services,
    folder,
    failures,
    clock: () => new Date('2026-11-15T12:00:00Z'),
    onFailure: (error) => failures.push(error),
  };
}
