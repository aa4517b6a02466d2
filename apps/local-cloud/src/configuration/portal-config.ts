import type { Branding } from '@liveness/branding';
import type { PortalConfig } from '@liveness/contract';
import type { Environment } from './environment';
import type { IdentityPlan } from './identity-plan';

/** Returns the portal's `config.json`, from the variables that also configure the API. */
export function portalConfig(
  environment: Environment,
  { issuer, clientId }: Pick<IdentityPlan, 'issuer' | 'clientId'>,
  branding: Branding = {},
): PortalConfig {
  return {
    apiBase: '/api',
    auth: {
      issuer,
      clientId,
      scope: environment['LIVENESS_OIDC_SCOPE'] ?? 'openid email profile',
      groupsClaim: environment['LIVENESS_GROUPS_CLAIM'] ?? 'groups',
      groups: {
        reviewers: listOf(environment['LIVENESS_REVIEWERS_GROUPS'] ?? 'reviewers'),
        admins: listOf(environment['LIVENESS_ADMINS_GROUPS'] ?? 'admins'),
      },
      nameClaims: listOf(environment['LIVENESS_NAME_CLAIM'] ?? 'name,preferred_username,email'),
      ...(environment['LIVENESS_OIDC_LOGOUT_URL'] === undefined
        ? {}
        : { logoutUrl: environment['LIVENESS_OIDC_LOGOUT_URL'] }),
    },
    challenges: challengeTypes(
      environment['LIVENESS_REQUIRED'] ??
        environment['LIVENESS_CHALLENGES'] ??
        'NOSE:standard,POSE:standard,TURN:standard,LIGHT:standard',
    ),
    clientMayChoose: environment['LIVENESS_CLIENT_MAY_CHOOSE'] === 'true',
    retentionDays: Number(environment['LIVENESS_RETENTION_DAYS'] ?? 30),
    ...(Object.keys(branding).length > 0 ? { branding } : {}),
    capture: {
      framesPerSecond: Number(environment['LIVENESS_CAPTURE_FRAMES_PER_SECOND'] ?? 10),
      jpegQuality: Number(environment['LIVENESS_CAPTURE_JPEG_QUALITY'] ?? 0.9),
      mirrorPreview: environment['LIVENESS_CAPTURE_MIRROR_PREVIEW'] !== 'false',
      debugOverlay: environment['LIVENESS_CAPTURE_DEBUG_OVERLAY'] === 'true',
    },
  };
}

/** Returns the origins whose pages may show the hosted page of a check in a frame. */
export function frameAncestors(environment: Environment): string[] {
  return listOf(environment['LIVENESS_FRAME_ANCESTORS'] ?? '');
}

function listOf(text: string): string[] {
  return text.split(',').flatMap((part) => part.trim() || []);
}

/** Returns the types in a list such as `NOSE:standard,TURN:strict+LIGHT:strict`. */
function challengeTypes(list: string): string[] {
  return listOf(list).map((entry) => entry.replace(/:[^+]*|\s/g, ''));
}
