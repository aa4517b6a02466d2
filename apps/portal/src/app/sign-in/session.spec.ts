import type { LoginResponse } from 'angular-auth-oidc-client';
import { Subject, of, throwError } from 'rxjs';
import { portalConfig } from '../testing/portal-config';
import { SessionStage, login } from './testing/session-stage';

describe('the session', () => {
  let stage: SessionStage;
  beforeEach(() => (stage = new SessionStage()));

  it('reads the signed-in person and their groups from the tokens', async () => {
    const user = stage.session();
    expect(user.state()).toBe('checking');
    expect(await user.check()).toBe('signed-in');
    expect(user.name()).toBe('Una User');
    expect(user.groups()).toEqual(['reviewers']);
  });

  it("finds the groups under the deployment's claim name", async () => {
    stage.oidc.getPayloadFromIdToken.and.returnValue(of({ 'cognito:groups': ['admins'], email: 'ada@example.org' }));
    const user = stage.session(portalConfig({ auth: { ...portalConfig().auth, groupsClaim: 'cognito:groups' } }));
    await user.check();
    expect(user.groups()).toEqual(['admins']);
    expect(user.name()).toBe('ada@example.org');
  });

  it('finds groups inside another claim, like the API', async () => {
    stage.oidc.getPayloadFromAccessToken.and.returnValue(of({ realm_access: { roles: ['admins'] } }));
    const user = stage.session(portalConfig({ auth: { ...portalConfig().auth, groupsClaim: 'realm_access.roles' } }));
    await user.check();
    expect(user.groups()).toEqual(['admins']);
  });

  it('knows groups by the names or ids that the deployment lists', async () => {
    const groups = { reviewers: ['7c1f', '9a55'], admins: ['5d0e'] };
    const user = stage.session(portalConfig({ auth: { ...portalConfig().auth, groups } }));
    for (const [inToken, roles] of [
      [['9a55', 'other'], ['reviewers']],
      [['5d0e'], ['admins']],
      [['admins', 'reviewers'], []],
    ] as const) {
      stage.oidc.getPayloadFromAccessToken.and.returnValue(of({ groups: inToken }));
      const next = stage.session(portalConfig({ auth: { ...portalConfig().auth, groups } }));
      await next.check();
      expect(next.groups()).toEqual([...roles]);
    }
    expect(user.groups()).toEqual([]);
  });

  it('takes the name from the first claim of the deployment that has one', async () => {
    stage.oidc.getPayloadFromIdToken.and.returnValue(of({ name: 'Una User', nickname: '', profile: { call: 'Una' } }));
    const nameClaims = ['nickname', 'profile.call', 'name'];
    const user = stage.session(portalConfig({ auth: { ...portalConfig().auth, nameClaims } }));
    await user.check();
    expect(user.name()).toBe('Una');
  });

  it('is checked once, however many callers there are', async () => {
    const user = stage.session();
    await Promise.all([user.check(), user.check()]);
    expect(stage.oidc.checkAuth).toHaveBeenCalledTimes(1);
  });

  it('distinguishes a signed-out person from a failed sign-in', async () => {
    stage.oidc.checkAuth.and.returnValue(of(login({ isAuthenticated: false })));
    expect(await stage.session().check()).toBe('signed-out');
    stage.oidc.checkAuth.and.returnValue(of(login({ isAuthenticated: false, errorMessage: 'access_denied' })));
    expect(await stage.session().check()).toBe('failed');
    stage.oidc.checkAuth.and.returnValue(throwError(() => new Error('could not find matching config for state')));
    expect(await stage.session().check()).toBe('failed');
  });

  it('takes code and state for the issuer’s response on the callback page only', async () => {
    await stage.session().check();
    expect(stage.oidc.checkAuth.calls.allArgs()).toEqual([['https://portal.example/']]);
    stage.oidc.checkAuth.calls.reset();
    stage.location.pathname = '/callback';
    stage.oidc.checkAuth.and.callFake((address) => of(login({ isAuthenticated: address === undefined })));
    expect(await stage.session().check()).toBe('signed-in');
    expect(stage.oidc.checkAuth.calls.allArgs()).toEqual([['https://portal.example/'], []]);
  });

  it('goes on when the callback page is opened again by somebody who is signed in', async () => {
    stage.location.pathname = '/callback';
    stage.oidc.checkAuth.and.callFake((address) => {
      if (address === undefined) throw new Error('could not find matching config for state');
      return of(login());
    });
    expect(await stage.session().check()).toBe('signed-in');
  });

  it('is unreachable while the issuer does not respond, and accepts a late response', async () => {
    const response = new Subject<LoginResponse>();
    stage.oidc.checkAuth.and.returnValue(response);
    jasmine.clock().install();
    const user = stage.session();
    const checked = user.check();
    jasmine.clock().tick(11_000);
    jasmine.clock().uninstall();
    expect(user.state()).toBe('unreachable');
    response.next(login());
    expect(await checked).toBe('signed-in');
  });

  it('goes to the issuer and remembers where to return to', async () => {
    expect(await stage.session().signIn('/capture?challenge=NOSE')).toBeTrue();
    expect(stage.remembered).toBe('/capture?challenge=NOSE');
    expect(stage.oidc.authorize).toHaveBeenCalledTimes(1);
  });

  it('stays on the page, and says why, where the browser keeps nothing until the person comes back', async () => {
    const user = stage.session();
    stage.storageProblem = 'blocked';
    expect(await user.signIn('/capture')).toBeFalse();
    expect(user.storageProblem()).toBe('blocked');
    expect(stage.oidc.authorize).not.toHaveBeenCalled();
    stage.storageProblem = undefined;
    expect(await user.signIn('/capture')).toBeTrue();
    expect(user.storageProblem()).toBeUndefined();
  });

  it('stays on the page when the issuer is unreachable', async () => {
    stage.oidc.preloadAuthWellKnownDocument.and.returnValue(throwError(() => new Error('down')));
    const user = stage.session();
    expect(await user.signIn('/capture')).toBeFalse();
    expect(user.state()).toBe('unreachable');
    expect(stage.oidc.authorize).not.toHaveBeenCalled();
  });
});
