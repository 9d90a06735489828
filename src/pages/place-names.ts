/** What places are called, by their ids. */
import type { Dataset } from '../dataset/dataset.ts';
import { listPlaces } from '../dataset/resolve-place.ts';

/** The names of all places of the release. */
export async function placeNames(dataset: Dataset): Promise<ReadonlyMap<string, string>> {
  return new Map(listPlaces(undefined, await dataset.places()).map(({ id, name }) => [id, name]));
}
