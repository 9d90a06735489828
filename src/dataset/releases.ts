/** The releases that a store holds: which there are, which is in force, and any of them open for reading. */
import type { ObjectStore } from '../storage/object-store.ts';
import { currentRelease, type Dataset, openDataset } from './dataset.ts';
import { releaseIdSchema } from './manifest.ts';

export interface Releases {
  /** The ids of all releases, ascending. */
  ids(): Promise<string[]>;
  /** The id of the release in force, as it is at this moment. Throws `damaged-release` where there is none. */
  inForce(): Promise<string>;
  /** A release, verified as `openDataset` does. */
  open(release: string): Promise<Dataset>;
}

const manifestName = '/manifest.json';

/** The releases of a store of datasets. A folder without a manifest is no release. */
export function releasesIn(store: ObjectStore): Releases {
  return {
    async ids() {
      const found: string[] = [];
      for await (const { key } of store.list('')) {
        const id = key.slice(0, -manifestName.length);
        if (key.endsWith(manifestName) && releaseIdSchema.safeParse(id).success) found.push(id);
      }
      return found.toSorted();
    },
    inForce: () => currentRelease(store),
    open: (release) => openDataset(store, { release, isPublished: true }),
  };
}
