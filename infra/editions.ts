/** Editions: the functions, the machine and the schedules that make them, and who is told of one. */
import { CfnOutput, Duration, type Stack } from 'aws-cdk-lib';
import type { Alarm } from 'aws-cdk-lib/aws-cloudwatch';
import { Grant } from 'aws-cdk-lib/aws-iam';
import type { Code, Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import type { Bucket } from 'aws-cdk-lib/aws-s3';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import type { StateMachine } from 'aws-cdk-lib/aws-stepfunctions';
import { addEditionAlarms } from './edition-alarms.ts';
import { addEditionMachine } from './edition-machine.ts';
import { addEditionSchedules, addLostEvents } from './edition-schedules.ts';
import { grantObjects } from './grant-objects.ts';
import { addNodeFunction } from './node-function.ts';
import type { Settings } from './settings.ts';

export interface EditionsProps {
  readonly code: { readonly steps: Code; readonly schedule: Code };
  readonly datasets: Bucket;
  readonly reports: Bucket;
  /** Who is told when editions fail. */
  readonly alarmTopic: Topic;
}

export interface Editions {
  readonly machine: StateMachine;
  readonly schedule: LambdaFunction;
  readonly lost: Queue;
  readonly alarms: Alarm[];
}

function addSteps(
  stack: Stack,
  settings: Settings,
  { code, datasets, reports }: EditionsProps,
): LambdaFunction {
  const steps = addNodeFunction(stack, 'Steps', settings, {
    name: 'steps',
    description: 'Plans editions, works on them and on batches in parts, and publishes both.',
    code: code.steps,
    // A processor: rendering takes all of one.
    memory: 1769,
    // The most that Lambda gives: publishing reads every file of the month in one call.
    timeout: Duration.minutes(15),
    environment: { DATASET: datasets.s3UrlForObject('datasets'), REPORTS: reports.s3UrlForObject() },
  });
  grantObjects(steps, { bucket: datasets, prefix: 'datasets/', to: ['read'] });
  grantObjects(steps, { bucket: reports, prefix: 'subscriptions/', to: ['read'] });
  grantObjects(steps, { bucket: reports, prefix: 'reports/', to: ['read', 'write'] });
  grantObjects(steps, { bucket: reports, prefix: 'editions/', to: ['read', 'write'] });
  grantObjects(steps, { bucket: reports, prefix: 'batches/', to: ['read', 'write'] });
  return steps;
}

/** Lets a function start editions and batches, which it is told the machine for. */
export function allowStarting(starter: LambdaFunction, machine: StateMachine): void {
  starter.addEnvironment('RUN_MACHINE', machine.stateMachineArn);
  Grant.addToPrincipal({
    grantee: starter,
    actions: ['states:StartExecution'],
    resourceArns: [machine.stateMachineArn],
  });
}

function addSchedule(stack: Stack, settings: Settings, { code, reports }: EditionsProps): LambdaFunction {
  const schedule = addNodeFunction(stack, 'Schedule', settings, {
    name: 'schedule',
    description: 'Starts the edition of a month, and those that are still owed.',
    code: code.schedule,
    memory: 512,
    timeout: Duration.minutes(1),
    environment: {
      REPORTS: reports.s3UrlForObject(),
      EDITION_TIME_ZONE: settings.chosen.editions.timeZone,
    },
  });
  grantObjects(schedule, { bucket: reports, prefix: 'editions/', to: ['read'] });
  return schedule;
}

/** The topic of those who wait for editions, with a subscription where the settings name an address. */
function addEditionTopic(stack: Stack, { editionEmail }: Settings): Topic {
  const topic = new Topic(stack, 'EditionTopic', { enforceSSL: true });
  if (editionEmail !== undefined) topic.addSubscription(new EmailSubscription(editionEmail));
  new CfnOutput(stack, 'EditionTopicArn', { value: topic.topicArn });
  return topic;
}

/** Adds all that makes editions. */
export function addEditions(stack: Stack, settings: Settings, props: EditionsProps): Editions {
  const { reports, alarmTopic } = props;
  const steps = addSteps(stack, settings, props);
  const topic = addEditionTopic(stack, settings);
  const machine = addEditionMachine(stack, settings, { steps, reports, topic });
  const schedule = addSchedule(stack, settings, props);
  allowStarting(schedule, machine);
  const lost = addLostEvents(stack);
  addEditionSchedules(stack, settings, schedule, lost);
  const alarms = addEditionAlarms(stack, { machine, schedule, lost, topic: alarmTopic });
  new CfnOutput(stack, 'EditionMachineArn', { value: machine.stateMachineArn });
  return { machine, schedule, lost, alarms };
}
