/** What begins editions: a schedule that is due each month, a daily look for what was missed, and who is told if neither works. */
import { Duration, type Stack, TimeZone, Validations } from 'aws-cdk-lib';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import { SqsDestination } from 'aws-cdk-lib/aws-lambda-destinations';
import {
  ContextAttribute,
  Schedule,
  ScheduleExpression,
  ScheduleTargetInput,
} from 'aws-cdk-lib/aws-scheduler';
import { LambdaInvoke } from 'aws-cdk-lib/aws-scheduler-targets';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import type { Settings } from './settings.ts';

/** The month is begun on its first day; the look comes later in the day, so that it finds the month begun. */
const beginning = { day: '1', hour: '6', minute: '0' };
const checking = { hour: '12', minute: '0' };

/** How often an event is sent again, and how old it may get: the daily look finds what is lost. */
const patience = { retryAttempts: 5, maxEventAge: Duration.hours(3) };

/** Where events go that nobody could take or do. */
export function addLostEvents(stack: Stack): Queue {
  const queue = new Queue(stack, 'LostEvents', {
    encryption: QueueEncryption.SQS_MANAGED,
    enforceSSL: true,
    retentionPeriod: Duration.days(14),
  });
  Validations.of(queue).acknowledge({
    id: 'AwsSolutions-SQS3',
    reason: 'It is itself the queue of what others could not deliver; an alarm watches it.',
  });
  return queue;
}

/**
 * Scheduler only hands an event to Lambda, which calls the function afterwards: what fails then is Lambda's to try again,
 * and to put into the same queue.
 */
function tryAgain(handler: LambdaFunction, lost: Queue): void {
  handler.configureAsyncInvoke({
    retryAttempts: 2,
    maxEventAge: patience.maxEventAge,
    onFailure: new SqsDestination(lost),
  });
}

/** The role of the scheduler: it may call this function, for schedules of this account, and tell what it could not. */
function schedulerRole(stack: Stack, handler: LambdaFunction, lost: Queue): Role {
  const role = new Role(stack, 'SchedulerRole', {
    assumedBy: new ServicePrincipal('scheduler.amazonaws.com', {
      conditions: { StringEquals: { 'aws:SourceAccount': stack.account } },
    }),
  });
  role.addToPolicy(
    new PolicyStatement({ actions: ['lambda:InvokeFunction'], resources: [handler.functionArn] }),
  );
  role.addToPolicy(new PolicyStatement({ actions: ['sqs:SendMessage'], resources: [lost.queueArn] }));
  return role;
}

/** Adds both schedules, by the clocks of the stage's time zone: six in the morning stays six in summer. */
export function addEditionSchedules(
  stack: Stack,
  { chosen }: Settings,
  handler: LambdaFunction,
  lost: Queue,
): void {
  tryAgain(handler, lost);
  const role = schedulerRole(stack, handler, lost).withoutPolicyUpdates();
  const timeZone = TimeZone.of(chosen.editions.timeZone);
  const target = (task: 'begin' | 'check') =>
    new LambdaInvoke(handler, {
      ...patience,
      role,
      deadLetterQueue: lost,
      input: ScheduleTargetInput.fromObject({ task, scheduledTime: ContextAttribute.scheduledTime }),
    });
  new Schedule(stack, 'EveryMonth', {
    description: 'Begins the edition of the month.',
    schedule: ScheduleExpression.cron({ ...beginning, timeZone }),
    target: target('begin'),
  });
  new Schedule(stack, 'EveryDay', {
    description: 'Starts editions that were missed or that failed.',
    schedule: ScheduleExpression.cron({ ...checking, timeZone }),
    target: target('check'),
  });
}
