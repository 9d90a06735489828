/** How far a run is, by the results that stand in the store. */
import type { ObjectStore } from '../storage/object-store.ts';

/** How many results there are under a prefix. */
export async function countResults(store: ObjectStore, prefix: string): Promise<number> {
  let count = 0;
  for await (const { key } of store.list(prefix)) count += key.endsWith('.json') ? 1 : 0;
  return count;
}
