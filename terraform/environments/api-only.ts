import type { EnvironmentInput } from '../configuration/environment';

/** Only the API, for your own pages, with an existing identity provider. */
export const apiOnly = {
  name: 'api-only',
  region: 'eu-west-1',
  removalProtection: true,
  retentionDays: 30,
  challenges: ['NOSE:standard'],
  api: { kind: 'here', allowedOrigins: ['https://app.example.com'] },
  identity: {
    kind: 'existing',
    issuer: 'https://login.example.com/realms/people',
    clientId: 'liveness-portal',
    audiences: ['liveness-backend'],
  },
} satisfies EnvironmentInput;
