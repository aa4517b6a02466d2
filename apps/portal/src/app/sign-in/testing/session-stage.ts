import { DOCUMENT, Injector } from '@angular/core';
import { type LoginResponse, OidcSecurityService } from 'angular-auth-oidc-client';
import { BehaviorSubject, Subject, of } from 'rxjs';
import { PORTAL_CONFIG } from '../../configuration/portal-config';
import { portalConfig } from '../../testing/portal-config';
import { OtherTabs } from '../other-tabs';
import { Twins } from '../renewal/twins';
import { ReturnAddress } from '../return-address';
import { Session } from '../session';
import { type StorageProblem, TabStorage } from '../tab-storage';

export function login(changes: Partial<LoginResponse> = {}): LoginResponse {
  return { isAuthenticated: true, userData: null, accessToken: 'access', idToken: 'id', ...changes };
}

/** What a session stands on in a tab: the client of an issuer that has signed the person in, storage, other tabs. */
export class SessionStage {
  readonly authenticated = new BehaviorSubject({ isAuthenticated: false, allConfigsAuthenticated: [] });
  readonly oidc = jasmine.createSpyObj<OidcSecurityService>(
    'oidc',
    {
      checkAuth: of(login()),
      authorize: undefined,
      logoff: of(null),
      logoffLocal: undefined,
      forceRefreshSession: of(login()),
      preloadAuthWellKnownDocument: of({}) as never,
      getPayloadFromAccessToken: of({ groups: ['reviewers', 7] }),
      getPayloadFromIdToken: of({ name: 'Una User' }),
    },
    { isAuthenticated$: this.authenticated },
  );
  readonly location = { origin: 'https://portal.example', pathname: '/', assign: jasmine.createSpy('assign') };
  readonly twins = { forget: jasmine.createSpy('forget') };
  readonly otherTabs = { signedOut: new Subject<void>(), tellSignedOut: jasmine.createSpy('tellSignedOut') };
  /** The tab's storage, with a text that the person has typed. */
  readonly storage = new Map([
    ['liveness.own.review.a', '{}'],
    ['liveness.return', '/'],
  ]);
  storageProblem?: StorageProblem;
  /** Where the person is to return to after signing in. */
  remembered?: string;

  session(config = portalConfig()): Session {
    const providers = [
      {
        provide: DOCUMENT,
        useValue: { defaultView: { location: this.location, sessionStorage: storageOf(this.storage) } },
      },
      { provide: OidcSecurityService, useValue: this.oidc },
      { provide: PORTAL_CONFIG, useValue: config },
      { provide: ReturnAddress, useValue: { remember: (path: string) => (this.remembered = path) } },
      { provide: TabStorage, useValue: { problem: () => this.storageProblem } },
      { provide: OtherTabs, useValue: this.otherTabs },
      { provide: Twins, useValue: this.twins },
      Session,
    ];
    return Injector.create({ providers }).get(Session);
  }
}

/** Returns a storage as far as the session needs it: its keys are its own properties. */
function storageOf(stored: Map<string, string>) {
  return new Proxy(stored, {
    get: (_target, name) => (name === 'removeItem' ? (key: string) => stored.delete(key) : stored.get(String(name))),
    ownKeys: () => [...stored.keys()],
    getOwnPropertyDescriptor: (_target, key) => ({
      value: stored.get(String(key)),
      enumerable: true,
      configurable: true,
    }),
  });
}
