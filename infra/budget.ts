/** The budget: somebody is told before a mistake becomes a bill. */
import type { Stack } from 'aws-cdk-lib';
import { CfnBudget } from 'aws-cdk-lib/aws-budgets';
import type { Topic } from 'aws-cdk-lib/aws-sns';
import type { Settings } from './settings.ts';

/** When to tell: what was spent, and what the month will cost if it goes on, in percent of the budget. */
const notices = [
  { notificationType: 'ACTUAL', threshold: 80 },
  { notificationType: 'FORECASTED', threshold: 100 },
] as const;

/**
 * Adds the monthly budget of the account. It is not narrowed by tag: that works only once somebody activates the tag
 * for cost allocation by hand, and until then it would watch nothing.
 */
export function addBudget(stack: Stack, { stage, chosen }: Settings, topic: Topic): void {
  const budget = new CfnBudget(stack, 'Budget', {
    budget: {
      budgetName: `role-reports-${stage}`,
      budgetType: 'COST',
      timeUnit: 'MONTHLY',
      budgetLimit: { amount: chosen.monthlyBudget, unit: 'USD' },
    },
    notificationsWithSubscribers: notices.map((notice) => ({
      notification: { ...notice, comparisonOperator: 'GREATER_THAN', thresholdType: 'PERCENTAGE' },
      subscribers: [{ subscriptionType: 'SNS', address: topic.topicArn }],
    })),
  });
  // Budgets sends a first message when it is made, and needs the right to.
  budget.node.addDependency(topic);
}
