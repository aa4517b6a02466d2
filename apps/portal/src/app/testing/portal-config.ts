import type { PortalConfig } from '@liveness/contract';

export function portalConfig(changes: Partial<PortalConfig> = {}): PortalConfig {
  return {
    apiBase: '/api',
    auth: {
      issuer: 'https://issuer.example',
      clientId: 'portal',
      scope: 'openid email profile',
      groupsClaim: 'groups',
      groups: { reviewers: ['reviewers'], admins: ['admins'] },
      nameClaims: ['name', 'preferred_username', 'email'],
    },
    challenges: ['NOSE', 'POSE'],
    clientMayChoose: false,
    retentionDays: 30,
    capture: { framesPerSecond: 10, jpegQuality: 0.9, mirrorPreview: true, debugOverlay: false },
    ...changes,
  };
}
