/** A worker thread of a run: works on the items that it is sent, one after the other. */
import { inspect } from 'node:util';
import { parentPort, workerData } from 'node:worker_threads';
import { planItemSchema as batchItemSchema } from '../src/batch/plan.ts';
import { workOn as workOnBatch } from '../src/batch/work.ts';
import { planItemSchema as editionItemSchema } from '../src/edition/plan.ts';
import { workOn as workOnEdition } from '../src/edition/work.ts';
import { CodedError } from '../src/errors.ts';
import type { ReportServices } from '../src/report/create-report.ts';
import type { Told } from '../src/run/crew.ts';
import { createEditionServices } from './services.ts';
import type { Answer, RunKind, Thrown, WorkerData } from './threads.ts';

/** How an item of each kind of run is worked on. */
const works: Readonly<Record<RunKind, (item: unknown, services: ReportServices) => Promise<Told>>> = {
  edition: (item, services) => workOnEdition(editionItemSchema.parse(item), services),
  batch: (item, services) => workOnBatch(batchItemSchema.parse(item), services),
};

const { kind, settings, release }: WorkerData = workerData;

async function openServices(): Promise<ReportServices> {
  const services = await createEditionServices(settings);
  return { ...services, dataset: await services.releases.open(release) };
}

const services = openServices();
// Whoever sends an item is told; until then nobody waits for it.
services.catch(() => undefined);

function thrownOf(error: unknown): Thrown {
  return { message: error instanceof Error ? error.message : String(error), whole: inspect(error) };
}

async function answerTo(item: unknown): Promise<Answer> {
  try {
    const { rendered } = await works[kind](item, await services);
    return { told: { rendered } };
  } catch (error) {
    if (!(error instanceof CodedError)) return { unexpected: thrownOf(error) };
    const { code, message, details } = error;
    return { coded: { code, message, details: JSON.parse(JSON.stringify(details)) } };
  }
}

parentPort?.on('message', (item: unknown) => {
  void answerTo(item).then((answer) => parentPort?.postMessage(answer));
});
