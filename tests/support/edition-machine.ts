/** The edition machine of a stage as it is deployed, and with the product's own function and a store as its hands. */
import { z } from 'zod';
import { stepHandler } from '../../functions/machine/step-handler.ts';
import type { EditionServices } from '../../src/edition/services.ts';
import type { ObjectStore } from '../../src/storage/object-store.ts';
import { propertiesOf, templateOf } from '../infra/stack.ts';
import { execute, type Hands, type Outcome } from './state-machine.ts';

const partSchema = z.union([
  z.string(),
  z.strictObject({ Ref: z.string() }),
  z.strictObject({ 'Fn::GetAtt': z.tuple([z.string(), z.literal('Arn')]) }),
]);
const joinSchema = z.strictObject({ 'Fn::Join': z.tuple([z.literal(''), z.array(partSchema)]) });

/** What CloudFormation puts in place of a reference: a name that tells what it was. */
function resolved(part: z.infer<typeof partSchema>): string {
  if (typeof part === 'string') return part;
  if ('Fn::GetAtt' in part) return `arn:aws:lambda:us-east-1:123456789012:function:${part['Fn::GetAtt'][0]}`;
  if (part.Ref === 'AWS::Partition') return 'aws';
  return part.Ref.startsWith('EditionTopic') ? `arn:aws:sns:us-east-1:123456789012:${part.Ref}` : part.Ref;
}

/** The definition of a stage's machine, as text. */
export function machineDefinition(stage: string): string {
  const { DefinitionString } = propertiesOf(
    templateOf(stage),
    'AWS::StepFunctions::StateMachine',
    'EditionMachine',
  );
  return joinSchema.parse(DefinitionString)['Fn::Join'][1].map(resolved).join('');
}

export interface Machine {
  /** The messages that went to the topic. */
  readonly messages: Readonly<Record<string, unknown>>[];
  /** The steps that the function was called for. */
  readonly calls: string[];
  /** How long it waited before it tried again, in seconds. */
  readonly waits: number[];
  readonly run: (input: unknown) => Promise<Outcome>;
}

const stepSchema = z.looseObject({ step: z.string() });

/** Something that happens before a step is done, or `notify`, and may throw in its place. */
export type Before = (step: string, payload: unknown) => Promise<void>;

export interface MachineOptions {
  readonly before?: Before;
  readonly stage?: string;
}

/** The machine with this function of the steps, whose plans are in this store. Waits are not waited for. */
export function machineWith(
  handler: (payload: unknown) => Promise<unknown>,
  store: ObjectStore,
  { before = async () => undefined, stage = 'dev' }: MachineOptions = {},
): Machine {
  const definition = machineDefinition(stage);
  const [messages, calls, waits]: [Record<string, unknown>[], string[], number[]] = [[], [], []];
  const hands: Hands = {
    async invoke(functionName, payload) {
      if (!functionName.includes(':function:Steps'))
        throw new Error(`${functionName} is not the steps' function`);
      const { step } = stepSchema.parse(payload);
      calls.push(step);
      await before(step, payload);
      return handler(payload);
    },
    async publish(message) {
      await before('notify', message);
      messages.push({ ...message });
    },
    read: async (bucket, key) => (bucket.startsWith('Reports') ? store.get(key) : null),
    wait: async (seconds) => {
      waits.push(seconds);
    },
  };
  return { messages, calls, waits, run: (input) => execute(definition, input, hands) };
}

/** The same with the function's own code over these services. */
export function machineOver(
  services: EditionServices,
  store: ObjectStore,
  options: MachineOptions = {},
): Machine {
  return machineWith(
    stepHandler(services, () => undefined),
    store,
    options,
  );
}
