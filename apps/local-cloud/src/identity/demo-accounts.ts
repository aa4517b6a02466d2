/** An account that anyone can choose: there are no passwords, because there is nothing to protect. */
export interface DemoAccount {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly groups: readonly string[];
  /** What this account is for, in one sentence. */
  readonly purpose: string;
}

export const demoAccounts: readonly DemoAccount[] = [
  { id: 'user', name: 'Una User', email: 'user@example.com', groups: [], purpose: 'Takes the check, like a customer.' },
  {
    id: 'reviewer',
    name: 'Remy Reviewer',
    email: 'reviewer@example.com',
    groups: ['reviewers'],
    purpose: 'Views and reviews attempts.',
  },
  {
    id: 'admin',
    name: 'Ada Admin',
    email: 'admin@example.com',
    groups: ['admins'],
    purpose: 'Reviews attempts, publishes thresholds.',
  },
];

export function findDemoAccount(id: string): DemoAccount | undefined {
  return demoAccounts.find((account) => account.id === id);
}
