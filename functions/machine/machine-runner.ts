/** Starts editions on AWS: as executions of the state machine, whose names say the month. */
import { ExecutionAlreadyExists, SFNClient, StartExecutionCommand } from '@aws-sdk/client-sfn';
import { isPublished } from '../../src/edition/manifest.ts';
import type { Runner, Started } from '../../src/run/runner.ts';
import type { ObjectStore } from '../../src/storage/object-store.ts';
import type { EditionJob } from './edition-kind.ts';

/** How often a month is started again after it failed, within the 90 days that Step Functions keeps a name. */
const mostRepairs = 99;

/** An execution that began so many milliseconds before it was asked for was running already. */
const surelyBefore = 1000;

/** The name of a month's execution: the first, or the one that goes on after so many failed. */
function executionName(month: string, repair: number): string {
  return repair === 0 ? `edition-${month}` : `edition-${month}-repair-${repair}`;
}

/**
 * When the execution of this name began, now or before; null where it has ended. Step Functions answers a start with the
 * name and the input of a running execution as it answered the first one, and starts nothing.
 */
async function startUnder(
  name: string,
  job: EditionJob,
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

/**
 * Runs editions by the state machine of this ARN. However often a month is started, by schedule, by hand and at once, one
 * execution works on it: they all ask for the same name. After one that failed the next name is a repair's.
 */
export function machineRunner(store: ObjectStore, stateMachineArn: string): Runner {
  const client = new SFNClient({ maxAttempts: 5 });
  return {
    async start(month): Promise<Started> {
      if (await isPublished(store, month)) return 'published';
      const asked = Date.now();
      for (let repair = 0; repair <= mostRepairs; repair += 1) {
        const job: EditionJob = { kind: 'edition', month };
        const began = await startUnder(executionName(month, repair), job, stateMachineArn, client);
        if (began !== null) return began.getTime() < asked - surelyBefore ? 'running' : 'started';
      }
      throw new Error(`The edition ${month} failed ${mostRepairs + 1} times; it is not started again.`);
    },
  };
}
