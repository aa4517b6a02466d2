import { DOCUMENT, DestroyRef, Injectable, computed, inject, signal } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { type LoginResponse, OidcSecurityService } from 'angular-auth-oidc-client';
import { Subject, TimeoutError, firstValueFrom, timeout } from 'rxjs';
import { emptyOwnStorage } from '@liveness/api-client/own-storage';
import type { Session as SessionPort, SessionState } from '@liveness/api-client/session';
import { claimNamed } from '@liveness/domain';
import { PORTAL_CONFIG } from '../configuration/portal-config';
import { authorisedFetch } from './authorised-fetch';
import { callbackPath, logoutAddress } from './oidc-configuration';
import { OtherTabs } from './other-tabs';
import { Twins } from './renewal/twins';
import { ReturnAddress } from './return-address';
import { type StorageProblem, TabStorage } from './tab-storage';

/** Milliseconds until an issuer that does not respond counts as unreachable. */
const issuerPatienceMs = 10_000;

/** The signed-in person, with sign-in and sign-out. */
@Injectable({ providedIn: 'root' })
export class Session implements SessionPort {
  readonly #oidc = inject(OidcSecurityService);
  readonly #config = inject(PORTAL_CONFIG);
  readonly #window = inject(DOCUMENT).defaultView;
  readonly #returnAddress = inject(ReturnAddress);
  readonly #storage = inject(TabStorage);
  readonly #otherTabs = inject(OtherTabs);
  /** Made at once: a duplicate of this tab may ask at any time. */
  readonly #twins = inject(Twins);
  readonly #state = signal<SessionState>('checking');
  readonly #claims = signal<Readonly<Record<string, unknown>>>({});
  readonly #subject = signal('');
  #checked?: Promise<SessionState>;
  #renewing?: Promise<boolean>;

  readonly state = this.#state.asReadonly();
  /** Why the last sign-in could not begin: nothing would be left of it when the person comes back from the issuer. */
  readonly storageProblem = signal<StorageProblem | undefined>(undefined);
  readonly signedIn = computed(() => this.#state() === 'signed-in');
  /** The person's name for a greeting; empty when the issuer gives none. */
  readonly name = computed(
    () => this.#config.auth.nameClaims.map((name) => text(claimNamed(this.#claims(), name))).find(Boolean) ?? '',
  );
  readonly groups = computed(() => {
    const groups = list(claimNamed(this.#claims(), this.#config.auth.groupsClaim));
    return Object.entries(this.#config.auth.groups).flatMap(([role, names]) =>
      names.some((name) => groups.includes(name)) ? role : [],
    );
  });

  readonly subject = this.#subject.asReadonly();

  /** The person signed out in another tab: nothing of theirs may stay on this one's screen. */
  readonly endedElsewhere = new Subject<void>();

  /** Calls the API as the signed-in person. */
  readonly fetch = authorisedFetch(this.#config.apiBase, {
    token: () => firstValueFrom(this.#oidc.getAccessToken()),
    renew: () => this.renew(),
  });

  constructor() {
    this.#oidc.isAuthenticated$.pipe(takeUntilDestroyed(inject(DestroyRef))).subscribe(({ isAuthenticated }) => {
      if (this.#state() === 'signed-in' && !isAuthenticated) this.#become('signed-out');
    });
    this.#otherTabs.signedOut.pipe(takeUntilDestroyed(inject(DestroyRef))).subscribe(() => {
      this.#forgetPerson();
      if (this.#state() !== 'signed-in') return;
      this.#oidc.logoffLocal();
      this.#become('signed-out');
      this.endedElsewhere.next();
    });
  }

  /** Checks once whether somebody is signed in, and handles the issuer's response in the address if there is one. */
  check(): Promise<SessionState> {
    this.#checked ??= this.#check();
    return this.#checked;
  }

  /**
   * Goes to the issuer's page, which later sends the person back to `returnTo`. Returns false when that page is
   * unreachable, or the browser keeps nothing over the way there and back.
   */
  async signIn(returnTo: string): Promise<boolean> {
    this.storageProblem.set(this.#storage.problem());
    if (this.storageProblem()) return false;
    try {
      await firstValueFrom(this.#oidc.preloadAuthWellKnownDocument().pipe(timeout(issuerPatienceMs)));
    } catch {
      this.#become('unreachable');
      return false;
    }
    this.#returnAddress.remember(returnTo);
    this.#oidc.authorize();
    return true;
  }

  /** Ends the session here and in the browser's other tabs, and tells the issuer. */
  async signOut(): Promise<void> {
    this.#otherTabs.tellSignedOut();
    this.#forgetPerson();
    const address = this.#window && logoutAddress(this.#config, this.#window.location.origin);
    if (address) {
      this.#oidc.logoffLocal();
      this.#window?.location.assign(address);
      return;
    }
    await firstValueFrom(this.#oidc.logoff()).catch(() => this.#oidc.logoffLocal());
    this.#become('signed-out');
  }

  /**
   * Requests new tokens, once for all concurrent callers. Returns false when there are none; `state` says whether the
   * person must sign in again.
   */
  renew(): Promise<boolean> {
    this.#renewing ??= this.#renew().finally(() => (this.#renewing = undefined));
    return this.#renewing;
  }

  async #renew(): Promise<boolean> {
    try {
      const { isAuthenticated } = await firstValueFrom(
        this.#oidc.forceRefreshSession().pipe(timeout(issuerPatienceMs)),
      );
      if (!isAuthenticated) this.#become('signed-out');
      return isAuthenticated;
    } catch (error) {
      // An issuer that does not respond has not ended the session, so the person's work may wait for it.
      if (!(error instanceof TimeoutError)) this.#become('signed-out');
      return false;
    }
  }

  async #check(): Promise<SessionState> {
    // The client retries a token request forever while the network is down: we report that, and the request may still
    // succeed.
    const tooLong = setTimeout(() => this.#become('unreachable'), issuerPatienceMs);
    try {
      const { isAuthenticated, errorMessage } = await this.#checkAuth();
      this.#become(isAuthenticated ? 'signed-in' : errorMessage ? 'failed' : 'signed-out');
      if (isAuthenticated) await this.#readClaims();
    } catch {
      this.#become('failed');
    } finally {
      clearTimeout(tooLong);
    }
    return this.#state();
  }

  /** Only the callback page's address is the issuer's response: `code` and `state` elsewhere are somebody else's. */
  async #checkAuth(): Promise<LoginResponse> {
    const { origin, pathname } = this.#window?.location ?? { origin: '', pathname: '' };
    const stored = await firstValueFrom(this.#oidc.checkAuth(`${origin}/`));
    // Who is signed in already, and comes to the callback page again by "Back" or a reload, goes on.
    return pathname === `/${callbackPath}` && !stored.isAuthenticated ? firstValueFrom(this.#oidc.checkAuth()) : stored;
  }

  async #readClaims(): Promise<void> {
    const accessToken = await firstValueFrom(this.#oidc.getPayloadFromAccessToken()).catch(() => ({}));
    const idToken = await firstValueFrom(this.#oidc.getPayloadFromIdToken()).catch(() => ({}));
    this.#claims.set({ ...accessToken, ...idToken });
    this.#subject.set(text(this.#claims()['sub']));
  }

  /** Whoever signs out leaves nothing behind, typed or to take over. Whose session merely ends finds what they typed. */
  #forgetPerson(): void {
    this.#subject.set('');
    this.#twins.forget();
    emptyOwnStorage(this.#window);
  }

  #become(state: SessionState): void {
    this.#state.set(state);
    if (state === 'signed-out') this.#twins.forget();
    if (state !== 'signed-in') this.#claims.set({});
  }
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/** Some issuers return a single group as text. */
function list(value: unknown): readonly string[] {
  return [value].flat().filter((item) => typeof item === 'string');
}
