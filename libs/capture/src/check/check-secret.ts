import { InjectionToken } from '@angular/core';
import type { ApiFetch } from '@liveness/api-client/api-endpoint';

/** The client secret with which a check is worked on. It changes when this device takes the check over. */
export interface CheckSecret {
  /** Empty as long as there is none. */
  readonly secret: string;
  /** The code with which this device is to take the check over. */
  readonly code?: string | undefined;
  /** Uses another secret from now on. */
  use(secret: string): void;
}

export const CHECK_SECRET = new InjectionToken<CheckSecret>('client secret of a check');

/** Returns a secret that is kept nowhere else. */
export function secretInMemory(first: string): CheckSecret {
  let secret = first;
  return {
    get secret() {
      return secret;
    },
    use(next) {
      secret = next;
    },
  };
}

/** Returns `fetch` with the client secret as bearer token, for addresses below `base` only. */
export function secretFetch(
  base: string,
  holder: Pick<CheckSecret, 'secret'>,
  send: ApiFetch = (address, init) => fetch(address, init),
): ApiFetch {
  return (address, init) => {
    if (!address.startsWith(`${base}/`)) return send(address, init);
    const headers = new Headers(init.headers);
    if (holder.secret !== '') headers.set('authorization', `Bearer ${holder.secret}`);
    return send(address, { ...init, headers, referrerPolicy: 'no-referrer' });
  };
}
