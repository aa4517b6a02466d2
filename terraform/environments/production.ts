import type { EnvironmentInput } from '../configuration/environment';

/** Holds real people's faces: protected, audited, watched. */
export const production = {
  name: 'production',
  region: 'eu-central-1',
  removalProtection: true,
  retentionDays: 30,
  logRetentionDays: 365,
  challenges: ['NOSE:standard', 'POSE:standard'],
  api: { kind: 'here' },
  portal: { firewall: {} },
  // threatProtection: 'enforced' looks for stolen passwords and odd sign-ins, for 0.02 USD a month for each person who signs in.
  identity: { kind: 'managed', adminEmail: process.env['LIVENESS_ADMIN_EMAIL'] || undefined },
  alarms: { email: process.env['LIVENESS_ALARM_EMAIL'] || undefined, monthlyUsd: 500 },
} satisfies EnvironmentInput;
