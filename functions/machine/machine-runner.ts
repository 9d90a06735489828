/** Starts runs on AWS: as executions of the state machine, whose names say what is run. */
import { ExecutionAlreadyExists, SFNClient, StartExecutionCommand } from '@aws-sdk/client-sfn';
import { isPublished as isBatchPublished } from '../../src/batch/manifest.ts';
import { isPublished as isEditionPublished } from '../../src/edition/manifest.ts';
import type { Runner, Started } from '../../src/run/runner.ts';
import type { ObjectStore } from '../../src/storage/object-store.ts';
import type { BatchJob } from './batch-kind.ts';
import type { EditionJob } from './edition-kind.ts';

/** How often a run is started again after it failed, within the 90 days that Step Functions keeps a name. */
const mostRepairs = 99;

/** An execution that began so many milliseconds before it was asked for was running already. */
const surelyBefore = 1000;

/** A kind of run: `id` is a month or the id of a batch. */
interface Runs {
  readonly kind: 'edition' | 'batch';
  readonly job: (id: string) => EditionJob | BatchJob;
  readonly isPublished: (store: ObjectStore, id: string) => Promise<boolean>;
}

const editions: Runs = {
  kind: 'edition',
  job: (month) => ({ kind: 'edition', month }),
  isPublished: isEditionPublished,
};

const batches: Runs = {
  kind: 'batch',
  job: (id) => ({ kind: 'batch', id }),
  isPublished: isBatchPublished,
};

/**
 * When the execution of this name began, now or before; null where it has ended. Step Functions answers a start with the
 * name and the input of a running execution as it answered the first one, and starts nothing.
 */
async function startUnder(
  name: string,
  job: EditionJob | BatchJob,
  stateMachineArn: string,
  client: SFNClient,
): Promise<Date | null> {
  try {
    const input = JSON.stringify(job);
    const { startDate } = await client.send(new StartExecutionCommand({ stateMachineArn, name, input }));
    return startDate ?? new Date();
  } catch (error) {
    if (error instanceof ExecutionAlreadyExists) return null;
    throw error;
  }
}

/** The first execution of a run is named after it, such as `edition-2026-11`; one that goes on after a failure also says so. */
function runnerOf({ kind, job, isPublished }: Runs, store: ObjectStore, machine: string): Runner {
  const client = new SFNClient({ maxAttempts: 5 });
  return {
    async start(id): Promise<Started> {
      if (await isPublished(store, id)) return 'published';
      const asked = Date.now();
      for (let repair = 0; repair <= mostRepairs; repair += 1) {
        const name = repair === 0 ? `${kind}-${id}` : `${kind}-${id}-repair-${repair}`;
        const began = await startUnder(name, job(id), machine, client);
        if (began !== null) return began.getTime() < asked - surelyBefore ? 'running' : 'started';
      }
      throw new Error(`The ${kind} ${id} failed ${mostRepairs + 1} times; it is not started again.`);
    },
  };
}

/**
 * Runs by the state machine of this ARN. However often one is started, by schedule, by hand and at once, one execution
 * works on it: all ask for the same name. After one that failed the next name is a repair's.
 */
export function machineRunners(
  store: ObjectStore,
  machine: string,
): { readonly editionRunner: Runner; readonly batchRunner: Runner } {
  return {
    editionRunner: runnerOf(editions, store, machine),
    batchRunner: runnerOf(batches, store, machine),
  };
}
