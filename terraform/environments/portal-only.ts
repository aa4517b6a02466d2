import type { EnvironmentInput } from '../configuration/environment';

/** Only the portal, for an API that runs elsewhere. Its region needs no face analysis. */
export const portalOnly = {
  name: 'portal-only',
  region: 'eu-north-1',
  removalProtection: false,
  retentionDays: 30,
  challenges: ['NOSE:standard'],
  api: { kind: 'elsewhere', origin: 'https://liveness-api.example.com' },
  portal: {},
  identity: { kind: 'existing', issuer: 'https://login.example.com/realms/people', clientId: 'liveness-portal' },
} satisfies EnvironmentInput;
