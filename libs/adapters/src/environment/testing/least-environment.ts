import { ConfigurationError, readConfiguration } from '../configuration';

/** What differs between deployments, and therefore has to be set. */
export const least = {
  LIVENESS_TABLE: 'liveness',
  LIVENESS_FRAMES_BUCKET: 'liveness-frames',
  LIVENESS_ATTEMPT_KEY_SECRET: 'liveness/attempt-key',
  LIVENESS_RECEIPT_KEYS_SECRET: 'liveness/receipt-keys',
  LIVENESS_PUBLIC_URL: 'https://liveness.example',
  LIVENESS_OIDC_ISSUER: 'https://issuer.example/pool',
  LIVENESS_OIDC_AUDIENCES: 'portal',
};

/** Returns what is wrong with an environment, each problem with its variable; empty if nothing is. */
export function problemsOf(environment: Readonly<Record<string, string | undefined>>): readonly string[] {
  try {
    readConfiguration(environment);
    return [];
  } catch (error) {
    if (!(error instanceof ConfigurationError)) throw error;
    return error.problems.map(({ variable, problem }) => `${variable} ${problem}`);
  }
}
