import type { EnvironmentInput } from '../configuration/environment';
import { production } from '../environments/production';

/** Values that stand for variables of the module. Nothing else in a stack looks like one of them. */
export const standIns = {
  name: 'variablename',
  adminEmail: 'admin@variable.invalid',
  alarmEmail: 'alarm@variable.invalid',
  retentionDays: 3649,
} as const;

/** What a release deploys: production, with variables for what differs from one account to another. */
export const moduleEnvironment = {
  ...production,
  name: standIns.name,
  retentionDays: standIns.retentionDays,
  api: { kind: 'here' },
  portal: { firewall: {} },
  identity: { kind: 'managed', adminEmail: standIns.adminEmail, mfa: 'required' },
  alarms: { ...production.alarms, email: standIns.alarmEmail },
  state: { kind: 'local' },
} satisfies EnvironmentInput;
