/** The state machine that makes editions and batches: plan, work on every item in parts, publish, tell. */
import { Duration, type Stack } from 'aws-cdk-lib';
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import {
  Choice,
  Condition,
  DefinitionBody,
  DistributedMap,
  ItemBatcher,
  JitterType,
  LogLevel,
  QueryLanguage,
  type RetryProps,
  S3JsonLItemReader,
  StateMachine,
  StateMachineType,
  Succeed,
  TaskInput,
} from 'aws-cdk-lib/aws-stepfunctions';
import { LambdaInvoke, SnsPublish } from 'aws-cdk-lib/aws-stepfunctions-tasks';
import { Construct } from 'constructs';
import { addLogGroup } from './log-group.ts';
import { addMachineRole, allowMachine, type MachineProps } from './machine-role.ts';
import type { Settings } from './settings.ts';

/** How many items one call of the function works on. A report takes a second at most, a call has minutes. */
const itemsPerBatch = 20;

/** What the batches of a month are executions of. */
const mapLabel = 'Batches';

/** An execution that takes longer hangs. */
const longestRun = Duration.hours(12);

/**
 * What passes: Lambda or the network is unwell, busy, or took too long, or the store is away (our own code). Everything
 * else would fail again. A quarter of an hour of trying, spread at random, since all batches meet the same trouble at once.
 */
const again: RetryProps = {
  errors: [
    'Lambda.ServiceException',
    'Lambda.AWSLambdaException',
    'Lambda.SdkClientException',
    'Lambda.ClientExecutionTimeoutException',
    'Lambda.TooManyRequestsException',
    'Lambda.Unknown',
    'Sandbox.Timedout',
    'States.Timeout',
    'storage-unavailable',
  ],
  interval: Duration.seconds(2),
  backoffRate: 2,
  maxDelay: Duration.minutes(3),
  maxAttempts: 10,
  jitterStrategy: JitterType.FULL,
};

/** A state in which the function does a step; its answer is the state's result. */
function stepState(
  scope: Construct,
  id: string,
  steps: LambdaFunction,
  payload: Record<string, string>,
  outputs: unknown,
) {
  const state = LambdaInvoke.jsonata(scope, id, {
    lambdaFunction: steps,
    payload: TaskInput.fromObject(payload),
    outputs,
    retryOnServiceExceptions: false,
  });
  state.addRetry(again);
  return state;
}

/** The map over the lines of the plan. It tolerates no failure: one batch that fails for good ends the execution. */
function workOnItems(
  scope: Construct,
  { chosen }: Settings,
  { steps, reports }: MachineProps,
): DistributedMap {
  const map = DistributedMap.jsonata(scope, 'WorkOnItems', {
    // Standard: an Express child ends after five minutes, within which a store that is away may not come back.
    mapExecutionType: StateMachineType.STANDARD,
    label: mapLabel,
    itemReader: new S3JsonLItemReader({ bucket: reports, key: '{% $states.input.plan.key %}' }),
    itemBatcher: new ItemBatcher({
      maxItemsPerBatch: itemsPerBatch,
      batchInput: { job: '{% $states.input.job %}' },
    }),
    maxConcurrency: chosen.editions.batchesAtOnce,
    outputs: { job: '{% $states.input.job %}' },
  });
  const { job, items } = { job: '{% $states.input.BatchInput.job %}', items: '{% $states.input.Items %}' };
  // Results are in the store. What children answer is collected into one state, which may have 256 KB.
  map.itemProcessor(stepState(scope, 'WorkOnBatch', steps, { step: 'work', job, items }, {}));
  return map;
}

function definition(scope: Construct, settings: Settings, props: MachineProps): DefinitionBody {
  const { steps, topic } = props;
  const plan = stepState(
    scope,
    'Plan',
    steps,
    { step: 'plan', job: '{% $states.input %}' },
    { job: '{% $states.input %}', plan: '{% $states.result.Payload %}' },
  );
  const publish = stepState(
    scope,
    'Publish',
    steps,
    { step: 'publish', job: '{% $states.input.job %}' },
    '{% $states.result.Payload %}',
  );
  const notify = SnsPublish.jsonata(scope, 'Notify', {
    topic,
    subject: '{% $states.input.notice.subject %}',
    message: TaskInput.fromText('{% $states.input.notice.message %}'),
  });
  // Whoever is told twice has lost less than who is not told at all.
  notify.addRetry({ ...again, errors: ['States.TaskFailed', 'States.Timeout'], maxAttempts: 5 });
  const done = Succeed.jsonata(scope, 'Done');
  const work = workOnItems(scope, settings, props);
  work.next(publish);
  publish.next(
    Choice.jsonata(scope, 'WhoWaits')
      .when(Condition.jsonata('{% $states.input.notice = null %}'), done)
      .otherwise(notify),
  );
  notify.next(done);
  const next = Choice.jsonata(scope, 'WhatIsLeft')
    .when(Condition.jsonata('{% $states.input.plan.isPublished %}'), done)
    .when(Condition.jsonata('{% $states.input.plan.count = 0 %}'), publish)
    .otherwise(work);
  return DefinitionBody.fromChainable(plan.next(next));
}

/**
 * Adds the machine. It is started with `{"kind":"edition","month":"2026-11"}` or `{"kind":"batch","id":"…"}`; the kind says to the function what to
 * plan, and the machine is the same for all. A state that fails for good ends the execution as failed, with its error.
 */
export function addEditionMachine(stack: Stack, settings: Settings, props: MachineProps): StateMachine {
  const role = addMachineRole(stack);
  const machine = new StateMachine(stack, 'EditionMachine', {
    comment: 'Makes the reports of a month or of a batch, and publishes them.',
    definitionBody: definition(new Construct(stack, 'EditionStates'), settings, props),
    queryLanguage: QueryLanguage.JSONATA,
    timeout: longestRun,
    role: role.withoutPolicyUpdates(),
    tracingEnabled: true,
    // Without the data: items name people and what they asked for.
    logs: {
      destination: addLogGroup(stack, 'EditionMachineLogs', settings.chosen),
      level: LogLevel.ALL,
      includeExecutionData: false,
    },
  });
  allowMachine(role, machine, mapLabel, props);
  return machine;
}
