import type { IdentityLifetimes } from '../identity/lifetimes';
import { StartupProblem } from '../startup-problem';
import type { Environment } from './environment';

/** Tokens short enough that the portal really refreshes them, a session that lasts a working day. */
const defaults: IdentityLifetimes = { tokenSeconds: 15 * 60, sessionSeconds: 10 * 60 * 60 };

/** `LIVENESS_OIDC_TOKEN_SECONDS` and `LIVENESS_OIDC_SESSION_SECONDS` shorten them, to see what happens then. */
export function identityLifetimes(environment: Environment): IdentityLifetimes {
  return {
    tokenSeconds: seconds(environment, 'LIVENESS_OIDC_TOKEN_SECONDS') ?? defaults.tokenSeconds,
    sessionSeconds: seconds(environment, 'LIVENESS_OIDC_SESSION_SECONDS') ?? defaults.sessionSeconds,
  };
}

function seconds(environment: Environment, name: string): number | undefined {
  const text = environment[name];
  if (text === undefined) return undefined;
  if (/^[1-9]\d{0,8}$/.test(text)) return Number(text);
  throw new StartupProblem(`${name} must be a whole number of seconds, not "${text}".`);
}
