/** The state machine's function: does one step of a job, whose kind says how. */
import { z } from 'zod';
import type { EditionServices } from '../../src/edition/services.ts';
import { CodedError } from '../../src/errors.ts';
import { batchKind } from './batch-kind.ts';
import { editionKind } from './edition-kind.ts';
import type { Kind, Steps } from './steps.ts';

/** The kinds of work by their names. Another one has its steps and its line here; the machine stays as it is. */
function kindsOver(services: EditionServices): ReadonlyMap<string, Kind> {
  return new Map([
    ['edition', editionKind(services)],
    ['batch', batchKind(services)],
  ]);
}

const job = z.looseObject({ kind: z.string() });

/** What the machine sends with each step. */
const eventSchema = z.discriminatedUnion('step', [
  z.strictObject({ step: z.literal('plan'), job }),
  z.strictObject({ step: z.literal('work'), job, items: z.array(z.unknown()) }),
  z.strictObject({ step: z.literal('publish'), job }),
]);

type StepEvent = z.infer<typeof eventSchema>;

function stepsOf(given: z.infer<typeof job>, kinds: ReadonlyMap<string, Kind>): Steps {
  const kind = kinds.get(given.kind);
  if (kind !== undefined) return kind(given);
  const allowed = [...kinds.keys()];
  const message = `No kind of work '${given.kind}'. Allowed: ${allowed.join(', ')}.`;
  throw new CodedError('invalid-request', message, { value: given.kind, allowed });
}

async function done(event: StepEvent, steps: Steps) {
  if (event.step === 'plan') return steps.plan();
  return event.step === 'work' ? steps.work(event.items) : steps.publish();
}

/** The machine knows errors by their names only, and an error of ours is told by its code. */
function namedByCode(error: unknown): unknown {
  if (!(error instanceof CodedError)) return error;
  error.name = error.code;
  return error;
}

/**
 * The handler over these services; `onDone` is told of each step what it came to. What it throws has its code as its
 * name, by which the machine tries again.
 */
export function stepHandler(
  services: EditionServices,
  onDone: (done: object) => void,
): (event: unknown) => Promise<unknown> {
  const kinds = kindsOver(services);
  return async (given) => {
    const event = eventSchema.parse(given);
    try {
      const outcome = await done(event, stepsOf(event.job, kinds));
      onDone({ step: event.step, job: event.job, ...outcome });
      return outcome;
    } catch (error) {
      throw namedByCode(error);
    }
  };
}
