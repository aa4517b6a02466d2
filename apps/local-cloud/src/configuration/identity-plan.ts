import { backendClientId, portalClientId } from '../identity/clients';
import { mountPath } from '../identity/identity-provider';
import { StartupProblem } from '../startup-problem';
import type { IdentityLifetimes } from '../identity/provider-configuration';
import type { Environment } from './environment';

/** Tokens are so short that the portal really refreshes them; a session lasts a working day. */
const defaults: IdentityLifetimes = { tokenSeconds: 15 * 60, sessionSeconds: 10 * 60 * 60 };

/** `LIVENESS_OIDC_TOKEN_SECONDS` and `LIVENESS_OIDC_SESSION_SECONDS` shorten them, to try out what happens then. */
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

/** Who signs people in: the local cloud's own provider, or another one. */
export interface IdentityPlan {
  readonly isOwn: boolean;
  readonly issuer: string;
  readonly clientId: string;
  readonly audiences: string;
  /** Origins that the portal's page must be able to reach for sign-in. */
  readonly connectOrigins: readonly string[];
}

/**
 * `LIVENESS_OIDC_ISSUER` names another provider, and `LIVENESS_OIDC_CLIENT_ID` the portal's client there. If its token
 * endpoint has another origin than the issuer, `LIVENESS_OIDC_ORIGINS` (a comma-separated list) names it.
 */
export function planIdentity(environment: Environment, origin: string): IdentityPlan {
  const issuer = environment['LIVENESS_OIDC_ISSUER'];
  const clientId = environment['LIVENESS_OIDC_CLIENT_ID'] ?? portalClientId;
  if (issuer === undefined) {
    return {
      isOwn: true,
      issuer: `${origin}${mountPath}`,
      clientId: portalClientId,
      audiences: `${portalClientId},${backendClientId}`,
      connectOrigins: [],
    };
  }
  const issuerOrigin = URL.parse(issuer)?.origin;
  if (issuerOrigin === undefined)
    throw new StartupProblem(`LIVENESS_OIDC_ISSUER must be an issuer URL, not "${issuer}".`);
  const further = (environment['LIVENESS_OIDC_ORIGINS'] ?? '').split(',').flatMap((entry) => entry.trim() || []);
  return {
    isOwn: false,
    issuer,
    clientId,
    audiences: environment['LIVENESS_OIDC_AUDIENCES'] ?? clientId,
    connectOrigins: [issuerOrigin, ...further],
  };
}
