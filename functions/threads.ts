/** A crew of worker threads: rendering takes all of a core, and one thread has one. */
import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { PlanItem as BatchItem } from '../src/batch/plan.ts';
import type { PlanItem as EditionItem } from '../src/edition/plan.ts';
import { CodedError, type ErrorCode, type ErrorDetails } from '../src/errors.ts';
import type { Crew, Told } from '../src/run/crew.ts';
import type { Settings } from './settings.ts';

/** What there is to work on: the items of each kind of run. */
export interface Items {
  readonly edition: EditionItem;
  readonly batch: BatchItem;
}

export type RunKind = keyof Items;

/** An error that nobody expected, as text: not every error can be sent from thread to thread. */
export interface Thrown {
  readonly message: string;
  /** With the stack of the worker, and the causes. */
  readonly whole: string;
}

/** What a worker answers to an item; its messages come in the order of the items that it was sent. */
export type Answer =
  | { readonly told: Told }
  | { readonly coded: { readonly code: ErrorCode; readonly message: string; readonly details: ErrorDetails } }
  | { readonly unexpected: Thrown };

/** What a worker is started with. */
export interface WorkerData {
  readonly kind: RunKind;
  readonly settings: Settings;
  readonly release: string;
}

/** One worker for each core: more would only wait for each other. */
export const usualWorkers = availableParallelism();

function toldOf(answer: Answer): Told {
  if ('told' in answer) return answer.told;
  if ('unexpected' in answer) throw new Error(answer.unexpected.message, { cause: answer.unexpected.whole });
  const { code, message, details } = answer.coded;
  throw new CodedError(code, message, details);
}

function startWorker(data: WorkerData): Worker {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { workerData: data });
  // Every failure is told to whoever waits for an answer; without a listener Node would end the process.
  worker.on('error', () => undefined);
  return worker;
}

async function ask(worker: Worker, item: Items[RunKind]): Promise<Answer> {
  const end = new AbortController();
  const { signal } = end;
  const died = once(worker, 'exit', { signal }).then(() => {
    throw new Error('A worker ended before its work was done.');
  });
  try {
    const answered = once(worker, 'message', { signal });
    worker.postMessage(item);
    const [answer] = await Promise.race([answered, died]);
    return answer;
  } finally {
    end.abort();
    died.catch(() => undefined);
  }
}

/** Starts so many threads for this kind of run, each with services of its own over the release. */
export async function openThreads<Kind extends RunKind>(
  kind: Kind,
  settings: Settings,
  release: string,
  size: number,
): Promise<Crew<Items[Kind]>> {
  const workers = Array.from({ length: size }, () => startWorker({ kind, settings, release }));
  const idle = [...workers];
  return {
    size,
    async work(item) {
      const worker = idle.pop();
      if (worker === undefined) throw new Error(`A crew of ${size} works on ${size} items at once.`);
      const answer = await ask(worker, item);
      idle.push(worker);
      return toldOf(answer);
    },
    close: async () => {
      await Promise.all(workers.map((worker) => worker.terminate()));
    },
  };
}
