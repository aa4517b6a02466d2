import type { ExistingIssuer } from '../../configuration/identity-settings';
import type { IdentitySource } from './identity-provider';

/** An identity provider that is there already. Nothing is provisioned: the addresses to come back to are its owner's to register. */
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
      scope,
      ...(logoutUrl !== undefined && { logoutUrl }),
    }),
  };
}
