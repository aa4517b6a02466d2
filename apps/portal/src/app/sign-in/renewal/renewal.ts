import { DOCUMENT, Injectable, InjectionToken, inject } from '@angular/core';
import { type SpentToken, seal, spentToken, unseal } from './spent-token';
import { Twins } from './twins';

/** The issuer's response to a refresh token, as far as it matters here. The rest is passed on as it is. */
export interface TokenResponse {
  /** Absent if the issuer does not rotate refresh tokens: then the old one stays valid. */
  readonly refresh_token?: string;
  /** Seconds. */
  readonly expires_in?: number;
}

/** What a tab hands to its twins. */
interface HandedOver {
  readonly response: TokenResponse;
  /** Milliseconds since 1970, by the device's clock. */
  readonly receivedAt: number;
}

/** The browser's locks, which all tabs share; undefined where it has none. */
export const LOCKS = new InjectionToken<LockManager | undefined>('locks', {
  factory: () => inject(DOCUMENT).defaultView?.navigator.locks,
});

/** A refresh token that another tab has used up, and nobody knows what it got for it: the person must sign in again. */
export class SpentElsewhere extends Error {}

/**
 * Uses each refresh token once, whichever of the tabs that have it comes first. The others take over what it got: an
 * issuer that sees a refresh token twice takes it for stolen and ends all sessions that came of the same sign-in.
 */
@Injectable({ providedIn: 'root' })
export class Renewal {
  readonly #twins = inject(Twins);
  readonly #locks = inject(LOCKS);

  /**
   * Returns the issuer's response: by `send`, or as a twin got it.
   * @throws SpentElsewhere, and whatever `send` throws
   */
  async once(refreshToken: string, send: () => Promise<TokenResponse>): Promise<TokenResponse> {
    const spent = await spentToken(refreshToken);
    return exclusively(this.#locks, `liveness.renewal.${spent.name}`, async (hasWaited) => {
      const known = await this.#takenOver(spent, this.#twins.known(spent.name));
      if (known) return known;
      const isSpent = this.#twins.isSpent(spent.name);
      if (hasWaited || isSpent) {
        const handedOver = await this.#takenOver(spent, await this.#twins.ask(spent.name));
        if (handedOver) return handedOver;
      }
      if (isSpent) throw new SpentElsewhere();
      const response = await send();
      if (response.refresh_token !== undefined && response.refresh_token !== refreshToken)
        await this.#handOver(spent, response);
      return response;
    });
  }

  async #handOver(spent: SpentToken, response: TokenResponse): Promise<void> {
    this.#twins.spend(spent.name);
    this.#twins.tell(spent.name, await seal(spent, { response, receivedAt: Date.now() } satisfies HandedOver));
  }

  async #takenOver(spent: SpentToken, sealed: string | undefined): Promise<TokenResponse | undefined> {
    const handedOver = sealed === undefined ? undefined : await unseal(spent, sealed);
    if (handedOver === undefined) return undefined;
    const { response, receivedAt } = handedOver as HandedOver;
    if (response.expires_in === undefined) return response;
    const age = Math.round((Date.now() - receivedAt) / 1000);
    return { ...response, expires_in: Math.max(1, response.expires_in - age) };
  }
}

/**
 * Runs `use` while no other tab has the lock of this name. `hasWaited`: another tab may have had it just before; always
 * true where the browser has no locks.
 */
async function exclusively<T>(
  locks: LockManager | undefined,
  name: string,
  use: (hasWaited: boolean) => Promise<T>,
): Promise<T> {
  if (!locks) return use(true);
  const atOnce = await locks.request(name, { ifAvailable: true }, async (lock) =>
    lock ? { value: await use(false) } : undefined,
  );
  return atOnce ? atOnce.value : locks.request(name, () => use(true));
}
