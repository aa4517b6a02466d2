import { EnvironmentInjector, createEnvironmentInjector } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { settled } from '@liveness/ui/testing/settled';
import { TabStorage } from '../tab-storage';
import { LOCKS, Renewal, SpentElsewhere, type TokenResponse } from './renewal';
import { Twins } from './twins';

/** An issuer that rotates refresh tokens, and ends a family of them when it sees one twice. */
class Issuer {
  readonly seen: string[] = [];
  readonly #ended = new Set<string>();

  /** Resolves a turn of the event loop later, so that others may come in between. */
  async renew(token: string): Promise<TokenResponse> {
    const [family = '', number] = token.split('-');
    if (this.seen.includes(token)) this.#ended.add(family);
    this.seen.push(token);
    await settled();
    if (this.#ended.has(family)) throw new Error('invalid_grant');
    return { refresh_token: `${family}-${Number(number) + 1}`, expires_in: 900 };
  }
}

/** A tab with a storage of its own, and the refresh token that it has now. */
class Tab {
  readonly #injector: EnvironmentInjector;

  constructor(
    readonly issuer: Issuer,
    public token: string,
    readonly storage = new Map<string, string>(),
    locks: LockManager | undefined = navigator.locks,
  ) {
    const tabStorage = {
      read: (key: string) => storage.get(key) ?? null,
      write: (key: string, value: string) => storage.set(key, value),
      remove: (key: string) => storage.delete(key),
    };
    this.#injector = createEnvironmentInjector(
      [Renewal, Twins, { provide: TabStorage, useValue: tabStorage }, { provide: LOCKS, useValue: locks }],
      TestBed.inject(EnvironmentInjector),
    );
    this.#injector.get(Twins);
  }

  /** The browser copies the storage, and with it the refresh token. */
  duplicate(locks?: LockManager): Tab {
    return new Tab(this.issuer, this.token, new Map(this.storage), locks);
  }

  /** Loses what the page remembers. */
  reload(): Tab {
    this.close();
    return new Tab(this.issuer, this.token, this.storage);
  }

  async renew(): Promise<TokenResponse> {
    const { token } = this;
    const response = await this.#injector.get(Renewal).once(token, () => this.issuer.renew(token));
    this.token = response.refresh_token ?? token;
    return response;
  }

  signOut(): void {
    this.#injector.get(Twins).forget();
  }

  close(): void {
    if (!this.#injector.destroyed) this.#injector.destroy();
  }
}

/** Resolves when a tab has told its twins something, and they have heard it. */
function nextMessage(): Promise<void> {
  const witness = new BroadcastChannel('liveness.renewals');
  return new Promise((resolve) => {
    witness.addEventListener('message', () => {
      witness.close();
      resolve();
    });
  });
}

describe('the renewal of a session', () => {
  let tabs: Tab[];
  let family = 0;

  /** Returns a tab that has just signed in, by itself. */
  function signedIn(issuer = new Issuer()): Tab {
    return opened(new Tab(issuer, `family${(family += 1)}-1`));
  }

  function opened(tab: Tab): Tab {
    tabs.push(tab);
    return tab;
  }

  beforeEach(() => (tabs = []));
  afterEach(() => {
    tabs.forEach((tab) => tab.close());
    localStorage.clear();
  });

  it('uses a refresh token once, however many duplicates renew at the same time', async () => {
    const tab = signedIn();
    const all = [tab, opened(tab.duplicate()), opened(tab.duplicate())];
    await Promise.all(all.map((each) => each.renew()));
    expect(tab.issuer.seen.length).toBe(1);
    expect(new Set(all.map(({ token }) => token)).size).toBe(1);
    await Promise.all(all.map((each) => each.renew()));
    expect(tab.issuer.seen.length).toBe(2);
  });

  it('leaves a tab alone that signed in by itself', async () => {
    const tab = signedIn();
    const twin = opened(tab.duplicate());
    const other = signedIn(tab.issuer);
    await Promise.all([tab, twin, other].map((each) => each.renew()));
    expect(tab.token).toBe(twin.token);
    expect(other.token).not.toBe(tab.token);
    expect(tab.issuer.seen.length).toBe(2);
  });

  it('reaches a duplicate that renews much later, when the first tab has renewed often or is closed', async () => {
    const tab = signedIn();
    const late = opened(tab.duplicate());
    await tab.renew();
    const told = nextMessage();
    await tab.renew();
    await told;
    tab.close();
    await late.renew();
    await late.renew();
    expect(late.token).toBe(tab.token);
    expect(tab.issuer.seen.length).toBe(2);
  });

  it('reaches a duplicate that was loading when the first tab renewed, even after that one was reloaded', async () => {
    const tab = signedIn();
    const before = { token: tab.token, storage: new Map(tab.storage) };
    await tab.renew();
    const reloaded = opened(tab.reload());
    const twin = opened(new Tab(tab.issuer, before.token, before.storage));
    await twin.renew();
    expect(twin.token).toBe(reloaded.token);
    expect(tab.issuer.seen.length).toBe(1);
  });

  it('does not use a token that nobody can say anything of: others of its family would be lost', async () => {
    const tab = signedIn();
    const stale = tab.token;
    const told = nextMessage();
    await tab.renew();
    await told;
    tab.signOut();
    const restored = opened(new Tab(tab.issuer, stale));
    await expectAsync(restored.renew()).toBeRejectedWithError(SpentElsewhere);
    expect(tab.issuer.seen).toEqual([stale]);
  });

  it('hears nothing in what a tab with another version of the portal may say', async () => {
    const tab = signedIn();
    const twin = opened(tab.duplicate());
    const channel = new BroadcastChannel('liveness.renewals');
    for (const odd of [null, 'renewed', 7, {}, { asked: 7 }, { name: 'a' }, { name: 'a', sealed: {} }]) {
      const told = nextMessage();
      channel.postMessage(odd);
      await told;
    }
    channel.close();
    await Promise.all([tab.renew(), twin.renew()]);
    expect(tab.issuer.seen.length).toBe(1);
  });

  it('shortens what is left of a token by the time since it was given', async () => {
    const tab = signedIn();
    const twin = opened(tab.duplicate());
    const now = spyOn(Date, 'now').and.returnValue(1_000_000);
    await tab.renew();
    now.and.returnValue(1_000_000 + 300_000);
    expect((await twin.renew()).expires_in).toBe(600);
  });

  it('lets each tab use a token that the issuer does not replace', async () => {
    const tab = signedIn();
    const twin = opened(tab.duplicate());
    const renew = spyOn(tab.issuer, 'renew').and.resolveTo({ expires_in: 900 });
    await tab.renew();
    await twin.renew();
    expect(renew).toHaveBeenCalledTimes(2);
    expect(twin.token).toBe(tab.token);
  });

  it('is tried again after a connection was lost: the token was not used', async () => {
    const tab = signedIn();
    spyOn(tab.issuer, 'renew').and.rejectWith(new TypeError('offline'));
    await expectAsync(tab.renew()).toBeRejected();
    (tab.issuer.renew as jasmine.Spy).and.callThrough();
    await expectAsync(tab.renew()).toBeResolved();
  });

  it('asks the duplicates before it uses a token where the browser has no locks', async () => {
    const tab = signedIn();
    const twin = opened(new Tab(tab.issuer, tab.token, new Map(), null as unknown as undefined));
    await tab.renew();
    await twin.renew();
    expect(tab.issuer.seen.length).toBe(1);
  });
});
