/** Alarms, and the topic that tells people. Every alarm says what its reader should do. */
import { CfnOutput, type Stack } from 'aws-cdk-lib';
import { Alarm, ComparisonOperator, type IMetric, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import { type IPrincipal, PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import type { Settings } from './settings.ts';

/** Services of AWS that may tell people, each on behalf of this account only. */
const tellers: readonly IPrincipal[] = [
  new ServicePrincipal('cloudwatch.amazonaws.com'),
  new ServicePrincipal('budgets.amazonaws.com'),
];

/** The topic of alarms and of the budget, with a subscription where the settings name an address. */
export function addAlarmTopic(stack: Stack, { alarmEmail }: Settings): Topic {
  const topic = new Topic(stack, 'AlarmTopic', { enforceSSL: true });
  topic.addToResourcePolicy(
    new PolicyStatement({
      sid: 'AlarmsAndBudget',
      principals: [...tellers],
      actions: ['sns:Publish'],
      resources: [topic.topicArn],
      conditions: { StringEquals: { 'aws:SourceAccount': stack.account } },
    }),
  );
  if (alarmEmail !== undefined) topic.addSubscription(new EmailSubscription(alarmEmail));
  new CfnOutput(stack, 'AlarmTopicArn', { value: topic.topicArn });
  return topic;
}

export interface AlarmProps {
  readonly topic: Topic;
  /** Its period is how long one look at it takes. */
  readonly metric: IMetric;
  /** The highest value that is still well. */
  readonly highest: number;
  /** How many looks in a row must find more; 1 by default. */
  readonly looks?: number;
  /** What happens to callers, and what the reader should do: the description of the alarm. */
  readonly advice: string;
}

/** Adds an alarm for a metric that should stay low. No data is well: nobody called. */
export function addAlarm(
  stack: Stack,
  id: string,
  { topic, metric, highest, looks = 1, advice }: AlarmProps,
) {
  const alarm = new Alarm(stack, id, {
    metric,
    threshold: highest,
    comparisonOperator: ComparisonOperator.GREATER_THAN_THRESHOLD,
    evaluationPeriods: looks,
    treatMissingData: TreatMissingData.NOT_BREACHING,
    alarmDescription: advice,
  });
  alarm.addAlarmAction(new SnsAction(topic));
  alarm.addOkAction(new SnsAction(topic));
  return alarm;
}
