import type { Branding } from '@liveness/branding';
import type { PortalConfig } from '@liveness/contract';
import type { Environment } from '../configuration/environment';
import type { PortalSettings } from '../configuration/portal-settings';
import type { IdentityProvider } from './identity/identity-provider';

/** The portal's `config.json`. */
export function portalConfiguration(
  environment: Environment,
  settings: PortalSettings,
  identity: IdentityProvider,
  branding: Branding = {},
): PortalConfig {
  return {
    apiBase: '/api',
    auth: {
      issuer: identity.issuer,
      clientId: identity.clientId,
      scope: identity.scope,
      groupsClaim: identity.groupsClaim,
      groups: { reviewers: [...identity.groups.reviewers], admins: [...identity.groups.admins] },
      nameClaims: identity.nameClaim.split(','),
      ...(identity.logoutUrl !== undefined && { logoutUrl: identity.logoutUrl }),
    },
    challenges: (environment.required === undefined ? environment.challenges : [environment.required]).map(
      (challenge) => challenge.replace(/:[^+]*|\s/g, ''),
    ),
    clientMayChoose: environment.clientMayChoose,
    retentionDays: environment.retentionDays,
    ...(Object.keys(branding).length > 0 && { branding }),
    capture: settings.capture ?? { framesPerSecond: 10, jpegQuality: 0.9, mirrorPreview: true, debugOverlay: false },
  };
}
