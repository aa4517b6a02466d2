import { PortalConfig } from '@liveness/contract';
import { planIdentity } from './identity-plan';
import { frameAncestors, portalConfig } from './portal-config';

describe('frameAncestors', () => {
  it('are none, or those of the variable', () => {
    expect(frameAncestors({})).toEqual([]);
    expect(frameAncestors({ LIVENESS_FRAME_ANCESTORS: 'https://shop.example, http://127.0.0.1:4400' })).toEqual([
      'https://shop.example',
      'http://127.0.0.1:4400',
    ]);
  });
});

describe('portalConfig', () => {
  const origin = 'http://127.0.0.1:4300';
  const configOf = (environment: Readonly<Record<string, string>>) =>
    portalConfig(environment, planIdentity(environment, origin));

  it('matches the portal’s contract, without additional fields', () => {
    const config = configOf({});
    expect(PortalConfig.parse(config)).toEqual(config);
    expect(config).toEqual(
      jasmine.objectContaining({
        challenges: ['NOSE', 'POSE', 'TURN', 'LIGHT'],
        clientMayChoose: false,
        retentionDays: 30,
      }),
    );
    expect(config.auth).toEqual({
      issuer: `${origin}/oidc`,
      clientId: 'liveness-portal',
      scope: 'openid email profile',
      groupsClaim: 'groups',
      groups: { reviewers: ['reviewers'], admins: ['admins'] },
      nameClaims: ['name', 'preferred_username', 'email'],
    });
  });

  it('follows the variables that configure the API', () => {
    const config = configOf({
      LIVENESS_CHALLENGES: 'POSE:strict , NOSE:classic,',
      LIVENESS_CLIENT_MAY_CHOOSE: 'true',
      LIVENESS_RETENTION_DAYS: '7',
      LIVENESS_GROUPS_CLAIM: 'cognito:groups',
    });
    expect(config).toEqual(
      jasmine.objectContaining({ challenges: ['POSE', 'NOSE'], clientMayChoose: true, retentionDays: 7 }),
    );
    expect(config.auth.groupsClaim).toBe('cognito:groups');
  });

  it('says what has to be passed in one sitting as one challenge, and as the only one where it is required', () => {
    const listed = configOf({ LIVENESS_CHALLENGES: 'NOSE:standard,TURN:strict+LIGHT:strict' });
    expect(listed.challenges).toEqual(['NOSE', 'TURN+LIGHT']);
    for (const LIVENESS_REQUIRED of ['TURN+LIGHT', 'TURN:strict + LIGHT:strict'])
      expect(configOf({ LIVENESS_REQUIRED }).challenges).toEqual(['TURN+LIGHT']);
  });

  it('has the branding, if there is one', () => {
    const branding = { name: 'Nordlicht', links: { privacy: '/privacy.html' } };
    const plan = planIdentity({}, origin);
    expect(PortalConfig.parse(portalConfig({}, plan, branding)).branding).toEqual(branding);
    expect(Object.keys(portalConfig({}, plan, {}))).not.toContain('branding');
  });

  it('has its own variables for capture', () => {
    const variables = {
      LIVENESS_CAPTURE_FRAMES_PER_SECOND: '15',
      LIVENESS_CAPTURE_JPEG_QUALITY: '0.8',
      LIVENESS_CAPTURE_MIRROR_PREVIEW: 'false',
      LIVENESS_CAPTURE_DEBUG_OVERLAY: 'true',
    };
    expect(configOf(variables).capture).toEqual({
      framesPerSecond: 15,
      jpegQuality: 0.8,
      mirrorPreview: false,
      debugOverlay: true,
    });
  });

  it('names another identity provider', () => {
    const config = configOf({
      LIVENESS_OIDC_ISSUER: 'https://login.example/tenant',
      LIVENESS_OIDC_CLIENT_ID: 'portal',
      LIVENESS_OIDC_SCOPE: 'openid',
      LIVENESS_OIDC_LOGOUT_URL: 'https://login.example/logout',
      LIVENESS_REVIEWERS_GROUPS: '7c1f, 9a55',
      LIVENESS_ADMINS_GROUPS: '5d0e',
      LIVENESS_NAME_CLAIM: 'nickname',
    });
    expect(config.auth).toEqual({
      issuer: 'https://login.example/tenant',
      clientId: 'portal',
      scope: 'openid',
      groupsClaim: 'groups',
      groups: { reviewers: ['7c1f', '9a55'], admins: ['5d0e'] },
      nameClaims: ['nickname'],
      logoutUrl: 'https://login.example/logout',
    });
  });
});
