/** The dashboard: how much the API is used, how well it answers, and the last errors of its function. */
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

const period = Duration.minutes(5);
const percentiles = ['p50', 'p90', 'p99'];

function graph(title: string, left: IMetric[]): GraphWidget {
  return new GraphWidget({ title, left, width: 8, leftYAxis: { min: 0 } });
}

/** Adds the dashboard over the API, its function and its alarms. */
export function addDashboard(stack: Stack, api: HttpApi, handler: LambdaFunction, alarms: Alarm[]): void {
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
