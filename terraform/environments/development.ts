import type { EnvironmentInput } from '../configuration/environment';

/** For trying things out: cheap, and removed with one command. */
export const development = {
  name: 'development',
  region: 'eu-central-1',
  removalProtection: false,
  retentionDays: 7,
  logRetentionDays: 30,
  challenges: ['NOSE:standard', 'POSE:standard', 'TURN:standard', 'LIGHT:standard'],
  clientMayChoose: true,
  api: {
    kind: 'here',
    logLevel: 'DEBUG',
    throttle: { requestsPerSecond: 50, burst: 100 },
    checks: { consentFile: process.env['LIVENESS_CONSENT_FILE'] || undefined },
  },
  portal: { brandingFile: process.env['LIVENESS_BRANDING_FILE'] || undefined },
  identity: { kind: 'managed', adminEmail: process.env['LIVENESS_ADMIN_EMAIL'] || undefined },
  dataEvents: false,
  alarms: { email: process.env['LIVENESS_ALARM_EMAIL'] || undefined, monthlyUsd: 20, analyserUsdPerHour: 1 },
} satisfies EnvironmentInput;
