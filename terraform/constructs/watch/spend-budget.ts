import { BudgetsBudget } from '@cdktf/provider-aws/lib/budgets-budget/index.js';
import { Construct } from 'constructs';

export interface SpendBudgetProps {
  readonly prefix: string;
  readonly monthlyUsd: number;
  /** Without address and topic, the budget is shown in the AWS console only. */
  readonly email?: string;
  readonly topicArn?: string;
}

/**
 * The account's monthly bill, not just this environment's: costs can be filtered by tags only if the payer has enabled
 * that.
 */
export class SpendBudget extends Construct {
  constructor(scope: Construct, id: string, { prefix, monthlyUsd, email, topicArn }: SpendBudgetProps) {
    super(scope, id);
    new BudgetsBudget(this, 'budget', {
      name: `${prefix}-monthly`,
      budgetType: 'COST',
      timeUnit: 'MONTHLY',
      limitAmount: monthlyUsd.toFixed(2),
      limitUnit: 'USD',
      // AWS rejects a notification without a subscriber.
      ...((email !== undefined || topicArn !== undefined) && {
        notification: [tell('ACTUAL', 80), tell('ACTUAL', 100), tell('FORECASTED', 100)].map((notification) => ({
          ...notification,
          ...(email !== undefined && { subscriberEmailAddresses: [email] }),
          ...(topicArn !== undefined && { subscriberSnsTopicArns: [topicArn] }),
        })),
      }),
    });
  }
}

function tell(notificationType: 'ACTUAL' | 'FORECASTED', percent: number) {
  return {
    notificationType,
    comparisonOperator: 'GREATER_THAN',
    threshold: percent,
    thresholdType: 'PERCENTAGE',
  };
}
