import { DOCUMENT, Injector } from '@angular/core';
import { type LoginResponse, OidcSecurityService } from 'angular-auth-oidc-client';
import { BehaviorSubject, Subject, TimeoutError, of, throwError } from 'rxjs';
import { PORTAL_CONFIG } from '../configuration/portal-config';
import { portalConfig } from '../testing/portal-config';
import { OtherTabs } from './other-tabs';
import { Twins } from './renewal/twins';
import { ReturnAddress } from './return-address';
import { Session } from './session';
import { type StorageProblem, TabStorage } from './tab-storage';

function login(changes: Partial<LoginResponse> = {}): LoginResponse {
  return { isAuthenticated: true, userData: null, accessToken: 'access', idToken: 'id', ...changes };
}

describe('the session', () => {
  const authenticated = new BehaviorSubject({ isAuthenticated: false, allConfigsAuthenticated: [] });
  const oidc = jasmine.createSpyObj<OidcSecurityService>(
    'oidc',
    [
      'checkAuth',
      'authorize',
      'logoff',
      'logoffLocal',
      'forceRefreshSession',
      'preloadAuthWellKnownDocument',
      'getPayloadFromAccessToken',
      'getPayloadFromIdToken',
    ],
    { isAuthenticated$: authenticated },
  );
  const location = { origin: 'https://portal.example', pathname: '/', assign: jasmine.createSpy('assign') };

  function session(config = portalConfig()): Session {
    const providers = [
      { provide: DOCUMENT, useValue: { defaultView: { location, sessionStorage } } },
      { provide: OidcSecurityService, useValue: oidc },
      { provide: PORTAL_CONFIG, useValue: config },
      { provide: ReturnAddress, useValue: { remember: (path: string) => (remembered = path) } },
      { provide: TabStorage, useValue: { problem: () => storageProblem } },
      { provide: OtherTabs, useValue: otherTabs },
      { provide: Twins, useValue: twins },
      Session,
    ];
    return Injector.create({ providers }).get(Session);
  }
  let remembered: string | undefined;
  const storage = new Map<string, string>();
  /** As far as the session needs it: its keys are its own properties. */
  const sessionStorage = new Proxy(storage, {
    get: (_target, name) => (name === 'removeItem' ? (key: string) => storage.delete(key) : storage.get(String(name))),
    ownKeys: () => [...storage.keys()],
    getOwnPropertyDescriptor: (_target, key) => ({
      value: storage.get(String(key)),
      enumerable: true,
      configurable: true,
    }),
  });
  let storageProblem: StorageProblem | undefined;
  const twins = { forget: jasmine.createSpy('forget') };
  const otherTabs = { signedOut: new Subject<void>(), tellSignedOut: jasmine.createSpy('tellSignedOut') };

  beforeEach(() => {
    storage.clear();
    storage.set('liveness.own.review.a', '{}').set('liveness.return', '/');
    remembered = undefined;
    storageProblem = undefined;
    otherTabs.signedOut = new Subject();
    otherTabs.tellSignedOut.calls.reset();
    twins.forget.calls.reset();
    for (const spy of Object.values(oidc)) spy.calls?.reset();
    location.assign.calls.reset();
    location.pathname = '/';
    oidc.checkAuth.and.returnValue(of(login()));
    oidc.getPayloadFromAccessToken.and.returnValue(of({ groups: ['reviewers', 7] }));
    oidc.getPayloadFromIdToken.and.returnValue(of({ name: 'Una User' }));
    oidc.preloadAuthWellKnownDocument.and.returnValue(of({}));
    oidc.logoff.and.returnValue(of(null));
  });

  it('reads the signed-in person and their groups from the tokens', async () => {
    const user = session();
    expect(user.state()).toBe('checking');
    expect(await user.check()).toBe('signed-in');
    expect(user.name()).toBe('Una User');
    expect(user.groups()).toEqual(['reviewers']);
  });

  it("finds the groups under the deployment's claim name", async () => {
    oidc.getPayloadFromIdToken.and.returnValue(of({ 'cognito:groups': ['admins'], email: 'ada@example.org' }));
    const user = session(portalConfig({ auth: { ...portalConfig().auth, groupsClaim: 'cognito:groups' } }));
    await user.check();
    expect(user.groups()).toEqual(['admins']);
    expect(user.name()).toBe('ada@example.org');
  });

  it('finds groups inside another claim, like the API', async () => {
    oidc.getPayloadFromAccessToken.and.returnValue(of({ realm_access: { roles: ['admins'] } }));
    const user = session(portalConfig({ auth: { ...portalConfig().auth, groupsClaim: 'realm_access.roles' } }));
    await user.check();
    expect(user.groups()).toEqual(['admins']);
  });

  it('knows groups by the names or ids that the deployment lists', async () => {
    const groups = { reviewers: ['7c1f', '9a55'], admins: ['5d0e'] };
    const user = session(portalConfig({ auth: { ...portalConfig().auth, groups } }));
    for (const [inToken, roles] of [
      [['9a55', 'other'], ['reviewers']],
      [['5d0e'], ['admins']],
      [['admins', 'reviewers'], []],
    ] as const) {
      oidc.getPayloadFromAccessToken.and.returnValue(of({ groups: inToken }));
      const next = session(portalConfig({ auth: { ...portalConfig().auth, groups } }));
      await next.check();
      expect(next.groups()).toEqual([...roles]);
    }
    expect(user.groups()).toEqual([]);
  });

  it('takes the name from the first claim of the deployment that has one', async () => {
    oidc.getPayloadFromIdToken.and.returnValue(of({ name: 'Una User', nickname: '', profile: { call: 'Una' } }));
    const nameClaims = ['nickname', 'profile.call', 'name'];
    const user = session(portalConfig({ auth: { ...portalConfig().auth, nameClaims } }));
    await user.check();
    expect(user.name()).toBe('Una');
  });

  it('is checked once, however many callers there are', async () => {
    const user = session();
    await Promise.all([user.check(), user.check()]);
    expect(oidc.checkAuth).toHaveBeenCalledTimes(1);
  });

  it('distinguishes a signed-out person from a failed sign-in', async () => {
    oidc.checkAuth.and.returnValue(of(login({ isAuthenticated: false })));
    expect(await session().check()).toBe('signed-out');
    oidc.checkAuth.and.returnValue(of(login({ isAuthenticated: false, errorMessage: 'access_denied' })));
    expect(await session().check()).toBe('failed');
    oidc.checkAuth.and.returnValue(throwError(() => new Error('could not find matching config for state')));
    expect(await session().check()).toBe('failed');
  });

  it('takes code and state for the issuer’s response on the callback page only', async () => {
    await session().check();
    expect(oidc.checkAuth.calls.allArgs()).toEqual([['https://portal.example/']]);
    oidc.checkAuth.calls.reset();
    location.pathname = '/callback';
    oidc.checkAuth.and.callFake((address) => of(login({ isAuthenticated: address === undefined })));
    expect(await session().check()).toBe('signed-in');
    expect(oidc.checkAuth.calls.allArgs()).toEqual([['https://portal.example/'], []]);
  });

  it('goes on when the callback page is opened again by somebody who is signed in', async () => {
    location.pathname = '/callback';
    oidc.checkAuth.and.callFake((address) => {
      if (address === undefined) throw new Error('could not find matching config for state');
      return of(login());
    });
    expect(await session().check()).toBe('signed-in');
  });

  it('is unreachable while the issuer does not respond, and accepts a late response', async () => {
    const response = new Subject<LoginResponse>();
    oidc.checkAuth.and.returnValue(response);
    jasmine.clock().install();
    const user = session();
    const checked = user.check();
    jasmine.clock().tick(11_000);
    jasmine.clock().uninstall();
    expect(user.state()).toBe('unreachable');
    response.next(login());
    expect(await checked).toBe('signed-in');
  });

  it('goes to the issuer and remembers where to return to', async () => {
    expect(await session().signIn('/capture?challenge=NOSE')).toBeTrue();
    expect(remembered).toBe('/capture?challenge=NOSE');
    expect(oidc.authorize).toHaveBeenCalledTimes(1);
  });

  it('stays on the page, and says why, where the browser keeps nothing until the person comes back', async () => {
    const user = session();
    storageProblem = 'blocked';
    expect(await user.signIn('/capture')).toBeFalse();
    expect(user.storageProblem()).toBe('blocked');
    expect(oidc.authorize).not.toHaveBeenCalled();
    storageProblem = undefined;
    expect(await user.signIn('/capture')).toBeTrue();
    expect(user.storageProblem()).toBeUndefined();
  });

  it('stays on the page when the issuer is unreachable', async () => {
    oidc.preloadAuthWellKnownDocument.and.returnValue(throwError(() => new Error('down')));
    const user = session();
    expect(await user.signIn('/capture')).toBeFalse();
    expect(user.state()).toBe('unreachable');
    expect(oidc.authorize).not.toHaveBeenCalled();
  });

  it('ends at the issuer, too', async () => {
    const user = session();
    await user.check();
    await user.signOut();
    expect(oidc.logoff).toHaveBeenCalledTimes(1);
    expect(user.signedIn()).toBeFalse();
    expect(user.name()).toBe('');
  });

  it('ends in the browser’s other tabs, too', async () => {
    const user = session();
    await user.check();
    await user.signOut();
    expect(otherTabs.tellSignedOut).toHaveBeenCalledTimes(1);
  });

  it('leaves nothing for duplicates of the tab to take over when it ends', async () => {
    const user = session();
    await user.check();
    expect(twins.forget).not.toHaveBeenCalled();
    await user.signOut();
    expect(twins.forget).toHaveBeenCalled();
  });

  it('says who has signed in, still when the session has ended, and keeps what is theirs', async () => {
    oidc.getPayloadFromIdToken.and.returnValue(of({ sub: 'una-7' }));
    const user = session();
    expect(user.subject()).toBe('');
    await user.check();
    oidc.forceRefreshSession.and.returnValue(of(login({ isAuthenticated: false })));
    await user.renew();
    expect([user.state(), user.subject()]).toEqual(['signed-out', 'una-7']);
    expect(storage.size).toBe(2);
  });

  for (const [where, signOut] of [
    ['here', async (user: Session) => user.signOut()],
    ['in another tab', async () => otherTabs.signedOut.next()],
    [
      'in another tab, when the session here has ended before',
      async (user: Session) => {
        oidc.forceRefreshSession.and.returnValue(of(login({ isAuthenticated: false })));
        await user.renew();
        otherTabs.signedOut.next();
      },
    ],
  ] as const)
    it(`leaves nothing of what the person typed when they sign out ${where}`, async () => {
      oidc.getPayloadFromIdToken.and.returnValue(of({ sub: 'una-7' }));
      const user = session();
      await user.check();
      await signOut(user);
      expect(user.subject()).toBe('');
      expect([...storage.keys()]).toEqual(['liveness.return']);
    });

  it('ends here when it ended in another tab, and tells nobody again', async () => {
    const user = session();
    await user.check();
    const ended = jasmine.createSpy('ended');
    user.endedElsewhere.subscribe(ended);
    otherTabs.signedOut.next();
    expect(user.state()).toBe('signed-out');
    expect(ended).toHaveBeenCalledTimes(1);
    expect(oidc.logoffLocal).toHaveBeenCalledTimes(1);
    expect(otherTabs.tellSignedOut).not.toHaveBeenCalled();
  });

  it('is not changed by another tab while nobody is signed in here', async () => {
    oidc.checkAuth.and.returnValue(of(login({ isAuthenticated: false, errorMessage: 'access_denied' })));
    const user = session();
    await user.check();
    otherTabs.signedOut.next();
    expect(user.state()).toBe('failed');
  });

  it('ends here even if the issuer can’t be told', async () => {
    oidc.logoff.and.returnValue(throwError(() => new Error('down')));
    const user = session();
    await user.check();
    await user.signOut();
    expect(oidc.logoffLocal).toHaveBeenCalledTimes(1);
    expect(user.signedIn()).toBeFalse();
  });

  it("ends at the issuer's own sign-out address, if it has one", async () => {
    const logoutUrl = 'https://login.example/logout?client_id={clientId}&logout_uri={origin}';
    await session(portalConfig({ auth: { ...portalConfig().auth, logoutUrl } })).signOut();
    expect(location.assign).toHaveBeenCalledOnceWith(
      'https://login.example/logout?client_id=portal&logout_uri=https%3A%2F%2Fportal.example%2F',
    );
    expect(oidc.logoff).not.toHaveBeenCalled();
  });

  it('is renewed with the refresh token, or ends', async () => {
    oidc.forceRefreshSession.and.returnValue(of(login()));
    const user = session();
    await user.check();
    expect(await user.renew()).toBeTrue();
    expect(user.signedIn()).toBeTrue();
    oidc.forceRefreshSession.and.returnValue(throwError(() => new Error('no refresh token found, please login')));
    expect(await user.renew()).toBeFalse();
    expect(user.state()).toBe('signed-out');
  });

  it('is renewed once for all concurrent callers', async () => {
    const response = new Subject<LoginResponse>();
    oidc.forceRefreshSession.and.returnValue(response);
    const user = session();
    await user.check();
    const renewals = [user.renew(), user.renew()];
    response.next(login());
    expect(await Promise.all(renewals)).toEqual([true, true]);
    expect(oidc.forceRefreshSession).toHaveBeenCalledTimes(1);
  });

  it('does not end because the issuer does not respond for a while', async () => {
    oidc.forceRefreshSession.and.returnValue(throwError(() => new TimeoutError()));
    const user = session();
    await user.check();
    expect(await user.renew()).toBeFalse();
    expect(user.state()).toBe('signed-in');
  });

  it('ends when the client drops it', async () => {
    const user = session();
    await user.check();
    authenticated.next({ isAuthenticated: false, allConfigsAuthenticated: [] });
    expect(user.state()).toBe('signed-out');
  });
});
