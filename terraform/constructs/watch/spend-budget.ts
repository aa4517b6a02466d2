import { BudgetsBudget } from '@cdktf/provider-aws/lib/budgets-budget/index.js';
import { Construct } from 'constructs';

export interface SpendBudgetProps {
  readonly prefix: string;
  readonly monthlyUsd: number;
  /** Left out: the budget is seen in the console only. */
  readonly email?: string;
}

/** The account's bill, in a month. Not this environment's alone: costs go by tags only where the payer has switched them on. */
export class SpendBudget extends Construct {
  constructor(scope: Construct, id: string, { prefix, monthlyUsd, email }: SpendBudgetProps) {
    super(scope, id);
    new BudgetsBudget(this, 'budget', {
      name: `${prefix}-monthly`,
      budgetType: 'COST',
      timeUnit: 'MONTHLY',
      limitAmount: monthlyUsd.toFixed(2),
      limitUnit: 'USD',
      // A notification without anybody to tell is refused.
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
