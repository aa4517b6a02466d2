import type { ExistingIssuer } from '../../configuration/identity-settings';
import type { IdentitySource } from './identity-provider';

/** An existing identity provider. Nothing is provisioned: its owner must register the redirect addresses. */
export function existingIssuer({
  issuer,
  clientId,
  audiences,
  scope,
  groupsClaim,
  scopesClaim,
  logoutUrl,
  connectTo,
}: ExistingIssuer): IdentitySource {
  return {
    origins: [...new Set([new URL(issuer).origin, ...connectTo])],
    signInFrom: () => ({
      issuer,
      clientId,
      audiences: [...new Set([clientId, ...audiences])],
      groupsClaim,
      scopesClaim,
      readAttemptsScope: 'attempts:read',
      startAttemptsScope: 'attempts:start',
      scope,
      ...(logoutUrl !== undefined && { logoutUrl }),
    }),
  };
}
