import { BudgetsBudget } from '@cdktf/provider-aws/lib/budgets-budget/index.js';
import { Construct } from 'constructs';

export interface SpendBudgetProps {
  readonly prefix: string;
  readonly monthlyUsd: number;
  /** If omitted, the budget is shown in the AWS console only. */
  readonly email?: string;
}

/**
 * The account's monthly bill, not just this environment's: costs can be filtered by tags only if the payer has enabled
 * that.
 */
export class SpendBudget extends Construct {
  constructor(scope: Construct, id: string, { prefix, monthlyUsd, email }: SpendBudgetProps) {
    super(scope, id);
    new BudgetsBudget(this, 'budget', {
      name: `${prefix}-monthly`,
      budgetType: 'COST',
      timeUnit: 'MONTHLY',
      limitAmount: monthlyUsd.toFixed(2),
      limitUnit: 'USD',
      // AWS rejects a notification without a subscriber.
      ...(email !== undefined && {
        notification: [tell(email, 'ACTUAL', 80), tell(email, 'ACTUAL', 100), tell(email, 'FORECASTED', 100)],
      }),
    });
  }
}

function tell(email: string, notificationType: 'ACTUAL' | 'FORECASTED', percent: number) {
  return {
    notificationType,
    comparisonOperator: 'GREATER_THAN',
    threshold: percent,
    thresholdType: 'PERCENTAGE',
    subscriberEmailAddresses: [email],
  };
}
