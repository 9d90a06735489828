/** What can go wrong with editions, and what to do then. */
import { Duration, type Stack } from 'aws-cdk-lib';
import { type Alarm, MathExpression } from 'aws-cdk-lib/aws-cloudwatch';
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import type { Topic } from 'aws-cdk-lib/aws-sns';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import type { StateMachine } from 'aws-cdk-lib/aws-stepfunctions';
import { addAlarm } from './alarms.ts';

const period = Duration.minutes(5);

/** Executions that ended without an edition, however they did. */
export function failedExecutions(machine: StateMachine): MathExpression {
  return new MathExpression({
    expression: 'failed + timedOut + aborted',
    label: 'Executions that failed',
    period,
    usingMetrics: {
      failed: machine.metricFailed({ period, statistic: 'Sum' }),
      timedOut: machine.metricTimedOut({ period, statistic: 'Sum' }),
      aborted: machine.metricAborted({ period, statistic: 'Sum' }),
    },
  });
}

export interface Watched {
  readonly machine: StateMachine;
  readonly schedule: LambdaFunction;
  readonly lost: Queue;
  /** Who is told. */
  readonly topic: Topic;
}

/** Adds the alarms of editions. */
export function addEditionAlarms(stack: Stack, { machine, schedule, lost, topic }: Watched): Alarm[] {
  return [
    addAlarm(stack, 'EditionFailed', {
      topic,
      metric: failedExecutions(machine),
      highest: 0,
      advice:
        'An execution failed, named edition-{month} or batch-{id}: its subscribers or callers get nothing yet, and nothing half done is shown. ' +
        'Open it in Step Functions: the state that failed has the error, and the log of the steps function the rest. ' +
        'Mend the cause. The daily check starts a month again, and so does POST /v1/editions/{month}; a batch starts again ' +
        'when its owner, who is in batches/begun/{id}.json, asks for it once more. What was done is kept. ' +
        'If only Notify failed the edition is published: tell its readers yourself.',
    }),
    addAlarm(stack, 'ScheduleErrors', {
      topic,
      metric: schedule.metricErrors({ period }),
      highest: 0,
      advice:
        'The function that starts editions failed, by the monthly schedule or the daily check: subscribers get their edition late if ' +
        'no further try works. Lambda tries twice more. Read the log of the schedule function from the time of the alarm; ' +
        'then send POST /v1/editions/{month}, or wait for the check at noon.',
    }),
    addAlarm(stack, 'EventsLost', {
      topic,
      metric: lost.metricApproximateNumberOfMessagesVisible({ period, statistic: 'Maximum' }),
      highest: 0,
      advice:
        'An event of the schedules was given up and lies in the queue of lost events: subscribers get their edition a day late at least. ' +
        'Look at the message: its task and scheduledTime say which month. Send POST /v1/editions/{month}, mend what the log of ' +
        'the schedule function names, and delete the message; the alarm ends with it.',
    }),
  ];
}
