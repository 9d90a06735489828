/** A store that fails as media do: now and then, before or after the work is done, slowly, or for some keys for good. */
import { setTimeout as sleep } from 'node:timers/promises';
import { CodedError } from '../../src/errors.ts';
import type { ObjectInfo, ObjectStore } from '../../src/storage/object-store.ts';

export interface Faults {
  /** How many of a hundred operations are answered with `storage-unavailable`; half of them are done all the same. */
  readonly percent?: number;
  /** Milliseconds that each operation takes more. */
  readonly delay?: number;
  /** Keys that cannot be written, whoever tries: `storage-failed`. */
  readonly refused?: RegExp;
  /** Told of each key that was written. */
  readonly written?: (key: string) => void;
}

/** Numbers from 0 to 1 that look random and are the same in every run. */
function numbersFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

async function all(infos: AsyncIterable<ObjectInfo>): Promise<ObjectInfo[]> {
  const found: ObjectInfo[] = [];
  for await (const info of infos) found.push(info);
  return found;
}

function unavailable(key: string): CodedError {
  return new CodedError('storage-unavailable', `${key} cannot be had for now.`, {
    value: key,
    retryAfter: 1,
  });
}

/** The store with these faults. */
export function faultyStore(
  store: ObjectStore,
  { percent = 0, delay = 0, refused, written }: Faults,
): ObjectStore {
  const next = numbersFrom(42);
  const faultily = async <Result>(key: string, operation: () => Promise<Result>): Promise<Result> => {
    if (delay > 0) await sleep(delay);
    const [fails, isDone] = [next() * 100 < percent, next() < 0.5];
    if (fails && !isDone) throw unavailable(key);
    const result = await operation();
    if (fails) throw unavailable(key);
    return result;
  };
  return {
    ...store,
    get: (key) => faultily(key, () => store.get(key)),
    getRange: (key, offset, length) => faultily(key, () => store.getRange(key, offset, length)),
    head: (key) => faultily(key, () => store.head(key)),
    put: (key, body, options) =>
      faultily(key, async () => {
        if (refused?.test(key)) throw new CodedError('storage-failed', `${key} is refused.`, { value: key });
        const isWritten = await store.put(key, body, options);
        if (isWritten) written?.(key);
        return isWritten;
      }),
    async *list(prefix) {
      const infos = await faultily(prefix, () => all(store.list(prefix)));
      yield* infos;
    },
  };
}
