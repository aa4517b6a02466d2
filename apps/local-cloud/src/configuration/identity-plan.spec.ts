import { StartupProblem } from '../startup-problem';
import { identityLifetimes, planIdentity } from './identity-plan';

describe('planIdentity', () => {
  const origin = 'http://127.0.0.1:4300';

  it("uses the local cloud's own provider by default", () => {
    expect(planIdentity({}, origin)).toEqual(
      jasmine.objectContaining({ isOwn: true, issuer: `${origin}/oidc`, connectOrigins: [] }),
    );
  });

  it('uses another provider, which the portal’s page may reach', () => {
    const plan = planIdentity(
      {
        LIVENESS_OIDC_ISSUER: 'https://cognito-idp.eu-west-1.amazonaws.com/pool',
        LIVENESS_OIDC_CLIENT_ID: 'c',
        LIVENESS_OIDC_ORIGINS: 'https://login.example, ',
      },
      origin,
    );
    expect(plan).toEqual({
      isOwn: false,
      issuer: 'https://cognito-idp.eu-west-1.amazonaws.com/pool',
      clientId: 'c',
      audiences: 'c',
      connectOrigins: ['https://cognito-idp.eu-west-1.amazonaws.com', 'https://login.example'],
    });
  });

  it('rejects an issuer that is not a URL, in one line', () => {
    expect(() => planIdentity({ LIVENESS_OIDC_ISSUER: 'login.example' }, origin)).toThrowError(
      StartupProblem,
      'LIVENESS_OIDC_ISSUER must be an issuer URL, not "login.example".',
    );
  });
});

describe('identityLifetimes', () => {
  it('can be shortened separately', () => {
    const { tokenSeconds, sessionSeconds } = identityLifetimes({ LIVENESS_OIDC_TOKEN_SECONDS: '5' });
    expect(tokenSeconds).toBe(5);
    expect(sessionSeconds).toBeGreaterThan(3600);
  });

  for (const text of ['0', '-1', '1.5', 'soon', '']) {
    it(`rejects ${JSON.stringify(text)}`, () => {
      expect(() => identityLifetimes({ LIVENESS_OIDC_SESSION_SECONDS: text })).toThrowError(
        StartupProblem,
        /^LIVENESS_OIDC_SESSION_SECONDS /,
      );
    });
  }
});
