import type { EnvironmentInput } from '../configuration/environment';

/** Contains real people's faces: protected, audited, monitored. */
export const production = {
  name: 'production',
  region: 'eu-central-1',
  removalProtection: true,
  retentionDays: 30,
  logRetentionDays: 365,
  challenges: ['NOSE:standard', 'POSE:standard', 'TURN:standard', 'LIGHT:standard'],
  api: { kind: 'here', checks: { consentFile: process.env['LIVENESS_CONSENT_FILE'] || undefined } },
  portal: { firewall: {}, brandingFile: process.env['LIVENESS_BRANDING_FILE'] || undefined },
  // threatProtection: 'enforced' checks for stolen passwords and unusual sign-ins, for 0.02 USD per month and person
  // who signs in.
  identity: { kind: 'managed', adminEmail: process.env['LIVENESS_ADMIN_EMAIL'] || undefined, mfa: 'required' },
  alarms: { email: process.env['LIVENESS_ALARM_EMAIL'] || undefined, monthlyUsd: 500 },
} satisfies EnvironmentInput;
