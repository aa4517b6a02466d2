import { backendClientId, portalClientId } from '../identity/clients';
import { mountPath } from '../identity/identity-provider';
import { StartupProblem } from '../startup-problem';
import type { Environment } from './environment';

/** Who signs people in: the provider that comes with the local cloud, or one elsewhere. */
export interface IdentityPlan {
  readonly isOwn: boolean;
  readonly issuer: string;
  readonly clientId: string;
  readonly audiences: string;
  /** Origins that the portal's page must be able to reach for it. */
  readonly connectOrigins: readonly string[];
}

/**
 * `LIVENESS_OIDC_ISSUER` names one's own provider, and `LIVENESS_OIDC_CLIENT_ID` the portal's client there. Where its token endpoint is on
 * another origin than the issuer, `LIVENESS_OIDC_ORIGINS` (a comma list) says which.
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
    throw new StartupProblem(`LIVENESS_OIDC_ISSUER must be the address of an issuer, not "${issuer}".`);
  const further = (environment['LIVENESS_OIDC_ORIGINS'] ?? '').split(',').flatMap((entry) => entry.trim() || []);
  return {
    isOwn: false,
    issuer,
    clientId,
    audiences: environment['LIVENESS_OIDC_AUDIENCES'] ?? clientId,
    connectOrigins: [issuerOrigin, ...further],
  };
}
