/** Starts editions for the API: a port, and the runner that works in the background of this process. */
import type { ObjectStore } from '../storage/object-store.ts';
import { isPublished } from './manifest.ts';

/** What starting an edition came to. */
export type Started = 'started' | 'running' | 'published';

export interface EditionRunner {
  /** Starts the edition of a month, unless it is running or published, and does not wait for it. */
  start(month: string): Promise<Started>;
}

/**
 * Runs editions in this process. The same month is run once at a time, however often it is started; a run that fails is
 * told to `onFailure`, and the month can be started again.
 */
export function localRunner(
  store: ObjectStore,
  run: (month: string) => Promise<unknown>,
  onFailure: (error: unknown) => void,
): EditionRunner {
  const running = new Set<string>();
  return {
    async start(month) {
      if (running.has(month)) return 'running';
      running.add(month);
      const known = await isPublished(store, month).catch((error: unknown) => {
        running.delete(month);
        throw error;
      });
      if (known) {
        running.delete(month);
        return 'published';
      }
      void run(month)
        .catch(onFailure)
        .finally(() => running.delete(month));
      return 'started';
    },
  };
}
