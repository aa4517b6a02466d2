import type { ExistingIssuer } from '../../configuration/identity-settings';
import type { IdentitySource } from './identity-provider';

/** An existing identity provider. Nothing is provisioned: its owner must register the redirect addresses. */
export function existingIssuer({
  kind: _,
  connectTo,
  audiences,
  logoutUrl,
  ...settings
}: ExistingIssuer): IdentitySource {
  return {
    origins: [...new Set([new URL(settings.issuer).origin, ...connectTo])],
    signInFrom: () => ({
      ...settings,
      audiences: [...new Set([settings.clientId, ...audiences])],
      ...(logoutUrl !== undefined && { logoutUrl }),
    }),
  };
}
