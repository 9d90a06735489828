/**
 * Runs a definition of Step Functions in this process, as AWS does, with the hands that are given. It knows the states and
 * the fields that ours have, and refuses a definition with any other rather than pass over it.
 */
import jsonata from 'jsonata';
import { z } from 'zod';

/** What a definition works with. Errors are known to it by their names. */
export interface Hands {
  /** Calls a function of Lambda, which answers JSON. */
  invoke(functionName: string, payload: unknown): Promise<unknown>;
  /** Sends a message to a topic of SNS. */
  publish(message: Readonly<Record<string, unknown>>): Promise<unknown>;
  /** Reads an object of S3. */
  read(bucket: string, key: string): Promise<Uint8Array | null>;
  /** Waits before a state is tried again. */
  wait(seconds: number): Promise<void>;
}

/** How an execution ended. */
export type Outcome =
  | { readonly status: 'SUCCEEDED'; readonly output: unknown }
  | { readonly status: 'FAILED'; readonly state: string; readonly error: string; readonly cause: string };

/** Names of errors. Of those that stand for others only `States.TaskFailed` is known here. */
const errorName = z.string().refine((name) => name !== 'States.ALL');
const retrier = z.strictObject({
  ErrorEquals: z.array(errorName),
  IntervalSeconds: z.number(),
  MaxAttempts: z.number(),
  BackoffRate: z.number(),
  MaxDelaySeconds: z.number(),
  JitterStrategy: z.literal('FULL'),
});
const onwards = { Next: z.string().optional(), End: z.literal(true).optional() };
const task = z.strictObject({
  Type: z.literal('Task'),
  QueryLanguage: z.literal('JSONata').optional(),
  Resource: z.enum(['arn:aws:states:::lambda:invoke', 'arn:aws:states:::sns:publish']),
  Arguments: z.record(z.string(), z.unknown()),
  Output: z.unknown().optional(),
  Retry: z.array(retrier).optional(),
  ...onwards,
});
const choice = z.strictObject({
  Type: z.literal('Choice'),
  Choices: z.array(z.strictObject({ Condition: z.string(), Next: z.string() })),
  Default: z.string(),
});
const map = z.strictObject({
  Type: z.literal('Map'),
  Label: z.string(),
  MaxConcurrency: z.number(),
  ItemReader: z.strictObject({
    Resource: z.literal('arn:aws:states:::s3:getObject'),
    ReaderConfig: z.strictObject({ InputType: z.literal('JSONL') }),
    Arguments: z.strictObject({ Bucket: z.string(), Key: z.string() }),
  }),
  ItemBatcher: z.strictObject({ MaxItemsPerBatch: z.number(), BatchInput: z.unknown() }),
  ItemProcessor: z.strictObject({
    ProcessorConfig: z.strictObject({ Mode: z.literal('DISTRIBUTED'), ExecutionType: z.literal('STANDARD') }),
    StartAt: z.string(),
    States: z.record(z.string(), task),
  }),
  Output: z.unknown().optional(),
  ...onwards,
});
const succeed = z.strictObject({ Type: z.literal('Succeed') });
const definitionSchema = z.strictObject({
  StartAt: z.string(),
  States: z.record(z.string(), z.discriminatedUnion('Type', [task, choice, map, succeed])),
  TimeoutSeconds: z.number(),
  Comment: z.string(),
  QueryLanguage: z.literal('JSONata'),
});

type State = z.infer<typeof definitionSchema>['States'][string];
type Task = z.infer<typeof task>;
type MapState = z.infer<typeof map>;
type States = Readonly<Record<string, State>>;

/** An error of a state, by its name. */
class StateError extends Error {
  constructor(name: string, message: string) {
    super(message);
    this.name = name;
  }
}

/** What a state may take and give, in bytes. */
const largestState = 256 * 1024;

/** The value as JSON carries it. */
function carried(value: unknown): unknown {
  const text = JSON.stringify(value) ?? 'null';
  if (Buffer.byteLength(text) > largestState)
    throw new StateError('States.DataLimitExceeded', 'A state is larger than 256 KB.');
  return JSON.parse(text);
}

/** The template with every `{% expression %}` in it evaluated. */
async function evaluated(template: unknown, states: Record<string, unknown>): Promise<unknown> {
  if (Array.isArray(template)) return Promise.all(template.map((part) => evaluated(part, states)));
  if (typeof template === 'object' && template !== null) {
    const parts = Object.entries(template).map(async ([name, part]) => [name, await evaluated(part, states)]);
    return Object.fromEntries(await Promise.all(parts));
  }
  const expression = typeof template === 'string' ? /^\{%(.*)%\}$/s.exec(template)?.[1] : undefined;
  if (expression === undefined) return template;
  const value: unknown = await jsonata(expression).evaluate(undefined, { states });
  if (value === undefined)
    throw new StateError('States.QueryEvaluationError', `{%${expression}%} is nothing.`);
  return value;
}

const textSchema = z.string();

async function callResource({ Resource, Arguments }: Task, input: unknown, hands: Hands): Promise<unknown> {
  const given = z.record(z.string(), z.unknown()).parse(carried(await evaluated(Arguments, { input })));
  if (Resource === 'arn:aws:states:::sns:publish') return hands.publish(given);
  const { FunctionName, Payload } = z
    .strictObject({ FunctionName: textSchema, Payload: z.unknown() })
    .parse(given);
  return { StatusCode: 200, Payload: await hands.invoke(FunctionName, Payload) };
}

/** Whether a rule is for an error: `States.TaskFailed` is for every one but `States.Timeout`. */
function isMeant({ ErrorEquals }: z.infer<typeof retrier>, name: string): boolean {
  return (
    ErrorEquals.includes(name) || (ErrorEquals.includes('States.TaskFailed') && name !== 'States.Timeout')
  );
}

/** Tries a task as often as its retriers say; their counts are for one visit of the state. */
async function performTask(state: Task, input: unknown, hands: Hands): Promise<unknown> {
  const tries = new Map<z.infer<typeof retrier>, number>();
  for (;;) {
    try {
      const result = carried(await callResource(state, input, hands));
      return state.Output === undefined ? result : carried(await evaluated(state.Output, { input, result }));
    } catch (error) {
      const name = error instanceof Error ? error.name : 'Error';
      const rule = state.Retry?.find((retry) => isMeant(retry, name));
      const tried = rule === undefined ? 0 : (tries.get(rule) ?? 0);
      if (rule === undefined || tried >= rule.MaxAttempts) throw error;
      tries.set(rule, tried + 1);
      const longest = Math.min(rule.IntervalSeconds * rule.BackoffRate ** tried, rule.MaxDelaySeconds);
      await hands.wait(Math.random() * longest);
    }
  }
}

async function itemsOf({ ItemReader }: MapState, input: unknown, hands: Hands): Promise<unknown[]> {
  const where = await evaluated(ItemReader.Arguments, { input });
  const { Bucket, Key } = z.strictObject({ Bucket: textSchema, Key: textSchema }).parse(where);
  const bytes = await hands.read(Bucket, Key);
  if (bytes === null) throw new StateError('States.ItemReaderFailed', `There is no ${Key} in ${Bucket}.`);
  const lines = new TextDecoder().decode(bytes).split('\n');
  return lines.filter((line) => line !== '').map((line) => JSON.parse(line));
}

/** Runs the batches, so many at a time; when one fails no further one is begun, and the map fails. */
async function performMap(state: MapState, input: unknown, hands: Hands): Promise<unknown> {
  const { ItemBatcher, ItemProcessor, MaxConcurrency } = state;
  const items = await itemsOf(state, input, hands);
  const BatchInput = await evaluated(ItemBatcher.BatchInput, { input });
  const size = ItemBatcher.MaxItemsPerBatch;
  const batches = Array.from({ length: Math.ceil(items.length / size) }, (_, position) => ({
    BatchInput,
    Items: items.slice(position * size, (position + 1) * size),
  }));
  const result: unknown[] = [];
  let failed = 0;
  const waiting = batches.entries();
  const lane = async () => {
    for (const [position, batch] of waiting) {
      if (failed > 0) return;
      const outcome = await perform(ItemProcessor.StartAt, ItemProcessor.States, batch, hands);
      if (outcome.status === 'FAILED') failed += 1;
      else result[position] = outcome.output;
    }
  };
  await Promise.all(Array.from({ length: MaxConcurrency }, lane));
  if (failed > 0)
    throw new StateError('States.ExceedToleratedFailureThreshold', 'A batch failed, and none may.');
  return state.Output === undefined
    ? carried(result)
    : carried(await evaluated(state.Output, { input, result: carried(result) }));
}

async function nextChoice({ Choices, Default }: z.infer<typeof choice>, input: unknown): Promise<string> {
  for (const { Condition, Next } of Choices)
    if (z.boolean().parse(await evaluated(Condition, { input }))) return Next;
  return Default;
}

async function perform(startAt: string, states: States, given: unknown, hands: Hands): Promise<Outcome> {
  let name = startAt;
  try {
    let data = carried(given);
    for (;;) {
      const state = states[name];
      if (state === undefined) throw new StateError('States.Runtime', `There is no state ${name}.`);
      if (state.Type === 'Succeed') return { status: 'SUCCEEDED', output: data };
      if (state.Type === 'Choice') {
        name = await nextChoice(state, data);
        continue;
      }
      data =
        state.Type === 'Map' ? await performMap(state, data, hands) : await performTask(state, data, hands);
      if (state.End === true) return { status: 'SUCCEEDED', output: data };
      name = state.Next ?? '';
    }
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return { status: 'FAILED', state: name, error: error.name, cause: error.message };
  }
}

/** Executes a definition, as text, with an input. Throws where the definition has what is not known here. */
export async function execute(definition: string, input: unknown, hands: Hands): Promise<Outcome> {
  const { StartAt, States } = definitionSchema.parse(JSON.parse(definition));
  return perform(StartAt, States, input, hands);
}
