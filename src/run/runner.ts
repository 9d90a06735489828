/** Starts runs for the API: a port, and the runner that works in the background of this process. */

/** What starting a run came to. */
export type Started = 'started' | 'running' | 'published';

export interface Runner {
  /** Starts the run of this id (a month, a batch), unless it is running or published, and does not wait for it. */
  start(id: string): Promise<Started>;
}

/**
 * Runs in this process. The same id is run once at a time, however often it is started; a run that fails is told to
 * `onFailure`, and can be started again.
 */
export function localRunner(
  isPublished: (id: string) => Promise<boolean>,
  run: (id: string) => Promise<unknown>,
  onFailure: (error: unknown) => void,
): Runner {
  const running = new Set<string>();
  return {
    async start(id) {
      if (running.has(id)) return 'running';
      running.add(id);
      const known = await isPublished(id).catch((error: unknown) => {
        running.delete(id);
        throw error;
      });
      if (known) {
        running.delete(id);
        return 'published';
      }
      void run(id)
        .catch(onFailure)
        .finally(() => running.delete(id));
      return 'started';
    },
  };
}

/** The same run, which waits until the one before has ended: each takes all cores by itself. */
export function oneAtATime(run: (id: string) => Promise<unknown>): (id: string) => Promise<unknown> {
  let last: Promise<unknown> = Promise.resolve();
  return (id) => {
    const next = last.then(() => run(id));
    last = next.catch(() => undefined);
    return next;
  };
}
