/** A store that asks again: for work that runs unattended, over a medium that is gone for a moment. */

import { setTimeout as sleep } from 'node:timers/promises';
import { CodedError } from '../errors.ts';
import type { ObjectInfo, ObjectStore } from './object-store.ts';

export interface Patience {
  /** How often an operation is tried in all. */
  readonly attempts: number;
  /** Milliseconds before the second attempt; each further wait is twice the one before. */
  readonly wait: number;
}

const usualPatience: Patience = { attempts: 6, wait: 50 };

async function all(infos: AsyncIterable<ObjectInfo>): Promise<ObjectInfo[]> {
  const found: ObjectInfo[] = [];
  for await (const info of infos) found.push(info);
  return found;
}

/**
 * The store, with every operation tried again while it is `storage-unavailable`; any other error is thrown at once.
 * A stream that is stored cannot be read twice, so `putStream` is tried once. A `put` with `ifAbsent` whose answer was
 * lost may say false to the very writer who wrote, as the port says of every store.
 */
export function patientStore(store: ObjectStore, { attempts, wait } = usualPatience): ObjectStore {
  const patiently = async <Result>(operation: () => Promise<Result>): Promise<Result> => {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await operation();
      } catch (error) {
        const passes = error instanceof CodedError && error.code === 'storage-unavailable';
        if (!passes || attempt >= attempts) throw error;
        await sleep(wait * 2 ** (attempt - 1));
      }
    }
  };
  return {
    get: (key) => patiently(() => store.get(key)),
    getRange: (key, offset, length) => patiently(() => store.getRange(key, offset, length)),
    getStream: (key) => patiently(() => store.getStream(key)),
    head: (key) => patiently(() => store.head(key)),
    put: (key, body, options) => patiently(() => store.put(key, body, options)),
    putStream: (key, stream, options) => store.putStream(key, stream, options),
    signedUrl: (key, options) => patiently(() => store.signedUrl(key, options)),
    delete: (key) => patiently(() => store.delete(key)),
    async *list(prefix) {
      yield* await patiently(() => all(store.list(prefix)));
    },
  };
}
