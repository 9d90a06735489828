/** What can go wrong with the API, and what to do then. */
import { Duration, type Stack } from 'aws-cdk-lib';
import type { HttpApi } from 'aws-cdk-lib/aws-apigatewayv2';
import type { Alarm } from 'aws-cdk-lib/aws-cloudwatch';
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import type { Topic } from 'aws-cdk-lib/aws-sns';
import { addAlarm } from './alarms.ts';

const period = Duration.minutes(5);

/** Adds the alarms of the API and its function. */
export function addApiAlarms(stack: Stack, api: HttpApi, handler: LambdaFunction, topic: Topic): Alarm[] {
  return [
    addAlarm(stack, 'ApiErrors', {
      topic,
      metric: handler.metricErrors({ period }),
      highest: 0,
      advice:
        'The API function crashed, ran out of memory or of time: callers got a 5xx without a problem document. ' +
        'Read the log of the function from the time of the alarm. If it began with a deployment, deploy the version before; ' +
        'if it names the dataset, see that current.json names a whole release.',
    }),
    addAlarm(stack, 'ApiThrottles', {
      topic,
      metric: handler.metricThrottles({ period }),
      highest: 0,
      advice:
        'More requests came at a time than the reserved concurrency of the function: callers got 503 and may try again. ' +
        'Look in the access log for one caller who asks far too often; otherwise raise reservedConcurrency in infra/stages.ts.',
    }),
    addAlarm(stack, 'ApiSlow', {
      topic,
      metric: handler.metricDuration({ period, statistic: 'p99' }),
      highest: 10_000,
      looks: 3,
      advice:
        'For 15 minutes one request in a hundred took more than 10 seconds; at 29 seconds callers get an error. ' +
        'Open a slow trace in X-Ray: if the time goes to S3, look at its health page; otherwise give the function more memory.',
    }),
    addAlarm(stack, 'Api5xx', {
      topic,
      metric: api.metricServerError({ period, statistic: 'Sum' }),
      highest: 0,
      looks: 2,
      advice:
        'For 10 minutes callers got answers of 5xx. Take a correlationId with such a status from the access log, and ' +
        'find the same id in the log of the function: there is the error. Without a line there, the function was not reached.',
    }),
  ];
}
