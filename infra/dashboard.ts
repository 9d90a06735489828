/** The dashboard: how much the API is used, how well it answers, its last errors, and how editions go. */
import { CfnOutput, Duration, type Stack } from 'aws-cdk-lib';
import type { HttpApi } from 'aws-cdk-lib/aws-apigatewayv2';
import {
  type Alarm,
  AlarmStatusWidget,
  Dashboard,
  GraphWidget,
  type IMetric,
  LogQueryWidget,
} from 'aws-cdk-lib/aws-cloudwatch';
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import { failedExecutions } from './edition-alarms.ts';
import type { Editions } from './editions.ts';

const period = Duration.minutes(5);
const percentiles = ['p50', 'p90', 'p99'];

function graph(title: string, left: IMetric[]): GraphWidget {
  return new GraphWidget({ title, left, width: 8, leftYAxis: { min: 0 } });
}

function editionGraphs({ machine, schedule, lost }: Editions): GraphWidget[] {
  const sums = { period, statistic: 'Sum' };
  return [
    graph('Editions: executions', [
      machine.metricStarted(sums),
      machine.metricSucceeded(sums),
      failedExecutions(machine),
    ]),
    graph('Editions: time of an execution', [machine.metricTime({ period, statistic: 'Maximum' })]),
    graph('Editions: errors of the schedules, events lost', [
      schedule.metricErrors(sums),
      lost.metricApproximateNumberOfMessagesVisible({ period, statistic: 'Maximum' }),
    ]),
  ];
}

/** Adds the dashboard over the API and its function, over editions, and over the alarms of both. */
export function addDashboard(
  stack: Stack,
  api: HttpApi,
  handler: LambdaFunction,
  editions: Editions,
  apiAlarms: Alarm[],
): void {
  const alarms = [...apiAlarms, ...editions.alarms];
  const sums = { period, statistic: 'Sum' };
  const dashboard = new Dashboard(stack, 'Dashboard', { defaultInterval: Duration.days(1) });
  dashboard.addWidgets(
    new AlarmStatusWidget({ title: 'Alarms', alarms, width: 24, height: 3 }),
    graph('Requests', [api.metricCount(sums)]),
    graph('Refused (4xx) and failed (5xx)', [api.metricClientError(sums), api.metricServerError(sums)]),
    graph(
      'Time to answer',
      percentiles.map((statistic) => api.metricLatency({ period, statistic })),
    ),
    graph('Function: errors and throttles', [handler.metricErrors(sums), handler.metricThrottles(sums)]),
    graph(
      'Function: duration',
      percentiles.map((statistic) => handler.metricDuration({ period, statistic })),
    ),
    graph('Function: running at a time', [
      handler.metric('ConcurrentExecutions', { period, statistic: 'Maximum' }),
    ]),
    ...editionGraphs(editions),
    new LogQueryWidget({
      title: 'Last errors of the function',
      logGroupNames: [handler.logGroup.logGroupName],
      queryLines: [
        'fields @timestamp, @message',
        'filter level = "ERROR"',
        'sort @timestamp desc',
        'limit 20',
      ],
      width: 24,
    }),
  );
  new CfnOutput(stack, 'DashboardName', { value: dashboard.dashboardName });
}
