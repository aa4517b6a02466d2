import type { LoginResponse } from 'angular-auth-oidc-client';
import { Subject, TimeoutError, of, throwError } from 'rxjs';
import { portalConfig } from '../testing/portal-config';
import type { Session } from './session';
import { SessionStage, login } from './testing/session-stage';

describe('the session, renewed or ended,', () => {
  let stage: SessionStage;
  beforeEach(() => (stage = new SessionStage()));

  it('ends at the issuer, too', async () => {
    const user = stage.session();
    await user.check();
    await user.signOut();
    expect(stage.oidc.logoff).toHaveBeenCalledTimes(1);
    expect(user.signedIn()).toBeFalse();
    expect(user.name()).toBe('');
  });

  it('ends in the browser’s other tabs, too', async () => {
    const user = stage.session();
    await user.check();
    await user.signOut();
    expect(stage.otherTabs.tellSignedOut).toHaveBeenCalledTimes(1);
  });

  it('leaves nothing for duplicates of the tab to take over when it ends', async () => {
    const user = stage.session();
    await user.check();
    expect(stage.twins.forget).not.toHaveBeenCalled();
    await user.signOut();
    expect(stage.twins.forget).toHaveBeenCalled();
  });

  it('says who has signed in, still when the session has ended, and keeps what is theirs', async () => {
    stage.oidc.getPayloadFromIdToken.and.returnValue(of({ sub: 'una-7' }));
    const user = stage.session();
    expect(user.subject()).toBe('');
    await user.check();
    stage.oidc.forceRefreshSession.and.returnValue(of(login({ isAuthenticated: false })));
    await user.renew();
    expect([user.state(), user.subject()]).toEqual(['signed-out', 'una-7']);
    expect(stage.storage.size).toBe(2);
  });

  for (const [where, signOut] of [
    ['here', async (user: Session) => user.signOut()],
    ['in another tab', async () => stage.otherTabs.signedOut.next()],
    [
      'in another tab, when the session here has ended before',
      async (user: Session) => {
        stage.oidc.forceRefreshSession.and.returnValue(of(login({ isAuthenticated: false })));
        await user.renew();
        stage.otherTabs.signedOut.next();
      },
    ],
  ] as const)
    it(`leaves nothing of what the person typed when they sign out ${where}`, async () => {
      stage.oidc.getPayloadFromIdToken.and.returnValue(of({ sub: 'una-7' }));
      const user = stage.session();
      await user.check();
      await signOut(user);
      expect(user.subject()).toBe('');
      expect([...stage.storage.keys()]).toEqual(['liveness.return']);
    });

  it('ends here when it ended in another tab, and tells nobody again', async () => {
    const user = stage.session();
    await user.check();
    const ended = jasmine.createSpy('ended');
    user.endedElsewhere.subscribe(ended);
    stage.otherTabs.signedOut.next();
    expect(user.state()).toBe('signed-out');
    expect(ended).toHaveBeenCalledTimes(1);
    expect(stage.oidc.logoffLocal).toHaveBeenCalledTimes(1);
    expect(stage.otherTabs.tellSignedOut).not.toHaveBeenCalled();
  });

  it('is not changed by another tab while nobody is signed in here', async () => {
    stage.oidc.checkAuth.and.returnValue(of(login({ isAuthenticated: false, errorMessage: 'access_denied' })));
    const user = stage.session();
    await user.check();
    stage.otherTabs.signedOut.next();
    expect(user.state()).toBe('failed');
  });

  it('ends here even if the issuer can’t be told', async () => {
    stage.oidc.logoff.and.returnValue(throwError(() => new Error('down')));
    const user = stage.session();
    await user.check();
    await user.signOut();
    expect(stage.oidc.logoffLocal).toHaveBeenCalledTimes(1);
    expect(user.signedIn()).toBeFalse();
  });

  it("ends at the issuer's own sign-out address, if it has one", async () => {
    const logoutUrl = 'https://login.example/logout?client_id={clientId}&logout_uri={origin}';
    await stage.session(portalConfig({ auth: { ...portalConfig().auth, logoutUrl } })).signOut();
    expect(stage.location.assign).toHaveBeenCalledOnceWith(
      'https://login.example/logout?client_id=portal&logout_uri=https%3A%2F%2Fportal.example%2F',
    );
    expect(stage.oidc.logoff).not.toHaveBeenCalled();
    expect(stage.twins.forget).toHaveBeenCalled();
  });

  it('is renewed with the refresh token, or ends', async () => {
    stage.oidc.forceRefreshSession.and.returnValue(of(login()));
    const user = stage.session();
    await user.check();
    expect(await user.renew()).toBeTrue();
    expect(user.signedIn()).toBeTrue();
    stage.oidc.forceRefreshSession.and.returnValue(throwError(() => new Error('no refresh token found, please login')));
    expect(await user.renew()).toBeFalse();
    expect(user.state()).toBe('signed-out');
  });

  it('is renewed once for all concurrent callers', async () => {
    const response = new Subject<LoginResponse>();
    stage.oidc.forceRefreshSession.and.returnValue(response);
    const user = stage.session();
    await user.check();
    const renewals = [user.renew(), user.renew()];
    response.next(login());
    expect(await Promise.all(renewals)).toEqual([true, true]);
    expect(stage.oidc.forceRefreshSession).toHaveBeenCalledTimes(1);
  });

  it('does not end because the issuer does not respond for a while', async () => {
    stage.oidc.forceRefreshSession.and.returnValue(throwError(() => new TimeoutError()));
    const user = stage.session();
    await user.check();
    expect(await user.renew()).toBeFalse();
    expect(user.state()).toBe('signed-in');
  });

  it('ends when the client drops it', async () => {
    const user = stage.session();
    await user.check();
    stage.authenticated.next({ isAuthenticated: false, allConfigsAuthenticated: [] });
    expect(user.state()).toBe('signed-out');
  });
});
