/** A store that counts what it is asked, as S3 would on the bill. */
import type { ObjectStore } from '../../../src/storage/object-store.ts';

export interface Asked {
  writes: number;
  reads: number;
}

/** The same store; `asked` grows with each request that reports make of it. */
export function countedStore(store: ObjectStore, asked: Asked): ObjectStore {
  return {
    ...store,
    get(key) {
      asked.reads += 1;
      return store.get(key);
    },
    getRange(key, offset, length) {
      asked.reads += 1;
      return store.getRange(key, offset, length);
    },
    head(key) {
      asked.reads += 1;
      return store.head(key);
    },
    put(key, body, options) {
      asked.writes += 1;
      return store.put(key, body, options);
    },
  };
}
