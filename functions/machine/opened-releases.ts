/** Releases that a function works with: each is opened once, and kept for the batches that follow. */
import type { Dataset } from '../../src/dataset/dataset.ts';
import type { Releases } from '../../src/dataset/releases.ts';

/** Gives the release of this id. Throws what opening it throws. */
export function openedReleases(releases: Releases): (release: string) => Promise<Dataset> {
  const opened = new Map<string, Dataset>();
  return async (release) => {
    const dataset = opened.get(release) ?? (await releases.open(release));
    opened.set(release, dataset);
    return dataset;
  };
}
