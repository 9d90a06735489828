/** Who is told what: every alarm reaches people and says what to do, and so does the budget. */
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { propertiesOf, type Resource, resourcesOf, templateOf } from './stack.ts';

const dev = templateOf('dev', { alarmEmail: 'on-call@acme.example' });
const topic = { Ref: expect.stringMatching(/^AlarmTopic/) };
const alarms = Object.entries(resourcesOf(dev, 'AWS::CloudWatch::Alarm'));

const metricSchema = z.looseObject({
  MetricStat: z
    .looseObject({ Metric: z.looseObject({ MetricName: z.string() }), Stat: z.string() })
    .optional(),
});

/** The metrics of an alarm, and how they are summed up; of a sum those that it is made of. */
function watchedBy({ MetricName, Statistic, ExtendedStatistic, Metrics = [] }: Resource['Properties']) {
  const parts = z
    .array(metricSchema)
    .parse(Metrics)
    .flatMap(({ MetricStat = [] }) => MetricStat);
  if (parts.length === 0) return [MetricName, Statistic ?? ExtendedStatistic];
  return [parts.map(({ Metric }) => Metric.MetricName).join(', '), parts[0]?.Stat];
}

describe('alarms', () => {
  it('watch editions that fail or are not begun, and errors, throttles, slowness and failing answers of the API', () => {
    const watched = alarms.map(([, { Properties }]) => watchedBy(Properties));
    expect(watched).toEqual([
      ['ExecutionsFailed, ExecutionsTimedOut, ExecutionsAborted', 'Sum'],
      ['Errors', 'Sum'],
      ['ApproximateNumberOfMessagesVisible', 'Maximum'],
      ['Errors', 'Sum'],
      ['Throttles', 'Sum'],
      ['Duration', 'p99'],
      ['5xx', 'Sum'],
    ]);
  });

  it.each(alarms)('tell people, and say what happens and what to do: %s', (_, { Properties }) => {
    expect(Properties).toMatchObject({
      AlarmActions: [topic],
      OKActions: [topic],
      TreatMissingData: 'notBreaching',
    });
    expect(String(Properties.AlarmDescription)).toMatch(
      /(callers|subscribers) g[eo]t .*(Read|Look|Open|Take) /s,
    );
    // CloudFormation may show other letters as question marks, and CloudWatch takes no more than this.
    expect(String(Properties.AlarmDescription)).toMatch(/^[ -~]+$/);
    expect(String(Properties.AlarmDescription).length).toBeLessThanOrEqual(1024);
  });
});

describe('the topic', () => {
  it('takes messages of alarms and of the budget of this account only, over TLS', () => {
    const { PolicyDocument } = propertiesOf(dev, 'AWS::SNS::TopicPolicy', 'AlarmTopic');
    expect(PolicyDocument).toMatchObject({
      Statement: [
        { Effect: 'Deny', Condition: { Bool: { 'aws:SecureTransport': 'false' } } },
        {
          Effect: 'Allow',
          Action: 'sns:Publish',
          Principal: { Service: ['budgets.amazonaws.com', 'cloudwatch.amazonaws.com'] },
          Condition: { StringEquals: { 'aws:SourceAccount': { Ref: 'AWS::AccountId' } } },
        },
      ],
    });
  });

  it('writes to the address that the settings name, and to nobody else', () => {
    dev.hasResourceProperties('AWS::SNS::Subscription', {
      Protocol: 'email',
      Endpoint: 'on-call@acme.example',
    });
    templateOf('dev').resourceCountIs('AWS::SNS::Subscription', 0);
  });
});

describe('the budget', () => {
  it.each([
    ['dev', 10],
    ['prod', 50],
  ])('of %s is %i dollars a month, and tells before it is spent', (stage, Amount) => {
    const { Budget, NotificationsWithSubscribers } = propertiesOf(
      templateOf(stage),
      'AWS::Budgets::Budget',
      'Budget',
    );
    expect(Budget).toMatchObject({ TimeUnit: 'MONTHLY', BudgetLimit: { Amount, Unit: 'USD' } });
    expect(NotificationsWithSubscribers).toMatchObject([
      { Notification: { NotificationType: 'ACTUAL', Threshold: 80 }, Subscribers: [{ Address: topic }] },
      { Notification: { NotificationType: 'FORECASTED', Threshold: 100 }, Subscribers: [{ Address: topic }] },
    ]);
  });
});

describe('the dashboard', () => {
  it('shows the alarms, the editions, the calls and the errors', () => {
    const body = JSON.stringify(propertiesOf(dev, 'AWS::CloudWatch::Dashboard', 'Dashboard'));
    for (const title of [
      'Alarms',
      'Editions: executions',
      'Requests',
      'Time to answer',
      'Last errors of the function',
    ])
      expect(body).toContain(`\\"title\\":\\"${title}\\"`);
  });
});
